# A machine's networks with other machines of its test: 192.168.<network>.<number>, and everybody's name.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.virtualisation;
  number = cfg.test.nodeNumber;
  interfaces = lib.imap1 (n: vlan: { inherit vlan; name = "eth${toString n}"; address = "192.168.${toString vlan}.${toString number}"; }) cfg.vlans;
  hex = n: let text = lib.toLower (lib.toHexString n); in if n < 16 then "0${text}" else text;
  nic = one:
    let vlan = toString one.vlan; in
    # The driver says where the network is; without it the machine has the card, and nobody at the other end.
    [
      ''-netdev "''${QEMU_VLAN_${vlan}:-hubport,hubid=${vlan}}",id=vlan${vlan}''
      "-device virtio-net-pci,netdev=vlan${vlan},mac=52:54:00:12:${hex one.vlan}:${hex number}"
    ];
  lineOf = node:
    let inherit (node.networking) hostName domain primaryIPAddress; in
    lib.optionalString (primaryIPAddress != "")
      "${primaryIPAddress} ${lib.optionalString (domain != null) "${hostName}.${domain} "}${hostName}\n";
in
{
  options.networking.primaryIPAddress = mkOption { type = types.str; default = ""; internal = true; description = "The machine's address on its first network."; };

  config = {
    virtualisation.vlans = lib.mkDefault [ 1 ];
    virtualisation.qemu.options = lib.concatMap nic interfaces;
    networking.interfaces = lib.listToAttrs (map (one: {
      inherit (one) name;
      value.ipv4.addresses = [{ inherit (one) address; prefixLength = 24; }];
    }) interfaces);
    networking.primaryIPAddress = lib.mkIf (interfaces != [ ]) (lib.mkDefault (builtins.head interfaces).address);
    networking.extraHosts = lib.concatMapStrings lineOf (lib.attrValues cfg.test.others);
  };
}
