# Sway, a tiling Wayland compositor; it draws with the processor, for a machine here has no OpenGL.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.programs.sway;
  udev = pkgs.debian.package "udev" { };

  # Sway's own configuration, but for what is not here: a picture as the background, and dmenu.
  defaultConfig = pkgs.runCommand "sway-config" { sway = cfg.package; } ''
    sed -e 's|^output \* bg .*|output * bg #2e3440 solid_color|' \
      -e 's|^set \$menu .*|set $menu swaynag -t warning -m "There is no menu; $mod+Return opens a terminal."|' \
      -e "s|^    status_command .*|    status_command while date +'Super+Enter: terminal    %a %e %b  %H:%M'; do sleep 20; done|" \
      -e 's|^ *bindsym $mod+Return exec $term|&\n    bindsym Ctrl+Mod1+t exec $term|' \
      -e '1i xwayland disable' $sway/etc/sway/config >$out
    grep -q solid_color $out
    grep -q 'Mod1+t' $out
  '';
  # The session's environment, and a folder for its sockets, which elsewhere logind makes.
  start = pkgs.writeShellScriptBin "sway" ''
    if [ -z "$XDG_RUNTIME_DIR" ]; then
      export XDG_RUNTIME_DIR=/tmp/runtime-$(id -u)
      mkdir -p -m 0700 "$XDG_RUNTIME_DIR"
    fi
    # Shortly after the start they are still on their way.
    for tries in $(seq 100); do
      [ -S /run/seatd.sock ] && [ -n "$(grep -ls E:ID_INPUT=1 /run/udev/data/c13:* 2>/dev/null)" ] && break
      sleep 0.2
    done
    export WLR_RENDERER=pixman WLR_NO_HARDWARE_CURSORS=1 LIBSEAT_BACKEND=seatd XDG_CURRENT_DESKTOP=sway XDG_SESSION_TYPE=wayland
    ${cfg.extraSessionCommands}
    exec ${cfg.package}/bin/sway ${lib.escapeShellArgs cfg.extraOptions} "$@"
  '';
in
{
  options.programs.sway = {
    enable = mkOption { type = types.bool; default = false; description = "Whether to have Sway, a tiling Wayland compositor: log in on the display and run `sway`."; };
    package = mkOption { type = types.package; default = pkgs.sway; defaultText = lib.literalExpression "pkgs.sway"; description = "The package of Sway."; };
    extraSessionCommands = mkOption { type = types.lines; default = ""; example = "export QT_QPA_PLATFORM=wayland"; description = "Shell commands to run before Sway is started."; };
    extraOptions = mkOption { type = types.listOf types.str; default = [ ]; example = [ "--verbose" ]; description = "Arguments of Sway."; };
    extraPackages = mkOption { type = types.listOf types.package; default = [ pkgs.foot ]; defaultText = lib.literalExpression "with pkgs; [ foot ]"; description = "Packages to have beside it."; };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ start cfg.package pkgs.swaybg pkgs.dejavu_fonts pkgs.fontconfig pkgs.xkeyboard_config ] ++ cfg.extraPackages;
    environment.etc."sway/config".source = lib.mkDefault defaultConfig;

    # It tells the compositor which devices are keyboards and pointers.
    systemd.services.systemd-udevd = {
      description = "Rule-based Manager for Device Events and Files";
      wantedBy = [ "sysinit.target" ];
      before = [ "systemd-modules-load.service" ];
      serviceConfig.Restart = "always";
      path = [ udev ];
      # It is told by its name what it is to be; the devices that were there before it are asked for once more.
      script = ''
        { while [ ! -S /run/udev/control ]; do sleep 0.1; done; udevadm trigger --action=add --subsystem-match=input --subsystem-match=drm; } &
        exec -a systemd-udevd udevadm
      '';
    };
    # It opens them for a user of the group.
    systemd.services.seatd = {
      description = "Seat management daemon";
      wantedBy = [ "multi-user.target" ];
      after = [ "systemd-modules-load.service" ];
      serviceConfig.Restart = "always";
      serviceConfig.ExecStart = "${pkgs.seatd}/bin/seatd -g users";
    };
  };
}
