# What all installers are: a bootable CD with a system that logs its user in.
{ ... }:
{
  imports = [ ./iso-image.nix ../../profiles/installation-device.nix ];
}
