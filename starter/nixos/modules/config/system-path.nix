# The packages that everybody on the system has.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
in
{
  options = {
    environment.systemPackages = mkOption {
      type = types.listOf types.package;
      default = [ ];
      example = lib.literalExpression "[ pkgs.firefox pkgs.thunderbird ]";
      description = "Packages that every user finds in `/run/current-system/sw`.";
    };
    environment.defaultPackages = mkOption {
      type = types.listOf types.package;
      default = [ ];
      description = "Packages that are there by default and that the system does not need.";
    };
    environment.pathsToLink = mkOption {
      type = types.listOf types.str;
      default = [ ];
      example = [ "/" ];
      description = "Folders of the packages that are linked into `/run/current-system/sw`.";
    };
    environment.extraSetup = mkOption {
      type = types.lines;
      default = "";
      description = "Shell commands that are run when `/run/current-system/sw` is made, with `$out` as its path.";
    };
    system.path = mkOption { internal = true; type = types.package; description = "The tree of all packages."; };
  };

  config = {
    environment.pathsToLink = [ "/bin" "/share/applications" "/share/icons" ];
    system.path = pkgs.runCommand "system-path"
      {
        packages = map (package: "${package}") (
          [ pkgs.guestCommands ] ++ config.environment.systemPackages ++ config.environment.defaultPackages ++ [ pkgs.debian.base ]
        );
        folders = lib.concatStringsSep "\n" config.environment.pathsToLink;
      } ''
      mkdir -p $out
      for folder in $folders; do
        mkdir -p $out/$folder
        for package in $packages; do
          if [ -d $package/$folder ]; then cp -rsn --no-preserve=mode $package/$folder/. $out/$folder/; fi
        done
      done
      for package in $packages; do echo $package; done >$out/.packages
      ${config.environment.extraSetup}
    '';
  };
}
