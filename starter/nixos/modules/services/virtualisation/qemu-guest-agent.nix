# The guest agent: answers the host's questions on a virtio port.
{ config, pkgs, lib, ... }:
{
  options.services.qemuGuest = {
    enable = lib.mkOption { type = lib.types.bool; default = false; description = "Whether to run QEMU's guest agent."; };
    package = lib.mkOption { type = lib.types.package; default = pkgs.qemu-guest-agent; defaultText = lib.literalExpression "pkgs.qemu_kvm.ga"; description = "The package with the agent."; };
  };

  config.systemd.services.qemu-guest-agent = lib.mkIf config.services.qemuGuest.enable {
    description = "QEMU Guest Agent";
    wantedBy = [ "multi-user.target" ];
    after = [ "systemd-modules-load.service" ];
    serviceConfig = { Restart = "on-failure"; };
    script = ''
      # A machine without the port needs no agent.
      for port in /sys/class/virtio-ports/*; do
        if [ -e "$port/name" ] && [ "$(cat "$port/name")" = org.qemu.guest_agent.0 ]; then
          exec ${config.services.qemuGuest.package}/bin/qemu-ga -t /run -m virtio-serial -p "/dev/''${port##*/}"
        fi
      done
    '';
  };
}
