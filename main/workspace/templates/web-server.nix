{ config, pkgs, ... }:

{
  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;

  networking.hostName = "@hostName@";
  networking.firewall.allowedTCPPorts = [ 80 ];

  services.nginx = {
    enable = true;
    virtualHosts."localhost" = { };
  };

  # http://localhost:8080 on this computer is port 80 of the machine.
  virtualisation.vmVariant.virtualisation.forwardPorts = [
    { from = "host"; host.address = "127.0.0.1"; host.port = 8080; guest.port = 80; }
  ];

  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ]; # Enable 'sudo' for the user.
    initialPassword = "test"; # For a local machine only.
  };

  environment.systemPackages = with pkgs; [
    curl
  ];

  system.stateVersion = "@release@";
}
