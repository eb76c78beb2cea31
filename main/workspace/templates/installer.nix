{ pkgs, ... }:

{
  imports = [
    # NixOS's own installer, to which this adds.
    <nixpkgs/nixos/modules/installer/cd-dvd/@installer@>
  ];

  # Quick to build; without this the image is smaller.
  isoImage.squashfsCompression = "zstd -Xcompression-level 3";

  environment.systemPackages = with pkgs; [
    htop
  ];
}
