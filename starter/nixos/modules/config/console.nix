# The text console's keyboard and letters.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.console;
in
{
  options.console = {
    enable = mkOption { type = types.bool; default = true; description = "Whether the text console is set up."; };
    keyMap = mkOption { type = types.either types.str types.path; default = "us"; example = "fr"; description = "The keyboard's layout."; };
    font = mkOption { type = types.nullOr (types.either types.str types.path); default = null; example = "LatArCyrHeb-16"; description = "The letters, or null for the kernel's own."; };
    useXkbConfig = mkOption { type = types.bool; default = false; description = "Whether the layout of X is the console's too."; };
    earlySetup = mkOption { type = types.bool; default = false; description = "Whether it is set up in the initrd."; };
    packages = mkOption { type = types.listOf types.package; default = [ ]; description = "Packages with further letters and layouts."; };
    colors = mkOption { type = types.listOf (types.strMatching "[[:xdigit:]]{6}"); default = [ ]; description = "The 16 colours."; };
  };

  config.systemd.services.systemd-vconsole-setup = lib.mkIf (cfg.enable && (cfg.keyMap != "us" || cfg.font != null)) {
    description = "Virtual Console Setup";
    wantedBy = [ "sysinit.target" ];
    after = [ "systemd-modules-load.service" ];
    path = [ pkgs.console-data ];
    serviceConfig = { Type = "oneshot"; RemainAfterExit = true; };
    script = ''
      ${lib.optionalString (cfg.keyMap != "us") "loadkeys -q -C /dev/tty1 ${lib.escapeShellArg "${cfg.keyMap}"}"}
      ${lib.optionalString (cfg.font != null) "setfont -C /dev/tty1 ${lib.escapeShellArg "${cfg.font}"}"}
    '';
  };
}
