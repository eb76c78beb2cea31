# The installer with the GNOME desktop, as far as what it writes goes: the packages here have no GNOME.
{
  imports = [ ./installation-cd-base.nix ];

  services.xserver.enable = true;
  system.nixos-generate-config.desktopConfiguration = [
    ''
      # The GNOME desktop, and its login.
      services.displayManager.gdm.enable = true;
      services.desktopManager.gnome.enable = true;
    ''
  ];
}
