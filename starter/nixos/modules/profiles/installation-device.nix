# What an installer's system has: somebody who is logged in and may do everything, and a word of help.
{ config, lib, ... }:
{
  config = {
    system.nixos.variant_id = lib.mkDefault "installer";

    users.users.nixos = {
      isNormalUser = true;
      extraGroups = [ "wheel" "networkmanager" "video" ];
      # Nobody can log in over the network with these.
      initialHashedPassword = "";
    };
    users.users.root.initialHashedPassword = "";
    security.sudo.enable = lib.mkDefault true;
    security.sudo.wheelNeedsPassword = lib.mkImageMediaOverride false;

    services.getty.autologinUser = lib.mkDefault "nixos";
    services.getty.helpLine = ''
      The "nixos" and "root" accounts have empty passwords. To become root, type `sudo -i`.

      This image is made of Debian's kernel and packages by the Snowglobe starter: it shows how an installer is built,
      booted and tried. `nixos-generate-config` is here, but it has no Nix and no `nixos-install`; those come with an
      image that is built with a genuine nixpkgs.
    '';

    environment.systemPackages = [ config.system.build.nixos-generate-config ];
    # An installer has not been installed yet.
    system.stateVersion = lib.mkDefault config.system.nixos.release;
  };
}
