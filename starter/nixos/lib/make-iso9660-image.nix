# An ISO 9660 image that a BIOS starts by isolinux and, where `efiMenu` is given, EFI by GRUB; from a CD or from a disk.
{ pkgs, isoName, volumeID, contents, bootMenu, efiMenu ? null, compressImage ? false }:

pkgs.runCommand isoName
{
  base = pkgs.debian.base;
  inherit (pkgs) xorriso isolinux syslinux mtools;
  grub = pkgs.grub2_efi;
  inherit volumeID isoName bootMenu;
  efiMenu = if efiMenu == null then "" else efiMenu;
  debianProgram = ../../pkgs/debian-program.sh;
  compressImage = if compressImage then "1" else "";
  grafts = builtins.concatStringsSep "" (map (one: "${one.target}\t${one.source}\n") contents);
  passAsFile = [ "grafts" ];
}
  (builtins.readFile ./make-iso9660-image.sh)
