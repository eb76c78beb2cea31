# The installer's program that writes a first configuration, and the text that it writes.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.system.nixos-generate-config;

  # As it stands inside of the braces; an empty line stays empty.
  indented = text: lib.concatMapStrings (line: if line == "" then "\n" else "  ${line}\n")
    (lib.splitString "\n" (lib.removeSuffix "\n" text));
  parts = {
    bootLoaderConfig = indented ''
      # The boot loader systemd-boot, for computers with EFI.
      boot.loader.systemd-boot.enable = true;
      boot.loader.efi.canTouchEfiVariables = true;
    '';
    xserverConfig = indented ''
      # A graphical system, by X11.
      ${lib.optionalString (!config.services.xserver.enable) "# "}services.xserver.enable = true;
    '';
    desktopConfiguration = lib.concatMapStrings indented cfg.desktopConfiguration;
  };
  places = lib.attrNames parts;
  # A part ends with a line's end, and so does the line that it stands for.
  text = lib.replaceStrings (map (name: "\$${name}\n") places) (map (name: parts.${name}) places) cfg.configuration;
in
{
  options.system.nixos-generate-config = {
    configuration = mkOption {
      type = types.str;
      internal = true;
      default = lib.replaceStrings [ "$release" ] [ config.system.nixos.release ] (builtins.readFile ./configuration.nix.in);
      description = ''
        The configuration.nix that nixos-generate-config writes. Lines `$bootLoaderConfig`, `$xserverConfig` and
        `$desktopConfiguration` stand for what the installer says of the boot loader and of the desktop.
      '';
    };
    desktopConfiguration = mkOption {
      type = types.listOf types.lines;
      internal = true;
      default = [ ];
      description = "The settings of the installer's desktop, for the configuration.nix that nixos-generate-config writes.";
    };
  };

  config.system.build.nixos-generate-config = pkgs.writeTextFile {
    name = "nixos-generate-config";
    destination = "/bin/nixos-generate-config";
    executable = true;
    meta.mainProgram = "nixos-generate-config";
    text = lib.replaceStrings
      [ "@configuration@" "@system@" ]
      [ "${pkgs.writeText "configuration.nix" text}" pkgs.system ]
      (builtins.readFile ./nixos-generate-config.pl);
  };
}
