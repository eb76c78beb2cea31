# The files of /etc.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  entries = lib.filter (entry: entry.enable) (lib.attrValues config.environment.etc);
  quote = lib.escapeShellArg;
  isCopy = entry: entry.mode != "symlink";
in
{
  options.environment.etc = mkOption {
    default = { };
    example = { "greeting" = { text = "hello"; mode = "0444"; }; };
    description = "Files of `/etc`, by their paths in it.";
    type = types.attrsOf (types.submodule ({ name, config, ... }: {
      options = {
        enable = mkOption { type = types.bool; default = true; description = "Whether the file is made."; };
        target = mkOption { type = types.str; default = name; description = "Its path below `/etc`."; };
        text = mkOption { type = types.nullOr types.lines; default = null; description = "Its text."; };
        source = mkOption { type = types.path; description = "The file that it is to be."; };
        mode = mkOption {
          type = types.str;
          default = "symlink";
          example = "0600";
          description = "`symlink`, or the mode of a copy, for programs that take no link.";
        };
        uid = mkOption { type = types.int; default = 0; description = "Who owns the copy, as a number."; };
        gid = mkOption { type = types.int; default = 0; description = "The group of the copy, as a number."; };
        user = mkOption { type = types.str; default = "+${toString config.uid}"; description = "Who owns the copy, as a name or as `+` and a number."; };
        group = mkOption { type = types.str; default = "+${toString config.gid}"; description = "The group of the copy, as a name or as `+` and a number."; };
      };
      config = {
        target = lib.mkDefault name;
        source = lib.mkIf (config.text != null) (lib.mkDefault (pkgs.writeText "etc-${baseNameOf name}" config.text));
      };
    }));
  };

  config.system.build = {
    # The links of /etc as the configuration wants them; those of the packages are put below them.
    etc = pkgs.runCommand "etc" { } ''
      mkdir -p $out/etc
      ${lib.concatMapStrings (entry: ''
        mkdir -p "$(dirname $out/etc/${quote entry.target})"
        ln -sfn ${quote "${entry.source}"} $out/etc/${quote entry.target}
      '') (lib.filter (entry: !isCopy entry) entries)}
    '';
    etcCopies = pkgs.runCommand "etc-copies" { } ''
      mkdir -p $out
      ${lib.concatMapStrings (entry: ''
        mkdir -p "$(dirname $out/${quote entry.target})"
        cp -L ${quote "${entry.source}"} $out/${quote entry.target}
        echo ${quote "${entry.target} ${entry.mode} ${entry.user} ${entry.group}"} >>$out/.list
      '') (lib.filter isCopy entries)}
      touch $out/.list
    '';
  };
}
