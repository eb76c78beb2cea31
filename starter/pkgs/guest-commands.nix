# systemctl, journalctl, poweroff and their like for a guest whose process 1 is runit.
{ runCommand, busybox }:

runCommand "systemd-commands-1"
  {
    inherit busybox;
    source = ../nixos/guest/commands;
    meta = { description = "systemd's commands for a system that runit supervises"; available = true; name = "systemd-commands"; };
    passthru = { pname = "systemd-commands"; version = "1"; };
  } ''
  mkdir -p $out/bin boot
  bootPath=$out/libexec
  mkdir -p $bootPath/bin
  for applet in $($busybox/bin/busybox --list); do ln -s $busybox/bin/busybox $bootPath/bin/$applet; done
  for command in systemctl journalctl poweroff nixos-version; do
    sed -e "s|@busybox@|$busybox|g" -e "s|@bootPath@|$bootPath|g" $source/$command.sh >$out/bin/$command
    chmod +x $out/bin/$command
  done
  for other in reboot halt shutdown; do ln -s poweroff $out/bin/$other; done
  ln -s $busybox/bin/busybox $out/bin/busybox
  # The agent shuts the system down by this path.
  mkdir -p $out/usr/sbin
  ln -s ../../bin/shutdown $out/usr/sbin/shutdown
''
