# The log: what services and programs say goes into one file, which journalctl reads; the kernel keeps its own.
{ pkgs, ... }:
{
  system.activationScripts.log = ''
    if [ ! -e /run/log-opened ]; then
      : >/run/log-opened
      # One boot may write what it wants; of those before it the last lines stay.
      touch /var/log/messages
      tail -n 5000 /var/log/messages >/var/log/messages.new
      echo "$(date '+%b %e %H:%M:%S') $(hostname) daemon.info boot: -- Boot --" >>/var/log/messages.new
      # The log is for root and for the members of wheel.
      chown 0:1 /var/log/messages.new
      chmod 0640 /var/log/messages.new
      mv /var/log/messages.new /var/log/messages
    fi
  '';
  systemd.services.systemd-journald = {
    description = "Journal Service";
    wantedBy = [ "sysinit.target" ];
    serviceConfig = {
      StandardOutput = "null";
      Restart = "always";
      # Others wait for it.
      Nice = 0;
      ExecStart = "${pkgs.busybox}/bin/busybox syslogd -n";
    };
  };
}
