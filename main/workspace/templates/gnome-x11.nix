{ config, pkgs, ... }:

{
  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;

  networking.hostName = "@hostName@";

  # Enable the X11 windowing system, GDM to log in, and the GNOME desktop.
  services.xserver.enable = true;
  services.xserver.displayManager.gdm.enable = true;
  services.xserver.desktopManager.gnome.enable = true;

  # A desktop needs more room than the default of 1 GiB and one core.
  # Lets the clipboard be shared, where it is switched on above the machine's screen.
  services.spice-vdagentd.enable = true;

  virtualisation.vmVariant.virtualisation = {
    memorySize = 4096; # MiB
    cores = 2;
    diskSize = 8192; # MiB
  };

  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ]; # Enable 'sudo' for the user.
    initialPassword = "test"; # For a local machine only.
  };

  system.stateVersion = "@release@";
}
