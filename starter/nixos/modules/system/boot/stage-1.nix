# The initrd: what a guest needs until its disks are mounted.
{ config, pkgs, lib, ... }:

let
  quote = lib.escapeShellArg;
  deviceOf = fs:
    if fs.label or null != null then "LABEL=${fs.label}"
    else if fs.device == null then "none"
    else if lib.hasPrefix "/dev/disk/by-id/virtio-" fs.device then "serial:${lib.removePrefix "/dev/disk/by-id/virtio-" fs.device}"
    else if lib.hasPrefix "/dev/disk/by-label/" fs.device then "LABEL=${lib.removePrefix "/dev/disk/by-label/" fs.device}"
    else fs.device;
  optionsOf = fs: lib.concatStringsSep "," (lib.filter (option: option != "defaults" && option != "") fs.options);
  # A folder is mounted before what lies in it, and before what says that it needs it.
  isBefore = one: other:
    lib.elem one.mountPoint other.depends || one.mountPoint != other.mountPoint && lib.hasPrefix "${lib.removeSuffix "/" one.mountPoint}/" other.mountPoint;
  byName = lib.sort (one: other: one.mountPoint < other.mountPoint) (lib.attrValues config.fileSystems);
  sorted = (lib.toposort isBefore byName).result or (throw "The file systems that the guest mounts depend on each other in a circle.");
  line = fs: "mount_one ${quote (deviceOf fs)} ${quote fs.mountPoint} ${quote fs.fsType} ${quote (optionsOf fs)}\n";
in
{
  config.system.build.initialRamdisk = pkgs.runCommand "initrd"
    {
      kernel = config.system.build.kernel;
      release = config.system.build.kernel.release;
      busybox = pkgs.busybox;
      stage1 = ../../../guest/stage-1.sh;
      stage1Modules = config.boot.initrd.kernelModules;
      availableModules = config.boot.initrd.availableKernelModules;
      mounts = lib.concatMapStrings line sorted + config.boot.initrd.postMountCommands;
      passAsFile = [ "mounts" ];
    }
    (builtins.readFile ../../../guest/initrd.sh);

  options.boot.initrd.postMountCommands = lib.mkOption {
    type = lib.types.lines;
    default = "";
    description = "Shell commands that the initrd runs when the file systems are mounted, below `/mnt-root`.";
  };
}
