# sudo, for the members of the group wheel.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.security.sudo;
  nopasswd = lib.optionalString (!cfg.wheelNeedsPassword) "NOPASSWD:";
  rule = one:
    let
      who = map (user: if builtins.isInt user then "#${toString user}" else user) one.users
        ++ map (group: if builtins.isInt group then "%#${toString group}" else "%${group}") one.groups;
      what = lib.concatMapStringsSep ", " (command:
        if builtins.isString command then command
        else "${lib.concatMapStrings (option: "${option}:") command.options or [ ]}${command.command}") one.commands;
    in
    lib.concatMapStrings (name: "${name} ${one.host}=(${one.runAs}) ${what}\n") who;
in
{
  options.security.sudo = {
    enable = mkOption { type = types.bool; default = true; description = "Whether users may run commands as root by `sudo`."; };
    wheelNeedsPassword = mkOption { type = types.bool; default = true; description = "Whether the members of `wheel` have to give their password."; };
    execWheelOnly = mkOption { type = types.bool; default = false; description = "Whether only the members of `wheel` may run `sudo` at all."; };
    extraConfig = mkOption { type = types.lines; default = ""; description = "What to add to `sudoers`."; };
    configFile = mkOption { type = types.lines; description = "The whole of `sudoers`."; };
    extraRules = mkOption {
      default = [ ];
      description = "Further rules for `sudoers`.";
      type = types.listOf (types.submodule {
        options = {
          users = mkOption { type = types.listOf (types.either types.str types.int); default = [ ]; description = "The users."; };
          groups = mkOption { type = types.listOf (types.either types.str types.int); default = [ ]; description = "The groups."; };
          host = mkOption { type = types.str; default = "ALL"; description = "The host on which the rule counts."; };
          runAs = mkOption { type = types.str; default = "ALL:ALL"; description = "As whom the commands may be run."; };
          commands = mkOption { type = types.listOf (types.either types.str types.attrs); description = "The commands, each a text or `{ command; options; }`."; };
        };
      });
    };
  };

  config = lib.mkIf cfg.enable {
    security.sudo.configFile = ''
      # Made from configuration.nix: changes here are lost.
      Defaults env_keep+=TERMINFO_DIRS
      Defaults env_keep+=TERMINFO
      root ALL=(ALL:ALL) SETENV: ALL
      %wheel ALL=(ALL:ALL) ${nopasswd}SETENV: ALL
      ${lib.concatMapStrings rule cfg.extraRules}
      ${cfg.extraConfig}
    '';
    # sudo wants them to be root's own, which files of the store need not be.
    environment.etc = {
      sudoers = { text = cfg.configFile; mode = "0440"; };
      "sudo.conf" = {
        mode = "0444";
        text = ''
          Plugin sudoers_policy /run/wrappers/lib/sudoers.so
          Plugin sudoers_io /run/wrappers/lib/sudoers.so
          Plugin sudoers_audit /run/wrappers/lib/sudoers.so
        '';
      };
    };
  };
}
