{ config, pkgs, ... }:

{
  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;

  networking.hostName = "@hostName@";

  # X11 with a small window manager.
  services.xserver.enable = true;
  services.xserver.windowManager.icewm.enable = true;

  # Lets the clipboard be shared, where it is switched on above the machine's screen.
  services.spice-vdagentd.enable = true;
  services.xserver.desktopManager.runXdgAutostartIfNone = true;

  virtualisation.vmVariant.virtualisation.memorySize = 2048; # MiB

  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ]; # Enable 'sudo' for the user.
    initialPassword = "test"; # For a local machine only.
  };

  environment.systemPackages = with pkgs; [
    xterm
  ];

  system.stateVersion = "@release@";
}
