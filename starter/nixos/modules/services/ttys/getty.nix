# Logging in on the text consoles.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.services.getty;
  autologin = lib.optionalString (cfg.autologinUser != null) "--autologin ${cfg.autologinUser} ";
  getty = description: line: {
    inherit description;
    wantedBy = [ "multi-user.target" ];
    # Whoever is logged in stays so.
    restartIfChanged = false;
    serviceConfig = {
      Restart = "always";
      RestartSec = 0;
      TTYPath = "/dev/tty";
      ExecStart = "agetty --login-program ${cfg.loginProgram} ${autologin}${lib.concatMapStrings (arg: "${lib.escapeShellArg arg} ") cfg.extraArgs}--noclear ${line}";
    };
  };
in
{
  options.services.getty = {
    autologinUser = mkOption { type = types.nullOr types.str; default = null; description = "Who is logged in without being asked."; };
    greetingLine = mkOption { type = types.str; description = "The line above the prompt."; };
    helpLine = mkOption { type = types.lines; default = ""; description = "What stands below the greeting."; };
    extraArgs = mkOption { type = types.listOf types.str; default = [ ]; example = [ "--nohostname" ]; description = "Further arguments of agetty."; };
    loginProgram = mkOption { type = types.path; default = "/run/current-system/sw/bin/login"; description = "The program that asks for the password."; };
    loginOptions = mkOption { type = types.nullOr types.str; default = null; description = "Its arguments."; };
  };

  config = {
    services.getty.greetingLine = lib.mkDefault ''<<< Welcome to ${config.system.nixos.distroName} ${config.system.nixos.label} (\m) - \l >>>'';
    environment.etc.issue.text = ''

      [1;32m${cfg.greetingLine}[0m
      ${cfg.helpLine}
    '';
    systemd.services."getty@tty1" = getty "Getty on tty1" "tty1 linux";
    systemd.services."serial-getty@ttyS0" = getty "Serial Getty on ttyS0" "--keep-baud ttyS0 115200,38400,9600 vt220";
  };
}
