# What a generated hardware-configuration.nix imports; virtual hardware needs no firmware.
{ lib, ... }:
{
  hardware.enableRedistributableFirmware = lib.mkDefault true;
}
