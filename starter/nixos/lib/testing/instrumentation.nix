# What a machine has so that a test can look into it: a shell of root's on a port of its own, and its log on the serial console.
{ config, pkgs, lib, ... }:
{
  options.virtualisation.test = {
    nodeName = lib.mkOption { type = lib.types.str; internal = true; description = "The machine's name in the test."; };
    nodeNumber = lib.mkOption { type = lib.types.ints.positive; internal = true; description = "Its number among the test's machines, from 1."; };
    others = lib.mkOption { type = lib.types.raw; internal = true; visible = false; description = "All machines of the test."; };
  };

  config = {
    systemd.services.backdoor = {
      description = "Shell for the test";
      wantedBy = [ "multi-user.target" ];
      # Where the host has not attached the port there is nothing to do; while its driver loads it is waited for.
      script = ''
        tries=0
        device=
        while [ -z "$device" ]; do
          for port in /sys/class/virtio-ports/*; do
            [ -e "$port/name" ] && [ "$(cat "$port/name")" = test.shell.0 ] && device=/dev/''${port##*/}
          done
          [ -n "$device" ] && [ -e "$device" ] && break
          device=
          tries=$((tries + 1))
          [ $tries -lt 600 ] || exit 0
          modprobe -b virtio_console 2>/dev/null || true
          sleep 0.1
        done
        export USER=root HOME=/root DISPLAY=:0.0 SHELL=/bin/bash
        . /etc/profile || true
        cd /tmp
        # Opened once, for both ways: such a port has one reader and writer.
        exec 3<>"$device"
        exec <&3 >&3 2>/dev/ttyS0 3>&-
        echo "Spawning backdoor root shell..."
        # A line is a command. What it reads comes from here as well, when it does not say otherwise.
        exec setsid /bin/bash --norc -c 'while IFS= read -r line; do eval "$line"; done'
      '';
      serviceConfig = { StandardOutput = "null"; Nice = 0; };
    };
    systemd.services.log-to-console = {
      description = "Log on the serial console";
      wantedBy = [ "multi-user.target" ];
      serviceConfig = { StandardOutput = "null"; Restart = "always"; };
      script = "exec tail -n +1 -F /var/log/messages >/dev/ttyS0 2>/dev/null";
    };

    # The serial console is last, so that it is `/dev/console`; the screen is there for pictures.
    virtualisation.qemu.consoles = [ "tty0" "ttyS0,115200n8" ];
    boot.consoleLogLevel = lib.mkDefault 7;
    users.users.root.initialHashedPassword = lib.mkDefault "";
    # A machine that is given up must not wait for somebody to read the message.
    boot.kernelParams = [ "panic=1" "boot.panic_on_fail" ];
  };
}
