# The size of the root disk.
{ lib, ... }:
{
  options.virtualisation.diskSize = lib.mkOption {
    type = lib.types.ints.positive;
    default = 1024;
    description = "The size of the root disk in MiB, which counts when the disk is made.";
  };
}
