# The firewall: what comes in and was not asked for is dropped, but for the ports that are open.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.networking.firewall;
  port = types.port;
  range = types.attrsOf types.port;
  perInterface = {
    allowedTCPPorts = mkOption { type = types.listOf port; default = [ ]; example = [ 22 80 ]; description = "TCP ports that are open."; };
    allowedUDPPorts = mkOption { type = types.listOf port; default = [ ]; example = [ 53 ]; description = "UDP ports that are open."; };
    allowedTCPPortRanges = mkOption { type = types.listOf range; default = [ ]; example = [ { from = 8999; to = 9003; } ]; description = "Ranges of TCP ports that are open."; };
    allowedUDPPortRanges = mkOption { type = types.listOf range; default = [ ]; example = [ { from = 60000; to = 61000; } ]; description = "Ranges of UDP ports that are open."; };
  };
  ports = single: ranges: lib.concatStringsSep ", " (map toString (lib.unique single) ++ map (one: "${toString one.from}-${toString one.to}") ranges);
  accept = prefix: one:
    let
      tcp = ports one.allowedTCPPorts one.allowedTCPPortRanges;
      udp = ports one.allowedUDPPorts one.allowedUDPPortRanges;
    in
    lib.optionalString (tcp != "") "    ${prefix}tcp dport { ${tcp} } accept\n" + lib.optionalString (udp != "") "    ${prefix}udp dport { ${udp} } accept\n";
  rules = pkgs.writeText "nixos-fw.nft" ''
    table inet nixos-fw
    delete table inet nixos-fw
    table inet nixos-fw {
      chain input {
        type filter hook input priority 0; policy ${if cfg.rejectPackets then "accept" else "drop"};
        iifname { ${lib.concatMapStringsSep ", " (name: "\"${name}\"") cfg.trustedInterfaces} } accept
        ct state { established, related } accept
    ${accept "" cfg}${lib.concatStrings (lib.mapAttrsToList (name: accept "iifname \"${name}\" ") cfg.interfaces)}${lib.optionalString cfg.allowPing "    icmp type echo-request accept\n"}    icmpv6 type != { nd-redirect, 139 } accept
        ip6 daddr fe80::/64 udp dport 546 accept
    ${cfg.extraInputRules}
    ${lib.optionalString cfg.rejectPackets "    meta l4proto tcp reject with tcp reset\n    reject\n"}  }
    }
  '';
in
{
  options.networking.firewall = perInterface // {
    enable = mkOption { type = types.bool; default = true; description = "Whether the firewall is on."; };
    package = mkOption { type = types.package; default = pkgs.nftables; defaultText = lib.literalExpression "pkgs.nftables"; description = "The package of the firewall."; };
    allowPing = mkOption { type = types.bool; default = true; description = "Whether the machine answers pings."; };
    rejectPackets = mkOption { type = types.bool; default = false; description = "Whether refused packets are answered instead of dropped."; };
    trustedInterfaces = mkOption { type = types.listOf types.str; default = [ ]; description = "Interfaces that everything may come in by."; };
    interfaces = mkOption { type = types.attrsOf (types.submodule { options = perInterface; }); default = { }; description = "Open ports of single interfaces."; };
    extraInputRules = mkOption { type = types.lines; default = ""; description = "Further rules of nftables for what comes in."; };
    logRefusedConnections = mkOption { type = types.bool; default = true; description = "Whether refused connections are logged."; };
    checkReversePath = mkOption { type = types.either types.bool (types.enum [ "strict" "loose" ]); default = true; description = "Whether the way back is checked."; };
  };
  options.networking.nftables.enable = mkOption { type = types.bool; default = false; description = "Whether the firewall is made with nftables; here it always is."; };

  config = lib.mkIf cfg.enable {
    networking.firewall.trustedInterfaces = [ "lo" ];
    systemd.services.firewall = {
      description = "Firewall";
      wantedBy = [ "sysinit.target" ];
      before = [ "network-setup.service" ];
      serviceConfig = { Type = "oneshot"; RemainAfterExit = true; ExecStart = "nft -f ${rules}"; ExecStop = "nft delete table inet nixos-fw"; };
    };
  };
}
