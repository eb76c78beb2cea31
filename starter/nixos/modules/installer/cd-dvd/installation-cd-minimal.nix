# The installer without a desktop.
{ lib, ... }:
{
  imports = [ ./installation-cd-base.nix ];

  isoImage.edition = lib.mkOverride 500 "minimal";
}
