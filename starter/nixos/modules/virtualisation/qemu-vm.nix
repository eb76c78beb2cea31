# A virtual machine of the system: its hardware, its disks and shares, and the script that runs it under QEMU.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption mkVMOverride types;
  cfg = config.virtualisation;
  storeDir = builtins.storeDir;

  option = type: default: description: mkOption { inherit type default description; };
  refuse = name: what: {
    assertion = !(lib.attrByPath (lib.splitString "." name) false cfg);
    message = "virtualisation.${name}: ${what}";
  };

  sharedFolder = types.submodule {
    options = {
      source = mkOption { type = types.str; description = "The folder on the host; the start script's shell expands it."; };
      target = mkOption { type = types.path; description = "Where it is mounted in the guest."; };
      securityModel = mkOption {
        type = types.enum [ "passthrough" "mapped-xattr" "mapped-file" "none" ];
        default = "mapped-xattr";
        description = "How QEMU keeps the guest's owners and modes.";
      };
    };
  };
  port = types.submodule {
    options = {
      from = mkOption { type = types.enum [ "host" "guest" ]; default = "host"; description = "Which side connects."; };
      proto = mkOption { type = types.enum [ "tcp" "udp" ]; default = "tcp"; description = "The protocol."; };
      host.address = mkOption { type = types.str; default = ""; description = "The host's address; empty means all."; };
      host.port = mkOption { type = types.port; description = "The host's port."; };
      guest.address = mkOption { type = types.str; default = ""; description = "The guest's address; empty means its first."; };
      guest.port = mkOption { type = types.port; description = "The guest's port."; };
    };
  };
  drive = types.submodule {
    options = {
      file = mkOption { type = types.str; description = "The image, as the script's shell sees it."; };
      driveExtraOpts = mkOption { type = types.attrsOf types.str; default = { }; description = "Further options of `-drive`."; };
      deviceExtraOpts = mkOption { type = types.attrsOf types.str; default = { }; description = "Further options of the device."; };
      name = mkOption { type = types.nullOr types.str; default = null; description = "The drive's id."; };
    };
  };
