# The part of `<nixpkgs/nixos>` that is a library: tests, and configurations without a package set of their own.
{ lib ? import ../../lib, ... }:

let
  testing = import ./testing { inherit lib; };
in
{
  inherit (testing) evalTest runTest;
  evalModules = { modules ? [ ], specialArgs ? { }, ... }: import ./eval-config.nix { inherit lib modules specialArgs; system = null; baseModules = [ ]; };
}
