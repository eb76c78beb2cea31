# The installer with a desktop. The packages here have no GNOME: IceWM stands in its place, and what nixos-generate-config
# writes asks for GNOME all the same.
{ config, lib, ... }:
{
  imports = [ ./installation-cd-base.nix ];

  isoImage.edition = lib.mkDefault "gnome";
  services.xserver.enable = true;
  services.xserver.windowManager.icewm.enable = true;
  services.displayManager.autoLogin = { enable = true; user = "nixos"; };
  warnings = [ "The packages of this nixpkgs have no GNOME: the image's desktop is IceWM." ];
  system.nixos-generate-config.desktopConfiguration = [
    ''
      # The GNOME desktop, and its login.
      services.displayManager.gdm.enable = true;
      services.desktopManager.gnome.enable = true;
    ''
  ];
}
