# The boot loader; a virtual machine's kernel is loaded by QEMU, so here the options only take values.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  flag = default: description: mkOption { type = types.bool; inherit default description; };
in
{
  options.boot.loader = {
    timeout = mkOption { type = types.nullOr types.int; default = 5; description = "Seconds until the default entry is started."; };
    efi.canTouchEfiVariables = flag false "Whether the installation may change EFI's boot variables.";
    efi.efiSysMountPoint = mkOption { type = types.str; default = "/boot"; description = "Where EFI's system partition is mounted."; };
    systemd-boot = {
      enable = flag false "Whether to have systemd-boot, a simple loader for EFI.";
      editor = flag true "Whether the kernel's command line may be changed in the menu.";
      configurationLimit = mkOption { type = types.nullOr types.int; default = null; example = 120; description = "How many generations the menu has at most."; };
      consoleMode = mkOption { type = types.enum [ "0" "1" "2" "auto" "max" "keep" ]; default = "keep"; description = "The resolution of the menu."; };
      memtest86.enable = flag false "Whether the menu has a test of the memory.";
    };
    grub = {
      enable = mkOption { type = types.bool; default = !config.boot.isContainer; defaultText = lib.literalExpression "!config.boot.isContainer"; description = "Whether to have GRUB."; };
      device = mkOption { type = types.str; default = ""; example = "/dev/disk/by-id/wwn-0x500001234567890a"; description = "The disk that GRUB is installed on, or `nodev`."; };
      devices = mkOption { type = types.listOf types.str; default = [ ]; description = "The disks that GRUB is installed on."; };
      efiSupport = flag false "Whether GRUB is built for EFI.";
      efiInstallAsRemovable = flag false "Whether GRUB is installed where EFI looks without being told.";
      useOSProber = flag false "Whether other systems are looked for and put into the menu.";
      configurationLimit = mkOption { type = types.int; default = 100; description = "How many generations the menu has at most."; };
      default = mkOption { type = types.either types.int types.str; default = "0"; description = "The entry that is started by itself."; };
    };
  };
}
