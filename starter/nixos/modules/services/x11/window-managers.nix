# The desktops that there are.
{ config, pkgs, lib, ... }:

let
  names = { icewm = "icewm-session"; openbox = "openbox-session"; };
  icewmFolder = ../../../guest/icewm;
  cfg = config.services.xserver.windowManager;
in
{
  options.services.xserver.windowManager = lib.mapAttrs (name: _: {
    enable = lib.mkOption { type = lib.types.bool; default = false; description = "Whether to have the window manager ${name}."; };
  }) names;

  config = lib.mkMerge ([ (lib.mkIf cfg.icewm.enable {
    environment.etc = lib.mapAttrs' (file: _: lib.nameValuePair "X11/icewm/${file}" { source = icewmFolder + "/${file}"; })
      (builtins.readDir icewmFolder);
  }) ] ++ lib.mapAttrsToList (name: program: lib.mkIf cfg.${name}.enable {
    environment.systemPackages = [ pkgs.${name} pkgs.xterm ];
    services.xserver.displayManager.session = [ {
      inherit name;
      start = if name == "openbox" then "xterm &\nexec openbox" else "exec ${program} --nobg";
    } ];
  }) names);
}
