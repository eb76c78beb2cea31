# The kernel's settings at run time.
{ config, lib, ... }:

let
  value = setting: if builtins.isBool setting then (if setting then "1" else "0") else toString setting;
  settings = lib.filterAttrs (_: setting: setting != null) config.boot.kernel.sysctl;
in
{
  options.boot.kernel.sysctl = lib.mkOption {
    type = lib.types.attrsOf (lib.types.nullOr (lib.types.oneOf [ lib.types.bool lib.types.int lib.types.str ]));
    default = { };
    example = { "net.ipv4.tcp_syncookies" = false; "vm.swappiness" = 60; };
    description = "Settings of the kernel, by their names in `/proc/sys`.";
  };
  config.environment.etc."sysctl.d/60-nixos.conf" = lib.mkIf (settings != { }) {
    text = lib.concatStrings (lib.mapAttrsToList (name: setting: "${name}=${value setting}\n") settings);
  };
  config.systemd.services.systemd-sysctl = lib.mkIf (settings != { }) {
    description = "Apply Kernel Variables";
    wantedBy = [ "sysinit.target" ];
    serviceConfig = { Type = "oneshot"; RemainAfterExit = true; ExecStart = "sysctl -q -e -p /etc/sysctl.d/60-nixos.conf"; };
  };
}