in
{
  imports = [ ./disk-size-option.nix ./qemu-script.nix ];

  options.virtualisation = {
    fileSystems = mkOption { type = types.attrsOf types.attrs; default = { }; description = "The file systems of the machine, in place of the configuration's."; };
    memorySize = option types.ints.positive 1024 "The machine's memory in MiB.";
    msize = option types.ints.positive 16384 "The size of the shares' packets in bytes.";
    cores = option types.ints.positive 1 "The number of the machine's processors.";
    diskImage = option (types.nullOr types.str) "./${config.system.name}.qcow2" "The image of the root disk, relative to where the script is started, or null for a root in memory that leaves nothing behind.";
    bootLoaderDevice = mkOption { type = types.path; default = "/dev/vda"; internal = true; description = "The disk of the boot loader."; };
    bootDevice = mkOption { type = types.nullOr types.path; default = null; internal = true; description = "The disk that is started from."; };
    rootDevice = mkOption { type = types.nullOr types.path; default = "/dev/disk/by-id/virtio-root"; description = "The root disk as the guest sees it."; };
    emptyDiskImages = mkOption {
      type = types.listOf (types.coercedTo types.ints.positive (size: { inherit size; }) (types.submodule {
        options.size = mkOption { type = types.ints.positive; description = "The size in MiB."; };
        options.driveConfig = mkOption { type = types.attrs; default = { }; description = "Options of the drive."; };
      }));
      default = [ ];
      description = "Further disks that are empty, by their sizes in MiB.";
    };
    graphics = option types.bool true "Whether QEMU has a window, or else the serial console in the terminal.";
    resolution = option (types.attrsOf types.ints.positive) { x = 1024; y = 768; } "The resolution of the screen.";
    sharedDirectories = option (types.attrsOf sharedFolder) { } "Folders of the host that the guest has, by their tags.";
    additionalPaths = option (types.listOf types.path) [ ] "Store paths that the machine needs beside its own.";
    forwardPorts = mkOption {
      type = types.listOf port;
      default = [ ];
      example = [ { from = "host"; host.port = 2222; guest.port = 22; } ];
      description = "Ports that are passed through; the guest's firewall still applies.";
    };
    restrictNetwork = option types.bool false "Whether the guest is kept from the network but for the forwarded ports.";
    vlans = option (types.listOf types.ints.unsigned) [ ] "Networks that the machine shares with others, by their numbers.";
    writableStore = option types.bool true "Whether the guest can write into its store; what it writes is lost.";
    writableStoreUseTmpfs = option types.bool true "Whether what it writes there is kept in memory.";
    mountHostNixStore = option types.bool true "Whether the guest's store is the host's, shared; nothing else is possible here.";
    useNixStoreImage = option types.bool false "Whether the store is an image in place of a share.";
    useHostCerts = option types.bool false "Whether the guest trusts what NIX_SSL_CERT_FILE names on the host.";
    useDefaultFilesystems = option types.bool true "Whether the machine has the file systems of this module.";
    useBootLoader = option types.bool false "Whether the machine is started by a boot loader.";
    useEFIBoot = option types.bool false "Whether the machine has EFI's firmware.";
    useSecureBoot = option types.bool false "Whether EFI starts only what is signed.";
    directBoot.enable = option types.bool (!cfg.useBootLoader) "Whether QEMU loads the kernel itself.";
    tpm.enable = option types.bool false "Whether the machine has a TPM.";
    bios = option (types.nullOr types.package) null "Another BIOS.";
    host.pkgs = mkOption { type = types.raw; default = pkgs; defaultText = lib.literalExpression "pkgs"; description = "The host's packages."; };
    qemu = {
      package = mkOption { type = types.package; default = pkgs.qemu; defaultText = lib.literalExpression "pkgs.qemu_kvm"; description = "The package of QEMU."; };
      options = mkOption { type = types.listOf types.str; default = [ ]; example = [ "-vga std" ]; description = "Arguments of QEMU, each as a line of the script's shell."; };
      consoles = mkOption {
        type = types.listOf types.str;
        default = let consoles = [ "ttyS0,115200n8" "tty0" ]; in if cfg.graphics then consoles else lib.reverseList consoles;
        description = "The kernel's consoles; the last is `/dev/console`.";
      };
      networkingOptions = mkOption { type = types.listOf types.str; default = [ ]; description = "QEMU's arguments for the network."; };
      drives = mkOption { type = types.listOf drive; default = [ ]; description = "The machine's drives."; };
      diskInterface = mkOption { type = types.enum [ "virtio" "scsi" "ide" ]; default = "virtio"; description = "How the disks are attached; the kernel's parts for virtio are there."; };
      guestAgent.enable = option types.bool true "Whether the guest runs QEMU's guest agent.";
      virtioKeyboard = option types.bool true "Whether the machine has a virtio keyboard.";
      enableSharedMemory = option types.bool false "Whether the machine's memory can be shared with other processes.";
    };
  };

  config = {
    assertions = [
      (refuse "useBootLoader" "the starter has no boot loader: QEMU loads the kernel itself. Leave the option out, or build with a genuine nixpkgs.")
      (refuse "useEFIBoot" "the starter has no EFI firmware. Leave the option out, or build with a genuine nixpkgs.")
      (refuse "useSecureBoot" "the starter has no EFI firmware. Leave the option out, or build with a genuine nixpkgs.")
      (refuse "useNixStoreImage" "the starter shares the host's store. Leave the option out, or build with a genuine nixpkgs.")
      (refuse "tpm.enable" "the starter has no software TPM. Leave the option out, or build with a genuine nixpkgs.")
    ] ++ lib.concatLists (lib.imap0 (n: one: [
      {
        assertion = one.from == "guest" -> one.proto == "tcp";
        message = "Invalid virtualisation.forwardPorts.<entry ${toString n}>.proto: Guest forwarding supports only TCP connections.";
      }
      {
        assertion = one.from == "guest" -> lib.hasPrefix "10.0.2." one.guest.address;
        message = "Invalid virtualisation.forwardPorts.<entry ${toString n}>.guest.address: The address must be in the default VLAN (10.0.2.0/24).";
      }
    ]) cfg.forwardPorts);

    virtualisation.sharedDirectories = {
      nix-store = lib.mkIf cfg.mountHostNixStore { source = storeDir; target = storeDir; securityModel = "none"; };
      xchg = { source = ''"$TMPDIR"/xchg''; securityModel = "none"; target = "/tmp/xchg"; };
      shared = { source = ''"''${SHARED_DIR:-$TMPDIR/xchg}"''; target = "/tmp/shared"; securityModel = "none"; };
    };

    virtualisation.fileSystems =
      let
        share = tag: share': {
          name = if tag == "nix-store" && cfg.writableStore then "/nix/.ro-store" else share'.target;
          value = {
            device = tag;
            fsType = "9p";
            neededForBoot = true;
            # The store does not change under the guest, so it need not ask again.
            options = [ "trans=virtio" "version=9p2000.L" ] ++ (if tag == "nix-store" then [ "msize=262144" "cache=loose" "ro" ] else [ "msize=${toString cfg.msize}" ]);
          };
        };
      in
      lib.mkIf cfg.useDefaultFilesystems (lib.mkMerge [
        (lib.mapAttrs' share cfg.sharedDirectories)
        {
          "/" = if cfg.diskImage == null then { device = "tmpfs"; fsType = "tmpfs"; options = [ "mode=755" ]; }
            else { device = cfg.rootDevice; fsType = "ext4"; };
        }
        (lib.mkIf cfg.writableStore {
          "/nix/.rw-store" = { device = "tmpfs"; fsType = "tmpfs"; options = [ "mode=0755" ]; neededForBoot = true; };
          # By its name a store in somebody's home would come before the folders that it is made of.
          ${storeDir} = { depends = [ "/nix/.ro-store" "/nix/.rw-store" ]; device = "overlay"; fsType = "overlay"; options = [ "lowerdir=/mnt-root/nix/.ro-store" "upperdir=/mnt-root/nix/.rw-store/store" "workdir=/mnt-root/nix/.rw-store/work" ]; };
        })
      ]);

    fileSystems = mkVMOverride cfg.fileSystems;
    swapDevices = mkVMOverride [ ];
    services.qemuGuest.enable = cfg.qemu.guestAgent.enable;
    # On a busy host an emulated timer can be late enough for the kernel to think that it is broken, and to stop.
    boot.kernelParams = [ "no_timer_check" ];
    networking.usePredictableInterfaceNames = mkVMOverride false;
    services.xserver.resolutions = lib.mkDefault [ { inherit (cfg.resolution) x y; } ];
  };
}
