# `system.build.images`: this configuration once more for each kind of image, with what that kind needs.
{ config, lib, extendModules, ... }:

let
  inherit (lib) mkOption types;
  # A configuration that imports an image's module itself is that image already.
  isImage = config.system.build ? image;
  build = name: module:
    let
      variant = (extendModules { modules = [ module ]; }).config;
      image = variant.system.build.image or (throw "Module for `system.build.images.${name}` misses required `system.build.image` option.");
    in
    lib.recursiveUpdate image { passthru = { config = variant; inherit (variant.image) filePath; }; };
in
{
  options.image.modules = mkOption {
    type = types.attrsOf types.deferredModule;
    default = { };
    description = "What is added to the configuration for each kind of image, by the kind's name in `system.build.images`.";
  };

  config = {
    image.modules = lib.mkIf (!isImage) {
      iso = ../installer/cd-dvd/iso-image.nix;
      iso-installer = ../installer/cd-dvd/installation-cd-base.nix;
    };
    system.build.images = lib.mkIf (!isImage) (lib.mapAttrs build config.image.modules);
  };
}
