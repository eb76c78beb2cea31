# The host's name and what it knows of others without asking.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.networking;
  own = lib.optional (cfg.hostName != "") cfg.hostName;
  hosts = { "127.0.0.1" = [ "localhost" ]; "::1" = [ "localhost" ]; "127.0.0.2" = lib.optional (cfg.domain != null) "${cfg.hostName}.${cfg.domain}" ++ own; };
in
{
  options.networking = {
    hostName = mkOption {
      type = types.strMatching "^$|^[[:alnum:]]([[:alnum:]_-]{0,61}[[:alnum:]])?$";
      default = config.system.nixos.distroId;
      defaultText = lib.literalExpression "config.system.nixos.distroId";
      description = "The name of the machine, without a domain.";
    };
    domain = mkOption { type = types.nullOr types.str; default = null; example = "home.arpa"; description = "The domain of the machine."; };
    fqdn = mkOption {
      readOnly = true;
      type = types.str;
      default = if cfg.domain != null then "${cfg.hostName}.${cfg.domain}" else throw "The FQDN is required but cannot be determined from `networking.hostName` and `networking.domain`. Please ensure these options are set properly.";
      defaultText = lib.literalExpression ''"''${networking.hostName}.''${networking.domain}"'';
      description = "The whole name of the machine.";
    };
    hostId = mkOption { type = types.nullOr types.str; default = null; example = "4e98920d"; description = "The machine's 32 bit number in hexadecimal."; };
    hosts = mkOption { type = types.attrsOf (types.listOf types.str); default = { }; example = { "127.0.0.1" = [ "foo.bar.baz" ]; }; description = "Names of hosts, by their addresses."; };
    extraHosts = mkOption { type = types.lines; default = ""; example = "192.168.0.1 lanlocalhost"; description = "What to add to `/etc/hosts`."; };
  };

  config.environment.etc = {
    hostname.text = "${cfg.hostName}\n";
    hosts.text = lib.concatStrings (lib.mapAttrsToList (address: names: lib.optionalString (names != [ ]) "${address} ${toString names}\n")
      (lib.zipAttrsWith (_: lib.concatLists) [ hosts cfg.hosts ])) + cfg.extraHosts;
    "nsswitch.conf".text = ''
      passwd: files
      group: files
      shadow: files
      hosts: files dns
      networks: files
      services: files
      protocols: files
    '';
    "host.conf".text = "multi on\n";
  };
}
