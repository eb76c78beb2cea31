# `vm`: the same configuration once more, with what a virtual machine needs.
{ config, lib, extendModules, ... }:

let
  vmVariant = extendModules { modules = [ ./qemu-vm.nix ]; };
  withBootLoader = extendModules { modules = [ ./qemu-vm.nix { _file = ./build-vm.nix; virtualisation.useBootLoader = true; } ]; };
in
{
  options.virtualisation = {
    vmVariant = lib.mkOption {
      description = "What is added to the configuration when it is built as a virtual machine by `nixos-rebuild build-vm`, or as `vm`.";
      inherit (vmVariant) type;
      default = { };
      visible = "shallow";
    };
    vmVariantWithBootLoader = lib.mkOption {
      description = "What is added to the configuration when it is built as a virtual machine with a boot loader.";
      inherit (withBootLoader) type;
      default = { };
      visible = "shallow";
    };
  };

  config.system.build = {
    vm = lib.mkDefault config.virtualisation.vmVariant.system.build.vm;
    vmWithBootLoader = lib.mkDefault config.virtualisation.vmVariantWithBootLoader.system.build.vm;
  };
}
