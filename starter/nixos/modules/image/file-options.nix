# What an image's file is called.
{ config, lib, pkgs, ... }:

let inherit (lib) mkOption types; in
{
  options.image = {
    baseName = mkOption {
      type = types.str;
      default = "nixos-image-${config.system.nixos.label}-${pkgs.system}";
      description = "The name of the image's file without what it ends in.";
    };
    extension = mkOption { type = types.str; description = "What the name of the image's file ends in."; };
    fileName = mkOption {
      type = types.str;
      default = "${config.image.baseName}.${config.image.extension}";
      defaultText = lib.literalExpression ''"''${config.image.baseName}.''${config.image.extension}"'';
      description = "The name of the image's file.";
    };
    filePath = mkOption { type = types.str; default = config.image.fileName; description = "Where the image lies in what is built."; };
  };
}
