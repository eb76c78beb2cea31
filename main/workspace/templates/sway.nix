{ config, pkgs, ... }:

{
  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;

  networking.hostName = "@hostName@";

  # Sway, a tiling Wayland compositor: log in on the display and run "sway".
  programs.sway.enable = true;

  virtualisation.vmVariant.virtualisation = {
    memorySize = 2048; # MiB
    cores = 2;
    # Wayland wants a display device that Linux drives natively.
    qemu.options = [ "-device virtio-vga" ];
  };

  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ]; # Enable 'sudo' for the user.
    initialPassword = "test"; # For a local machine only.
  };

  system.stateVersion = "@release@";
}
