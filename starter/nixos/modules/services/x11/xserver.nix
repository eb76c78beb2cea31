# The X server on the display, and the login to it.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.services.xserver;
  dm = config.services.displayManager;
  sessions = cfg.displayManager.session;
  session = lib.findFirst (one: one.name == dm.defaultSession) (lib.head (sessions ++ [ { name = "xterm"; start = "exec xterm"; } ])) sessions;
  resolution = lib.findFirst (_: true) { x = 1024; y = 768; } cfg.resolutions;

  # There is no udev that would tell of devices, so they are named.
  configFile = pkgs.writeText "xorg.conf" ''
    Section "ServerFlags"
      Option "AutoAddDevices" "false"
      Option "AutoAddGPU" "false"
      Option "DontVTSwitch" "false"
    EndSection
    Section "ServerLayout"
      Identifier "layout"
      Screen "screen"
    @inputs@
    EndSection
    Section "Device"
      Identifier "card"
      Driver "${lib.head cfg.videoDrivers}"
      Option "AccelMethod" "none"
    EndSection
    Section "Screen"
      Identifier "screen"
      Device "card"
      DefaultDepth 24
      SubSection "Display"
        Depth 24
        Modes "${toString resolution.x}x${toString resolution.y}"
      EndSubSection
    EndSection
    @devices@
    ${cfg.config}
  '';

  sessionScript = pkgs.writeShellScript "xsession" ''
    . /etc/set-environment
    cd "$HOME"
    export DISPLAY XDG_SESSION_TYPE=x11
    xsetroot -solid '#2e3440' -cursor_name left_ptr
    xrdb -nocpp -merge ${../../../guest/x-resources}
    [ -r ~/.Xresources ] && xrdb -nocpp -merge ~/.Xresources
    ${pkgs.busybox}/bin/busybox uevent ${pkgs.writeShellScript "x-follow-size" (builtins.readFile ../../../guest/x-follow-size.sh)} &
    ${cfg.displayManager.sessionCommands}
    if [ -x ~/.xsession ]; then exec ~/.xsession; fi
    ${session.start}
  '';
in
{
  options.services.xserver = {
    enable = mkOption { type = types.bool; default = false; description = "Whether to run the X server."; };
    autorun = mkOption { type = types.bool; default = true; description = "Whether it is started with the system."; };
    videoDrivers = mkOption { type = types.listOf types.str; default = [ "modesetting" "fbdev" ]; description = "The drivers to try; `modesetting` is there."; };
    resolutions = mkOption { type = types.listOf types.attrs; default = [ ]; example = [ { x = 1600; y = 1200; } ]; description = "The screen's resolutions, the best first."; };
    config = mkOption { type = types.lines; default = ""; description = "What to add to the server's configuration."; };
    xkb = {
      layout = mkOption { type = types.str; default = "us"; description = "The keyboard's layout, or several with commas between."; };
      model = mkOption { type = types.str; default = "pc104"; description = "The keyboard's model."; };
      options = mkOption { type = types.commas; default = "terminate:ctrl_alt_bksp"; description = "The keyboard's options."; };
      variant = mkOption { type = types.str; default = ""; description = "The layout's variant."; };
    };
    desktopManager.runXdgAutostartIfNone = mkOption { type = types.bool; default = false; description = "Whether programs that start themselves with desktops do so with a window manager alone; here SPICE's agent is the only one."; };
    displayManager = {
      sessionCommands = mkOption { type = types.lines; default = ""; description = "Shell commands to run before the desktop is started."; };
      session = mkOption { type = types.listOf types.attrs; default = [ ]; internal = true; description = "The desktops, each as `{ name; start; }`."; };
      lightdm.enable = mkOption { type = types.bool; default = false; description = "Whether LightDM is the login; here the login of the X server is used."; };
    };
  };
  options.services.displayManager = {
    enable = mkOption { type = types.bool; default = false; description = "Whether there is a login on the display."; };
    defaultSession = mkOption { type = types.nullOr types.str; default = null; example = "icewm"; description = "The desktop that is started."; };
    autoLogin.enable = mkOption { type = types.bool; default = dm.autoLogin.user != null; defaultText = lib.literalExpression "config.services.displayManager.autoLogin.user != null"; description = "Whether somebody is logged in without being asked."; };
    autoLogin.user = mkOption { type = types.nullOr types.str; default = null; description = "Who is logged in without being asked."; };
  };
  options.services.libinput.enable = mkOption { type = types.bool; default = cfg.enable; description = "Whether input devices are read by libinput; here evdev does it."; };

  config = lib.mkIf cfg.enable {
    systemd.defaultUnit = lib.mkDefault "graphical.target";
    environment.systemPackages = [ pkgs.xorg-server pkgs.xinit pkgs.xterm pkgs.xauth pkgs.x11-tools ];
    security.pam.services.xdm = { };
    # Made beforehand: in an emulated machine it would take a quarter of a minute.
    environment.etc."X11/xdm/Xsession".source = sessionScript;
    environment.etc."X11/xkb-options".text = cfg.xkb.options;

    systemd.services.display-manager = lib.mkIf cfg.autorun {
      description = "Display Manager";
      wantedBy = [ "graphical.target" ];
      after = [ "systemd-modules-load.service" ];
      serviceConfig = { Restart = "always"; RestartSec = 1; };
      script = ''
        export PATH=/run/current-system/sw/bin:$PATH
        ${pkgs.writeShellScript "x-config" (builtins.readFile ../../../guest/x-config.sh)} ${configFile} \
          ${lib.escapeShellArgs [ cfg.xkb.layout cfg.xkb.model cfg.xkb.variant cfg.xkb.options ]} >/run/xorg.conf
        ${if dm.autoLogin.enable then ''
          exec ${pkgs.writeShellScript "x-autologin" (builtins.readFile ../../../guest/x-autologin.sh)} ${lib.escapeShellArg dm.autoLogin.user} ${sessionScript}
        '' else ''
          exec ${pkgs.xdm}/bin/xdm -nodaemon -config ${pkgs.runCommand "xdm" { session = sessionScript; source = ../../../guest/xdm; inherit (config.system) name; } (builtins.readFile ../../../guest/xdm-config.sh)}/xdm-config
        ''}
      '';
    };
  };
}
