{ pkgs, ... }:

{
  imports = [
    # The installer that NixOS offers for download; what is written here is added to it.
    <nixpkgs/nixos/modules/installer/cd-dvd/@installer@>
  ];

  # Quick to build; without this line the image is smaller and takes longer.
  isoImage.squashfsCompression = "zstd -Xcompression-level 3";

  environment.systemPackages = with pkgs; [
    htop
  ];
}
