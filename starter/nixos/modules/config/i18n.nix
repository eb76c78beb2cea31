# The language and the conventions of programs.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.i18n;
in
{
  options.i18n = {
    defaultLocale = mkOption { type = types.str; default = "en_US.UTF-8"; example = "nl_NL.UTF-8"; description = "The locale of programs."; };
    extraLocaleSettings = mkOption { type = types.attrsOf types.str; default = { }; example = { LC_TIME = "de_DE.UTF-8"; }; description = "The locale for single matters."; };
    supportedLocales = mkOption {
      type = types.listOf types.str;
      default = lib.unique (map (name: "${lib.replaceStrings [ "utf8" "utf-8" "UTF8" ] [ "UTF-8" "UTF-8" "UTF-8" ] name}/UTF-8")
        ([ "C.UTF-8" "en_US.UTF-8" cfg.defaultLocale ] ++ lib.filter (name: name != "C") (lib.attrValues cfg.extraLocaleSettings)));
      description = "The locales that are made, each as `locale/charset`.";
    };
    glibcLocales = mkOption { type = types.path; default = pkgs.localesFor cfg.supportedLocales; description = "The package with the locales."; };
  };

  config.environment = {
    sessionVariables = { LANG = cfg.defaultLocale; } // cfg.extraLocaleSettings;
    etc."locale.conf".text = lib.concatStrings (lib.mapAttrsToList (name: value: "${name}=${value}\n") ({ LANG = cfg.defaultLocale; } // cfg.extraLocaleSettings));
  };
}
