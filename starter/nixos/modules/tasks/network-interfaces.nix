# The network's interfaces and their addresses.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.networking;
  address = types.submodule {
    options = {
      address = mkOption { type = types.str; description = "The address."; };
      prefixLength = mkOption { type = types.ints.between 0 32; description = "The number of leading bits that name the network."; };
    };
  };
  fixed = lib.filterAttrs (_: one: one.ipv4.addresses != [ ]) cfg.interfaces;
  askFor = name: !(fixed ? ${name}) && (if cfg.interfaces ? ${name} && cfg.interfaces.${name}.useDHCP != null then cfg.interfaces.${name}.useDHCP else cfg.useDHCP);
  said = lib.attrNames cfg.interfaces;
  gateway = if cfg.defaultGateway == null || builtins.isString cfg.defaultGateway then cfg.defaultGateway else cfg.defaultGateway.address;
  script = pkgs.runCommand "udhcpc-script" { busybox = pkgs.busybox; bootPath = config.system.build.bootPath; nameservers = toString cfg.nameservers; } ''
    sed -e "s|@busybox@|$busybox|g" -e "s|@bootPath@|$bootPath|g" -e "s|@nameservers@|$nameservers|g" ${../../guest/udhcpc.sh} >$out
    chmod +x $out
  '';
in
{
  options.networking = {
    useDHCP = mkOption { type = types.bool; default = true; description = "Whether interfaces without an address ask for one."; };
    nameservers = mkOption { type = types.listOf types.str; default = [ ]; example = [ "130.161.158.4" ]; description = "The name servers."; };
    search = mkOption { type = types.listOf types.str; default = [ ]; description = "The domains to look names up in."; };
    enableIPv6 = mkOption { type = types.bool; default = true; description = "Whether to use IPv6."; };
    usePredictableInterfaceNames = mkOption { type = types.bool; default = false; description = "Whether interfaces are named after their place; here they are `eth0` and so on."; };
    defaultGateway = mkOption { type = types.nullOr (types.either types.str types.attrs); default = null; example = { address = "131.211.84.1"; interface = "enp3s0"; }; description = "The router to all other networks."; };
    interfaces = mkOption {
      default = { };
      description = "The network's interfaces, by name.";
      type = types.attrsOf (types.submodule ({ name, ... }: {
        options = {
          name = mkOption { type = types.str; default = name; description = "The interface's name."; };
          useDHCP = mkOption { type = types.nullOr types.bool; default = null; description = "Whether it asks for an address."; };
          ipv4.addresses = mkOption { type = types.listOf address; default = [ ]; description = "Its addresses."; };
        };
      }));
    };
    networkmanager.enable = mkOption { type = types.bool; default = false; description = "Whether NetworkManager sets up the network; here the same is done without it."; };
  };

  config.systemd.services = {
    network-setup = {
      description = "Networking Setup";
      wantedBy = [ "network.target" ];
      serviceConfig = { Type = "oneshot"; RemainAfterExit = true; };
      script = ''
        ip link set lo up
        modprobe -b virtio_net || true
        ${lib.optionalString (!cfg.enableIPv6) "sysctl -q -w net.ipv6.conf.all.disable_ipv6=1"}
        ${lib.concatStrings (lib.mapAttrsToList (name: one: lib.concatMapStrings (entry: "ip addr replace ${entry.address}/${toString entry.prefixLength} dev ${name}\n") one.ipv4.addresses + "ip link set ${name} up\n") fixed)}
        ${lib.optionalString (gateway != null) "ip route replace default via ${gateway}"}
        ${lib.optionalString (cfg.nameservers != [ ]) "printf '%s\\n' ${lib.concatMapStringsSep " " (one: "'nameserver ${one}'") cfg.nameservers} >/etc/resolv.conf"}
      '';
    };
    dhcpcd = lib.mkIf (cfg.useDHCP || lib.any askFor said) {
      description = "DHCP Client";
      wantedBy = [ "network.target" ];
      after = [ "network-setup.service" ];
      serviceConfig.Restart = "always";
      script = ''
        modprobe -b af_packet || true
        for path in /sys/class/net/*; do
          name=''${path##*/}
          case " ${toString (lib.filter (name: !askFor name) said)} lo " in *" $name "*) continue ;; esac
          ${lib.optionalString (!cfg.useDHCP) ''case " ${toString (lib.filter askFor said)} " in *" $name "*) ;; *) continue ;; esac''}
          ip link set "$name" up
          busybox udhcpc -f -R -t 3 -T 1 -A 10 -i "$name" -s ${script} -x hostname:${lib.escapeShellArg cfg.hostName} &
        done
        wait
      '';
    };
  };
}
