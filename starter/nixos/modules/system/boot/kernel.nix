# The kernel, its command line, its modules and its settings.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  names = description: mkOption { type = types.listOf types.str; default = [ ]; inherit description; };
  listed = lib.filter (line: line != "" && !lib.hasPrefix "#" line) (lib.splitString "\n" (builtins.readFile ../../../guest/modules.txt));
  split = lib.foldl' (state: name: if name == "--" then state // { early = false; } else if state.early then state // { first = state.first ++ [ name ]; } else state // { later = state.later ++ [ name ]; })
    { early = true; first = [ ]; later = [ ]; } listed;
in
{
  options.boot = {
    kernel.enable = mkOption { type = types.bool; default = true; description = "Whether the system has a kernel."; };
    kernelPackages = mkOption { type = types.raw; default = pkgs.linuxPackages; defaultText = lib.literalExpression "pkgs.linuxPackages"; description = "The kernel and what belongs to it."; };
    kernelParams = mkOption {
      type = types.listOf (types.strMatching "([^\"[:space:]]|\"[^\"]*\")+");
      default = [ ];
      description = "What to put on the kernel's command line.";
    };
    kernelModules = names "Kernel modules to load when the system runs.";
    extraModulePackages = mkOption { type = types.listOf types.package; default = [ ]; description = "Packages with further kernel modules."; };
    extraModprobeConfig = mkOption { type = types.lines; default = ""; description = "What to add to modprobe's configuration."; };
    blacklistedKernelModules = names "Kernel modules that are not to be loaded by themselves.";
    consoleLogLevel = mkOption { type = types.int; default = 4; description = "How grave a kernel message has to be to appear on the console: all below this level do."; };
    initrd = {
      kernelModules = names "Kernel modules that the initrd loads.";
      availableKernelModules = names "Kernel modules that the initrd loads when the hardware is there.";
      systemd.enable = mkOption { type = types.bool; default = false; description = "Whether systemd is in the initrd; only the shell script is possible here."; };
    };
    supportedFilesystems = mkOption { type = types.either (types.attrsOf types.bool) (types.listOf types.str); default = { }; description = "File systems that the system knows."; };
    isContainer = mkOption { type = types.bool; default = false; internal = true; description = "Whether the system is a container."; };
  };
  options.hardware = {
    enableRedistributableFirmware = mkOption { type = types.bool; default = false; description = "Whether to have firmware that may be passed on."; };
    cpu.intel.updateMicrocode = mkOption { type = types.bool; default = false; description = "Whether to update the microcode of Intel's processors."; };
    cpu.amd.updateMicrocode = mkOption { type = types.bool; default = false; description = "Whether to update the microcode of AMD's processors."; };
    graphics.enable = mkOption { type = types.bool; default = false; description = "Whether to have drivers for accelerated graphics."; };
  };

  config = {
    boot.kernelParams = [ "loglevel=${toString config.boot.consoleLogLevel}" ];
    boot.kernelModules = split.later;
    boot.initrd.kernelModules = split.first;
    boot.initrd.availableKernelModules = [ "bochs" "virtio-gpu" ];
    system.build.kernel = config.boot.kernelPackages.kernel;
    environment.etc."modprobe.d/nixos.conf".text =
      lib.concatMapStrings (name: "blacklist ${name}\n") config.boot.blacklistedKernelModules + config.boot.extraModprobeConfig;
    systemd.services.systemd-modules-load = {
      description = "Load Kernel Modules";
      wantedBy = [ "sysinit.target" ];
      serviceConfig = { Type = "oneshot"; RemainAfterExit = true; };
      script = ''
        modprobe -a -b -q ${toString config.boot.kernelModules} $(cat /sys/bus/*/devices/*/modalias | sort -u) || true
        chgrp input /dev/input/event* 2>/dev/null || true
        chmod 0660 /dev/input/event* 2>/dev/null || true
        chgrp video /dev/dri/card* 2>/dev/null || true
        chmod 0660 /dev/dri/card* 2>/dev/null || true
        chmod 0666 /dev/dri/render* 2>/dev/null || true
      '';
    };
  };
}
