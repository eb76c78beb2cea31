# The machines of a test: each a system of its own, with a number, an address on each of its networks, and the others' names.
{ config, lib, hostPkgs, ... }:

let
  inherit (lib) mkOption types;
  names = lib.attrNames config.nodes;
  numbers = lib.listToAttrs (lib.imap1 (number: name: { inherit name; value = number; }) names);

  base = import ../eval-config.nix {
    inherit lib;
    system = null;
    modules = [
      ../../modules/virtualisation/qemu-vm.nix
      ./instrumentation.nix
      ./network.nix
      ({ name, ... }: {
        _file = ./nodes.nix;
        config = {
          networking.hostName = lib.mkDefault (lib.replaceStrings [ "_" ] [ "-" ] name);
          virtualisation.test = { nodeName = name; nodeNumber = numbers.${name}; others = config.nodes; };
          nixpkgs.pkgs = lib.mkDefault config.node.pkgs;
          nixpkgs.system = lib.mkDefault hostPkgs.system;
          # A test that says nothing of it means the newest.
          system.stateVersion = lib.mkDefault "25.11";
        };
      })
      { imports = [ config.defaults ]; }
    ];
    specialArgs = config.node.specialArgs // { inherit (config) nodes; };
  };
in
{
  options = {
    nodes = mkOption {
      type = types.lazyAttrsOf base.type;
      default = { };
      description = "The machines of the test, by name: a configuration each.";
    };
    defaults = mkOption { type = types.deferredModule; default = { }; description = "What all machines have in common."; };
    node = {
      pkgs = mkOption { type = types.raw; default = config.hostPkgs; defaultText = lib.literalExpression "hostPkgs"; description = "The packages of the machines."; };
      pkgsReadOnly = mkOption { type = types.bool; default = true; description = "Whether machines may have packages of their own; here they may."; };
      specialArgs = mkOption { type = types.lazyAttrsOf types.raw; default = { }; description = "Further arguments of the machines' modules."; };
    };
  };
}
