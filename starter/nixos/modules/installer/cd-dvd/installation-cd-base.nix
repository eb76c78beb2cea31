# What all installers are: a bootable CD with a system that logs its user in.
{ lib, ... }:
{
  imports = [ ./iso-image.nix ../../profiles/installation-device.nix ];

  isoImage.makeEfiBootable = lib.mkDefault true;
}
