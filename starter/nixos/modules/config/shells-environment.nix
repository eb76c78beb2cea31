# The environment of people and of programs that they start.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.environment;
  variables = types.attrsOf (types.oneOf [ (types.listOf (types.oneOf [ types.int types.str types.path ])) types.int types.str types.path ]);
  words = value: if builtins.isList value then lib.concatMapStringsSep ":" toString value else toString value;
  exports = lib.concatStrings (lib.mapAttrsToList (name: value: "export ${name}=\"${lib.escape [ "\"" "\\" "`" ] (words value)}\"\n") (cfg.sessionVariables // cfg.variables));
  aliases = lib.concatStrings (lib.mapAttrsToList (name: value: lib.optionalString (value != null) "alias -- ${name}=${lib.escapeShellArg (toString value)}\n") cfg.shellAliases);
  lines = description: mkOption { type = types.lines; default = ""; inherit description; };
in
{
  options.environment = {
    variables = mkOption { type = variables; default = { }; example = { EDITOR = "nvim"; VISUAL = "nvim"; }; description = "Variables that are set in every shell."; };
    sessionVariables = mkOption { type = variables; default = { }; description = "Variables that are set at login."; };
    shellAliases = mkOption { type = types.attrsOf (types.nullOr (types.either types.str types.path)); default = { }; example = { l = null; ll = "ls -l"; }; description = "Aliases of all shells."; };
    shellInit = lines "Commands that every shell runs at its start.";
    loginShellInit = lines "Commands that a login shell runs at its start.";
    interactiveShellInit = lines "Commands that an interactive shell runs at its start.";
    extraInit = lines "Commands that set up the environment.";
    shells = mkOption { type = types.listOf (types.either types.package types.path); default = [ ]; description = "Shells that users may have."; };
    homeBinInPath = mkOption { type = types.bool; default = false; description = "Whether `~/bin` is in PATH."; };
    localBinInPath = mkOption { type = types.bool; default = false; description = "Whether `~/.local/bin` is in PATH."; };
  };

  config.environment = {
    shellAliases = lib.mapAttrs (_: lib.mkDefault) { ls = "ls --color=tty"; ll = "ls -l"; l = "ls -alh"; };
    variables = { EDITOR = lib.mkDefault "nano"; PAGER = lib.mkDefault "less"; };
    etc.set-environment.text = ''
      # Made from configuration.nix: changes here are lost.
      export PATH="${lib.optionalString cfg.localBinInPath "$HOME/.local/bin:"}${lib.optionalString cfg.homeBinInPath "$HOME/bin:"}/run/wrappers/bin:/etc/profiles/per-user/''${USER:-$(id -un)}/bin:/run/current-system/sw/bin"
      ${exports}
      ${cfg.extraInit}
      export __NIXOS_SET_ENVIRONMENT_DONE=1
    '';
    etc.profile.text = ''
      # Made from configuration.nix: changes here are lost.
      [ -n "$__NIXOS_SET_ENVIRONMENT_DONE" ] || . /etc/set-environment
      ${cfg.shellInit}
      ${cfg.loginShellInit}
      if [ -n "$BASH" ] && [ -n "$PS1" ]; then . /etc/bashrc; fi
      if [ -f /etc/profile.local ]; then . /etc/profile.local; fi
    '';
    etc.inputrc.text = ''
      set completion-ignore-case off
      set meta-flag on
      set input-meta on
      set convert-meta off
      set output-meta on
      "\e[1~": beginning-of-line
      "\e[4~": end-of-line
      "\e[3~": delete-char
      "\e[5~": beginning-of-history
      "\e[6~": end-of-history
      "\e[1;5C": forward-word
      "\e[1;5D": backward-word
    '';
    etc."shell-aliases".text = aliases;
  };
}
