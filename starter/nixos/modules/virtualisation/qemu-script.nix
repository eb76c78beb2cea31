# The script `run-<name>-vm`, in genuine NixOS's order and with its variables.
{ config, pkgs, lib, ... }:

let
  cfg = config.virtualisation;
  qemu = cfg.qemu;
  build = config.system.build;
  quote = lib.escapeShellArg;
  name = config.system.name;

  forwards = lib.concatMapStrings (one:
    if one.from == "host" then
      "hostfwd=${one.proto}:${one.host.address}:${toString one.host.port}-${one.guest.address}:${toString one.guest.port},"
    else
      "guestfwd=${one.proto}:${one.guest.address}:${toString one.guest.port}-cmd:${pkgs.netcat-openbsd or "nc"}/bin/nc ${one.host.address} ${toString one.host.port},"
  ) cfg.forwardPorts;
  restrict = lib.optionalString cfg.restrictNetwork "restrict=on,";

  settings = attrs: lib.concatStrings (lib.mapAttrsToList (key: value: ",${key}=${value}") attrs);
  driveLine = n: one:
    let
      id = if one.name == null then "drive${toString n}" else one.name;
      device = { virtio = "virtio-blk-pci"; scsi = "virtio-scsi-pci"; ide = "ide-hd"; }.${qemu.diskInterface};
    in
    "-drive cache=writeback,file=${one.file},id=${id},if=none,index=${toString n},werror=report${settings one.driveExtraOpts}"
    + " -device ${device}${lib.optionalString (n == 1) ",bootindex=1"},drive=${id}${settings one.deviceExtraOpts}";

  shares = lib.mapAttrsToList (tag: share:
    ''-virtfs local,path="$(commas ${share.source})",security_model=${share.securityModel},mount_tag=${tag}'') cfg.sharedDirectories;

  # As for genuine NixOS: what is no letter and no digit becomes an underscore.
  kernelVariable = "NIXPKGS_QEMU_KERNEL_${builtins.concatStringsSep "" (map (c: if builtins.match "[A-Za-z0-9]" c == null then "_" else c) (lib.stringToCharacters name))}";

  arguments = [
    "-machine accel=kvm:tcg -cpu max"
    "-name ${quote name}"
    "-m ${toString cfg.memorySize}"
    "-smp ${toString cfg.cores}"
    "-device virtio-rng-pci"
  ]
  ++ qemu.networkingOptions
  ++ shares
  ++ lib.imap1 driveLine qemu.drives
  ++ qemu.options;

  script = ''
    #!/bin/bash
    # Runs ${name} under QEMU; made by Nix from the machine's configuration.
    export PATH=''${PATH:+$PATH:}/usr/bin:/bin:/usr/sbin:/sbin
    set -e

    # What stands before each of QEMU's own words is found on the host.
    need() {
      command -v "$1" >/dev/null || {
        echo "$0: $1 is not installed; it comes with the package $2." >&2
        exit 1
      }
    }
    need qemu-system-x86_64 qemu-system-x86
    need qemu-img qemu-utils
    need mkfs.ext4 e2fsprogs

    # An empty file system, without partitions, as a qcow2 image.
    createEmptyFilesystemImage() {
      local name=$1 size=$2 temp
      temp=$(mktemp)
      qemu-img create -f raw "$temp" "$size"
      mkfs.ext4 -q -L nixos "$temp"
      qemu-img convert -f raw -O qcow2 "$temp" "$name"
      rm "$temp"
    }

    ${lib.optionalString (cfg.diskImage != null) ''
      NIX_DISK_IMAGE=$(readlink -f "''${NIX_DISK_IMAGE:-${cfg.diskImage}}") || test -z "$NIX_DISK_IMAGE"
      if test -z "$NIX_DISK_IMAGE"; then
        echo "$0: the folder of the disk image does not exist." >&2
        exit 1
      fi
      if ! test -e "$NIX_DISK_IMAGE"; then
        echo "Disk image do not exist, creating the virtualisation disk image..."
        createEmptyFilesystemImage "$NIX_DISK_IMAGE" "${toString cfg.diskSize}M"
        echo "Virtualisation disk image created."
      fi
    ''}
    # A folder for the running machine's files; it stays, for QEMU takes this process's place.
    if [ -z "$TMPDIR" ] || [ -z "$USE_TMPDIR" ]; then
      TMPDIR=$(mktemp -d nix-vm.XXXXXXXXXX --tmpdir)
    fi
    mkdir -p "$TMPDIR/xchg"
    ${lib.optionalString cfg.useHostCerts ''
      mkdir -p "$TMPDIR/certs"
      if [ -e "$NIX_SSL_CERT_FILE" ]; then
        cp -L "$NIX_SSL_CERT_FILE" "$TMPDIR"/certs/ca-certificates.crt
      else
        echo \$NIX_SSL_CERT_FILE should point to a valid file if virtualisation.useHostCerts is enabled.
      fi
    ''}
    cd "$TMPDIR"
    ${lib.concatStrings (lib.imap0 (n: disk: ''
      if ! test -e "empty${toString n}.qcow2"; then
        qemu-img create -f qcow2 "empty${toString n}.qcow2" "${toString disk.size}M"
      fi
    '') cfg.emptyDiskImages)}
    # A comma in the name of a file ends an option of QEMU's, so it is doubled.
    commas() { printf %s "''${1//,/,,}"; }

    exec qemu-system-x86_64 ${lib.concatStringsSep " \\\n  " arguments} \
      $QEMU_OPTS \
      "$@"
  '';
in
{
  config = {
    virtualisation.qemu.networkingOptions = lib.mkDefault [
      "-net nic,netdev=user.0,model=virtio"
      ''-netdev user,id=user.0,${restrict}${forwards}"$QEMU_NET_OPTS"''
    ];

    virtualisation.qemu.drives = lib.mkMerge [
      (lib.mkIf (cfg.diskImage != null) [
        { name = "drive1"; file = ''"$(commas "$NIX_DISK_IMAGE")"''; deviceExtraOpts.serial = "root"; }
      ])
      (lib.imap0 (n: _: { file = "\"$(commas \"$PWD\")\"/empty${toString n}.qcow2"; }) cfg.emptyDiskImages)
    ];

    virtualisation.qemu.options = lib.mkMerge [
      (lib.mkIf qemu.virtioKeyboard [ "-device virtio-keyboard" ])
      [ "-usb" "-device usb-tablet,bus=usb-bus.0" ]
      (lib.mkIf cfg.directBoot.enable [
        "-kernel \${${kernelVariable}:-${build.toplevel}/kernel}"
        "-initrd ${build.toplevel}/initrd"
        ''-append "$(cat ${build.toplevel}/kernel-params) init=${build.toplevel}/init ${lib.concatMapStringsSep " " (console: "console=${console}") qemu.consoles} $QEMU_KERNEL_PARAMS"''
      ])
      (lib.mkIf (cfg.bios != null) [ "-bios ${cfg.bios}/bios.bin" ])
      (lib.mkIf (!cfg.graphics) [ "-nographic" ])
    ];

    system.build.vm = pkgs.runCommand "nixos-vm"
      {
        preferLocalBuild = true;
        meta.mainProgram = "run-${name}-vm";
        toplevel = build.toplevel;
        script = pkgs.writeScript "run-nixos-vm" script;
      } ''
      mkdir -p $out/bin
      ln -s $toplevel $out/system
      ln -s $script $out/bin/run-${name}-vm
    '';
  };
}
