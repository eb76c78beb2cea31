# What all installers are.
{ lib, ... }:
{
  system.nixos.variant_id = lib.mkDefault "installer";
}
