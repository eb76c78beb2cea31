# A bootable CD: kernel, initrd and boot loader on an ISO 9660 file system, and the system's store as a squashfs beside them.
{ config, lib, pkgs, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.isoImage;
  build = config.system.build;
  flag = default: description: mkOption { type = types.bool; inherit default description; };
  refuse = name: what: {
    assertion = !cfg.${name};
    message = "isoImage.${name}: ${what} Leave the option out, or build with a genuine nixpkgs.";
  };
  file = types.submodule {
    options = {
      source = mkOption { type = types.path; description = "The file or folder to put on the CD."; };
      target = mkOption { type = types.str; description = "Its path on the CD."; };
    };
  };

  label = "${cfg.prependToMenuLabel}${config.system.nixos.distroName} ${config.system.nixos.label}${cfg.appendToMenuLabel}";
  # In tenths of a second for isolinux, to which 0 means for ever.
  inherit (config.boot.loader) timeout;
  # Both consoles show how it starts; the screen is the one that is asked for a shell when it cannot.
  append = more: "init=${build.toplevel}/init ${toString config.boot.kernelParams} no_timer_check ${more}";
  menuFile = pkgs.writeText "isolinux.cfg" ''
    SERIAL 0 115200
    UI menu.c32
    MENU CLEAR
    MENU TITLE ${config.system.nixos.distroName}
    TIMEOUT ${toString (if timeout == null then 0 else if timeout == 0 then 1 else timeout * 10)}
    DEFAULT boot

    LABEL boot
    MENU LABEL ${label}
    LINUX /boot/bzImage
    INITRD /boot/initrd
    APPEND ${append "console=ttyS0,115200n8 console=tty0"}

    LABEL boot-nomodeset
    MENU LABEL ${label} (nomodeset)
    LINUX /boot/bzImage
    INITRD /boot/initrd
    APPEND ${append "nomodeset console=ttyS0,115200n8 console=tty0"}

    LABEL boot-serial
    MENU LABEL ${label} (serial console=ttyS0,115200n8)
    LINUX /boot/bzImage
    INITRD /boot/initrd
    APPEND ${append "console=tty0 console=ttyS0,115200n8"}
  '';

  grubFile = pkgs.writeText "grub.cfg" ''
    set timeout=${toString (if timeout == null then -1 else timeout)}
    set default=0
    menuentry "${label}" {
      linux /boot/bzImage ${append "console=ttyS0,115200n8 console=tty0"}
      initrd /boot/initrd
    }
    menuentry "${label} (nomodeset)" {
      linux /boot/bzImage ${append "nomodeset console=ttyS0,115200n8 console=tty0"}
      initrd /boot/initrd
    }
    menuentry "${label} (serial console=ttyS0,115200n8)" {
      linux /boot/bzImage ${append "console=tty0 console=ttyS0,115200n8"}
      initrd /boot/initrd
    }
  '';

  store = import ../../../lib/make-squashfs.nix {
    inherit pkgs;
    storeContents = cfg.storeContents;
    comp = cfg.squashfsCompression;
  };
in
{
  imports = [
    ../../image/file-options.nix
    (lib.mkRenamedOptionModule [ "isoImage" "isoBaseName" ] [ "image" "baseName" ])
    (lib.mkRenamedOptionModule [ "isoImage" "isoName" ] [ "image" "fileName" ])
  ];

  options.isoImage = {
    compressImage = flag false "Whether the image is compressed once more, by zstd.";
    squashfsCompression = mkOption {
      type = types.nullOr types.str;
      default = "zstd -Xcompression-level 6";
      example = "zstd -Xcompression-level 19";
      description = "How the store on the CD is compressed, as `mksquashfs -comp` takes it; null for not at all.";
    };
    edition = mkOption { type = types.str; default = ""; description = "Which of several images this is; it is part of the file's name and of the volume's."; };
    volumeID = mkOption {
      type = types.str;
      default = "nixos${lib.optionalString (cfg.edition != "") "-${cfg.edition}"}-${config.system.nixos.release}-x86_64";
      description = "The name of the volume, at most 32 characters: the started system finds its CD by it.";
    };
    contents = mkOption {
      type = types.listOf file;
      default = [ ];
      example = lib.literalExpression ''[ { source = ./readme.txt; target = "/readme.txt"; } ]'';
      description = "Files to put on the CD.";
    };
    storeContents = mkOption { type = types.listOf types.package; default = [ ]; description = "What the store on the CD has, with all it needs."; };
    includeSystemBuildDependencies = flag false "Whether the CD has all that the system was built from.";
    makeBiosBootable = flag true "Whether a BIOS can start it.";
    makeEfiBootable = flag false "Whether EFI can start it.";
    makeUsbBootable = flag false "Whether it starts from a USB stick as well; the initrd here knows the disks and CDs of virtual machines only.";
    prependToMenuLabel = mkOption { type = types.str; default = ""; description = "What stands before the label in the menu."; };
    appendToMenuLabel = mkOption { type = types.str; default = " Installer"; description = "What stands behind the label in the menu."; };
  };

  config = {
    assertions = [
      {
        assertion = lib.stringLength cfg.volumeID <= 32;
        message = "isoImage.volumeID \"${cfg.volumeID}\" has ${toString (lib.stringLength cfg.volumeID)} characters; an ISO's volume has at most 32.";
      }
      (refuse "includeSystemBuildDependencies" "the starter's guests have no Nix that could build.")
      {
        assertion = cfg.makeBiosBootable;
        message = "isoImage.makeBiosBootable: a BIOS can start all of the starter's CDs. Leave the option out, or build with a genuine nixpkgs.";
      }
    ];

    image.extension = if cfg.compressImage then "iso.zst" else "iso";
    image.baseName = lib.mkDefault "nixos${lib.optionalString (cfg.edition != "") "-${cfg.edition}"}-${config.system.nixos.label}-${pkgs.system}";
    image.filePath = "iso/${config.image.fileName}";

    boot.loader.grub.enable = lib.mkOverride 60 false;
    boot.loader.timeout = lib.mkDefault 1;
    # The CD is found by its name on whatever it is attached to.
    boot.initrd.kernelModules = [ "sd_mod" "sr_mod" "isofs" "loop" "squashfs" "overlay" ];
    boot.initrd.availableKernelModules = [ "ata_piix" "ata_generic" "ahci" "virtio_scsi" ];
    isoImage.storeContents = [ build.toplevel ];

    fileSystems = lib.mapAttrs (_: lib.mkImageMediaOverride) {
      "/" = { device = "tmpfs"; fsType = "tmpfs"; options = [ "mode=0755" ]; };
      "/iso" = { device = "/dev/disk/by-label/${cfg.volumeID}"; fsType = "iso9660"; options = [ "ro" ]; neededForBoot = true; noCheck = true; };
      "/nix/.ro-store" = { depends = [ "/iso" ]; device = "/mnt-root/iso/nix-store.squashfs"; fsType = "squashfs"; options = [ "loop" "ro" ]; neededForBoot = true; };
      "/nix/.rw-store" = { device = "tmpfs"; fsType = "tmpfs"; options = [ "mode=0755" ]; neededForBoot = true; };
      ${builtins.storeDir} = {
        depends = [ "/nix/.ro-store" "/nix/.rw-store" ];
        device = "overlay";
        fsType = "overlay";
        options = [ "lowerdir=/mnt-root/nix/.ro-store" "upperdir=/mnt-root/nix/.rw-store/store" "workdir=/mnt-root/nix/.rw-store/work" ];
      };
    };
    swapDevices = lib.mkImageMediaOverride [ ];

    system.build.isoImage = import ../../../lib/make-iso9660-image.nix {
      inherit pkgs;
      inherit (cfg) volumeID compressImage;
      isoName = lib.removeSuffix ".zst" config.image.fileName;
      bootMenu = menuFile;
      efiMenu = if cfg.makeEfiBootable then grubFile else null;
      contents = [
        { source = "${build.kernel}/bzImage"; target = "/boot/bzImage"; }
        { source = "${build.initialRamdisk}/initrd"; target = "/boot/initrd"; }
        { source = store; target = "/nix-store.squashfs"; }
        { source = pkgs.writeText "version" config.system.nixos.label; target = "/version.txt"; }
      ] ++ cfg.contents;
    };
    system.build.image = build.isoImage;
  };
}
