# The log: what services, the kernel and programs say goes into one file, which journalctl reads.
{ pkgs, lib, ... }:
{
  systemd.services.systemd-journald = {
    description = "Journal Service";
    wantedBy = [ "sysinit.target" ];
    serviceConfig = {
      StandardOutput = "null";
      Restart = "always";
      ExecStart = "${pkgs.busybox}/bin/busybox syslogd -n";
      # Logs are for root and for the groups that may read them.
      ExecStartPre = "${pkgs.writeShellScript "open-log" ''
        # One boot may write what it wants; of the boots before it the last 5000 lines stay.
        touch /var/log/messages
        tail -n 5000 /var/log/messages >/var/log/messages.new
        mv /var/log/messages.new /var/log/messages
        chgrp wheel /var/log/messages
        chmod 0640 /var/log/messages
      ''}";
    };
  };
  systemd.services.klogd = {
    description = "Kernel Messages in the Journal";
    wantedBy = [ "multi-user.target" ];
    after = [ "systemd-journald.service" ];
    serviceConfig = {
      StandardOutput = "null";
      Restart = "always";
      ExecStartPre = "${pkgs.busybox}/bin/busybox logger -t boot -p daemon.notice -- '-- Boot --'";
      ExecStart = "${pkgs.busybox}/bin/busybox klogd -n";
    };
  };
}
