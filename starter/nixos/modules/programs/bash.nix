# Bash: everybody's shell.
{ config, lib, ... }:

let inherit (lib) mkOption types; in
{
  options.programs.bash = {
    enable = mkOption { type = types.bool; default = true; description = "Whether bash is set up for interactive use."; };
    promptInit = mkOption {
      type = types.lines;
      description = "Commands that set up the prompt.";
      default = ''
        # A terminal that cannot do it gets the plain prompt.
        if [ "$TERM" != "dumb" ] || [ -n "$INSIDE_EMACS" ]; then
          PROMPT_COLOR="1;31m"
          ((UID)) && PROMPT_COLOR="1;32m"
          PS1="\n\[\033[$PROMPT_COLOR\][\[\e]0;\u@\h: \w\a\]\u@\h:\w]\\$\[\033[0m\] "
        fi
      '';
    };
    shellInit = mkOption { type = types.lines; default = ""; description = "Commands that bash runs at its start."; };
    loginShellInit = mkOption { type = types.lines; default = ""; description = "Commands that a login bash runs at its start."; };
    interactiveShellInit = mkOption { type = types.lines; default = ""; description = "Commands that an interactive bash runs at its start."; };
    shellAliases = mkOption { type = types.attrsOf (types.nullOr (types.either types.str types.path)); default = { }; description = "Aliases of bash."; };
    completion.enable = mkOption { type = types.bool; default = true; description = "Whether bash completes the arguments of programs."; };
  };

  config.environment.etc = {
    bashrc.text = ''
      # Made from configuration.nix: changes here are lost.
      [ -n "$__ETC_BASHRC_SOURCED" ] && return
      __ETC_BASHRC_SOURCED=1
      [ -n "$__NIXOS_SET_ENVIRONMENT_DONE" ] || . /etc/set-environment
      ${config.programs.bash.shellInit}
      if [ -n "$PS1" ]; then
        shopt -s checkwinsize
        ${lib.optionalString config.programs.bash.enable config.programs.bash.promptInit}
        . /etc/shell-aliases
        ${lib.concatStrings (lib.mapAttrsToList (name: value: lib.optionalString (value != null) "alias -- ${name}=${lib.escapeShellArg (toString value)}\n") config.programs.bash.shellAliases)}
        ${config.environment.interactiveShellInit}
        ${config.programs.bash.interactiveShellInit}
      fi
    '';
    # Debian's bash looks here.
    "bash.bashrc".text = ". /etc/bashrc\n";
  };
}
