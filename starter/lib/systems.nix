# The systems that exist by name, and what is known of one.
{ lib }:
rec {
  doubles = rec {
    linux = [ "x86_64-linux" "aarch64-linux" "i686-linux" "armv7l-linux" "riscv64-linux" ];
    darwin = [ "x86_64-darwin" "aarch64-darwin" ];
    unix = linux ++ darwin;
    all = unix;
    x86 = [ "x86_64-linux" "i686-linux" "x86_64-darwin" ];
    x86_64 = [ "x86_64-linux" "x86_64-darwin" ];
    aarch64 = [ "aarch64-linux" "aarch64-darwin" ];
    none = [ ];
  };
  flakeExposed = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
  supported.hydra = doubles.all;

  # From "x86_64-linux" or `{ system; }`; what is elaborate already stays.
  elaborate = given:
    if given ? parsed then given
    else
      let
        system = if builtins.isString given then given else given.system;
        parts = lib.splitString "-" system;
        cpu = builtins.elemAt parts 0;
        kernel = builtins.elemAt parts 1;
        isLinux = kernel == "linux";
        isx86_64 = cpu == "x86_64";
        isx86_32 = cpu == "i686";
        isAarch64 = cpu == "aarch64";
        vendor = if isLinux then "unknown" else "apple";
      in
      {
        inherit system isLinux isx86_64 isx86_32 isAarch64;
        config = "${cpu}-${vendor}-${kernel}${if isLinux then "-gnu" else ""}";
        isx86 = isx86_64 || isx86_32;
        isDarwin = kernel == "darwin";
        isUnix = true;
        isGnu = isLinux;
        isMusl = false;
        is64bit = lib.hasInfix "64" cpu;
        is32bit = !lib.hasInfix "64" cpu;
        isStatic = false;
        linuxArch = { aarch64 = "arm64"; i686 = "i386"; }.${cpu} or cpu;
        parsed = { cpu.name = cpu; kernel.name = kernel; vendor.name = vendor; };
        uname = { system = if isLinux then "Linux" else "Darwin"; processor = cpu; release = null; };
        extensions = { executable = ""; sharedLibrary = if isLinux then ".so" else ".dylib"; };
      };
  equals = a: b: (elaborate a).system == (elaborate b).system;
  parse.mkSystemFromString = s: (elaborate s).parsed;
  examples = {
    gnu64.config = "x86_64-unknown-linux-gnu";
    aarch64-multiplatform.config = "aarch64-unknown-linux-gnu";
  };
}
