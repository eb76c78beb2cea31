# Which packages the modules see as `pkgs`.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.nixpkgs;
  anyAttrs = lib.mkOptionType {
    name = "nixpkgs-config";
    description = "nixpkgs config";
    check = builtins.isAttrs;
    merge = _: defs: lib.foldl' lib.recursiveUpdate { } (map (def: def.value) defs);
  };
in
{
  options.nixpkgs = {
    pkgs = mkOption {
      type = types.nullOr types.raw;
      default = null;
      description = "The packages to use, instead of those that `nixpkgs.config` and `nixpkgs.overlays` would give.";
    };
    config = mkOption {
      type = anyAttrs;
      default = { };
      example = { allowUnfree = true; };
      description = "The configuration of the package collection.";
    };
    overlays = mkOption {
      type = types.listOf types.raw;
      default = [ ];
      description = "Functions of the final and the previous package set that give changed packages.";
    };
    hostPlatform = mkOption {
      type = types.either types.str types.attrs;
      default = cfg.system;
      example = "x86_64-linux";
      description = "The platform on which the system will run.";
    };
    buildPlatform = mkOption {
      type = types.either types.str types.attrs;
      default = cfg.hostPlatform;
      description = "The platform on which the system is built.";
    };
    localSystem = mkOption {
      type = types.attrs;
      default = { system = cfg.system; };
      description = "The platform on which the system is built; `nixpkgs.buildPlatform` has taken its place.";
    };
    system = mkOption {
      type = types.str;
      default = builtins.currentSystem or (throw
        "Neither nixpkgs.hostPlatform nor nixpkgs.system is set, and a flake has no other way to know the platform: set nixpkgs.hostPlatform, or give nixosSystem the argument `system`.");
      defaultText = lib.literalExpression "builtins.currentSystem";
      example = "x86_64-linux";
      description = "The platform of the packages; `nixpkgs.hostPlatform` has taken its place.";
    };
  };

  config._module.args.pkgs = lib.mkDefault (
    if cfg.pkgs != null then cfg.pkgs
    else import ../../.. {
      inherit (cfg) config overlays;
      system = if builtins.isString cfg.hostPlatform then cfg.hostPlatform else cfg.hostPlatform.system;
    }
  );
}
