# `<nixpkgs>`: the packages, the library and the builders.
{ config ? { }
, overlays ? [ ]
, system ? builtins.currentSystem
, localSystem ? { inherit system; }
, crossSystem ? null
, ...
}:

let
  lib = import ./lib;
  derivations = import ./pkgs/derivations.nix;
  inherit (derivations) run runCommand;
  names = import ./pkgs/names.nix;

  packages = self:
    let
      debian = import ./pkgs/debian.nix { inherit run; inherit (derivations) storeName; };
      write = import ./pkgs/write.nix { inherit lib run runCommand; shell = "/bin/bash"; };
      named = lib.filterAttrs (_: entry: debian.index ? ${entry.deb})
        (lib.genAttrs names.same (deb: { inherit deb; }) // names.other);
      fromDebian = lib.mapAttrs (name: entry: debian.package entry.deb (removeAttrs entry [ "deb" ] // { mainProgram = entry.mainProgram or name; })) named;
      kernel = import ./pkgs/kernel.nix { inherit run debian; };
    in
    assert lib.assertMsg (lib.elem system [ "x86_64-linux" ]) "The packages here are for x86_64-linux, not for ${system}.";
    fromDebian // write // import ./pkgs/shell.nix { inherit lib system; } // {
      inherit lib config overlays system debian run runCommand;
      pkgs = self;
      path = ./.;
      runCommandLocal = runCommand;
      runCommandNoCC = runCommand;
      runtimeShell = "/bin/bash";
      stdenv = import ./pkgs/stdenv.nix { inherit lib run; };
      stdenvNoCC = self.stdenv;
      inherit (self.stdenv) mkDerivation;
      mkShellNoCC = self.mkShell;
      linux = kernel;
      linuxPackages = { inherit kernel; };
      linuxPackages_latest = { inherit kernel; };
      guestCommands = import ./pkgs/guest-commands.nix { inherit runCommand; inherit (self) busybox; };
      localesFor = import ./pkgs/locales.nix { inherit lib run debian; };
      # The host's own; the start script finds it there.
      qemu = runCommand "qemu-host"
        {
          meta = { description = "Machine emulator, as the host has it"; available = true; name = "qemu"; mainProgram = "qemu-system-x86_64"; };
          passthru = { pname = "qemu"; version = "host"; };
        } ''
        mkdir -p $out/bin
        for program in qemu-system-x86_64 qemu-img; do ln -s /usr/bin/$program $out/bin/$program; done
      '';
      qemu_kvm = self.qemu;
      nixos = configuration: import ./nixos/lib/eval-config.nix {
        inherit system lib;
        modules = lib.toList configuration ++ [ ({ lib, ... }: { nixpkgs.pkgs = lib.mkDefault self; }) ];
      };
      testers = import ./pkgs/testers.nix { inherit lib; pkgs = self; };
      inherit (self.testers) nixosTest;
      callPackage = lib.callPackageWith self;
      extend = overlay: lib.fix (lib.foldl' (lib.flip lib.extends) packages (overlays ++ [ overlay ]));
      fetchurl = _: throw "This nixpkgs works offline: it has no fetchers.";
    };
in
lib.fix (lib.foldl' (lib.flip lib.extends) packages overlays)
