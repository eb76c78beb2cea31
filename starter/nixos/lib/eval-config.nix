# Evaluates NixOS modules to a configuration.
{ system ? builtins.currentSystem
, pkgs ? null
, lib ? import ../../lib
, modules ? [ ]
, baseModules ? import ../modules/module-list.nix
, extraModules ? [ ]
, specialArgs ? { }
, prefix ? [ ]
, check ? true
, ...
}:

let
  pkgsModule = { config, lib, ... }: {
    _file = ./eval-config.nix;
    config = {
      _module.check = check;
      nixpkgs.system = lib.mkIf (system != null) (lib.mkDefault system);
      _module.args.pkgs = lib.mkIf (pkgs != null) (lib.mkForce pkgs);
    };
  };

  evaluated = lib.evalModules {
    class = "nixos";
    inherit prefix;
    modules = baseModules ++ extraModules ++ [ pkgsModule ] ++ modules;
    specialArgs = { modulesPath = toString ../modules; inherit baseModules extraModules modules; } // specialArgs;
  };
in
evaluated // {
  inherit lib;
  inherit (evaluated._module.args) pkgs;
}
