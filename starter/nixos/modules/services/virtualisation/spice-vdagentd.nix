# The clipboard that the host shares with a desktop: a daemon on a virtio port, and a program in each session.
{ config, pkgs, lib, ... }:
{
  options.services.spice-vdagentd.enable = lib.mkOption { type = lib.types.bool; default = false; description = "Whether to share the clipboard with the host."; };

  config = lib.mkIf config.services.spice-vdagentd.enable {
    environment.systemPackages = [ pkgs.spice-vdagent ];

    systemd.services.spice-vdagentd = {
      description = "Agent daemon for the host's clipboard";
      wantedBy = [ "graphical.target" ];
      after = [ "systemd-modules-load.service" ];
      serviceConfig = { Restart = "on-failure"; };
      script = ''
        # A machine without the port needs no agent. The link is udev's, and the session's program looks for it. Without logind
        # there is one session (-X); a pointer of its own, for which it wants uinput, the machine has already (-f).
        for port in /sys/class/virtio-ports/*; do
          if [ -e "$port/name" ] && [ "$(cat "$port/name")" = com.redhat.spice.0 ]; then
            mkdir -p /run/spice-vdagentd /dev/virtio-ports
            ln -sf "../''${port##*/}" /dev/virtio-ports/com.redhat.spice.0
            exec ${pkgs.spice-vdagent}/bin/spice-vdagentd -x -X -f -u /dev/null
          fi
        done
      '';
    };
    services.xserver.displayManager.sessionCommands = lib.mkIf config.services.xserver.desktopManager.runXdgAutostartIfNone "spice-vdagent";
  };
}
