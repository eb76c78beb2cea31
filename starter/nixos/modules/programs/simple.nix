# Programs that are simply there when they are enabled.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  names = [ "git" "htop" "tmux" "nano" "less" ];
  editor = name: {
    enable = mkOption { type = types.bool; default = false; description = "Whether to install ${name}."; };
    package = mkOption { type = types.package; default = pkgs.${name}; defaultText = lib.literalExpression "pkgs.${name}"; description = "The package of ${name}."; };
    defaultEditor = mkOption { type = types.bool; default = false; description = "Whether ${name} is what EDITOR names."; };
  };
in
{
  options.programs = lib.genAttrs names (name: {
    enable = mkOption { type = types.bool; default = name == "nano"; description = "Whether to install ${name}."; };
    package = mkOption { type = types.package; default = pkgs.${name}; defaultText = lib.literalExpression "pkgs.${name}"; description = "The package of ${name}."; };
  }) // { vim = editor "vim"; };

  config.environment = {
    systemPackages = map (name: config.programs.${name}.package) (lib.filter (name: config.programs.${name}.enable) (names ++ [ "vim" ]));
    variables = lib.mkIf (config.programs.vim.enable && config.programs.vim.defaultEditor) { EDITOR = lib.mkOverride 900 "vim"; };
  };
}
