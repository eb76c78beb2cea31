# The file systems to mount.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  text = types.addCheck types.str (value: value != "");
in
{
  options = {
    fileSystems = mkOption {
      default = { };
      example = lib.literalExpression ''{ "/".device = "/dev/hda1"; }'';
      description = "The file systems to mount, by their mount points.";
      type = types.attrsOf (types.submodule ({ name, ... }: {
        options = {
          mountPoint = mkOption { type = text; default = name; description = "Where it is mounted."; };
          device = mkOption { type = types.nullOr text; default = null; example = "/dev/sda"; description = "The device, or what the kind of file system wants in its place."; };
          label = mkOption { type = types.nullOr text; default = null; description = "The label of the device, if any."; };
          fsType = mkOption { type = text; default = "auto"; example = "ext3"; description = "The kind of file system."; };
          options = mkOption { type = types.listOf text; default = [ "defaults" ]; description = "The options for mounting."; };
          depends = mkOption { type = types.listOf types.str; default = [ ]; description = "Folders that have to be mounted before."; };
          neededForBoot = mkOption { type = types.bool; default = false; description = "Whether the initrd mounts it; here it mounts all."; };
          noCheck = mkOption { type = types.bool; default = false; description = "Whether it is mounted without a check."; };
          autoFormat = mkOption { type = types.bool; default = false; description = "Whether an empty device is formatted."; };
          autoResize = mkOption { type = types.bool; default = false; description = "Whether it grows with its device."; };
        };
      }));
    };
    swapDevices = mkOption { type = types.listOf types.attrs; default = [ ]; description = "The devices and files to swap to."; };
  };

  config.environment.etc.fstab.text = lib.concatStrings (lib.mapAttrsToList (_: fs:
    "${if fs.device == null then "none" else fs.device} ${fs.mountPoint} ${fs.fsType} ${lib.concatStringsSep "," fs.options} 0 0\n") config.fileSystems);
}
