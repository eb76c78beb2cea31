# Programs that run with another user's rights; they are copied into a folder of memory, for the store holds no such modes.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  line = wrapper: "${wrapper.mode} ${wrapper.source} ${wrapper.program}\n";
in
{
  options.security.wrappers = mkOption {
    default = { };
    description = "Programs that run with another user's rights, by name; they are found in `/run/wrappers/bin`.";
    type = types.attrsOf (types.submodule ({ name, config, ... }: {
      options = {
        source = mkOption { type = types.path; description = "The program itself."; };
        program = mkOption { type = types.str; default = name; description = "The name that it gets."; };
        owner = mkOption { type = types.str; default = "root"; description = "Who owns it; only root is possible here."; };
        group = mkOption { type = types.str; default = "root"; description = "Its group; only root is possible here."; };
        setuid = mkOption { type = types.bool; default = false; description = "Whether it runs as its owner."; };
        setgid = mkOption { type = types.bool; default = false; description = "Whether it runs as its group."; };
        permissions = mkOption { type = types.str; default = "0755"; description = "Its mode without the bits above."; };
        mode = mkOption {
          internal = true;
          type = types.str;
          default = "${toString ((if config.setuid then 4 else 0) + (if config.setgid then 2 else 0))}${lib.removePrefix "0" config.permissions}";
          description = "Its whole mode.";
        };
      };
    }));
  };

  config = {
    security.wrappers = lib.mapAttrs (_: path: { setuid = true; source = "${pkgs.debian.base}/usr/bin/${path}"; }) {
      su = "su"; mount = "mount"; umount = "umount"; passwd = "passwd"; newgrp = "newgrp"; ping = "ping";
    } // lib.optionalAttrs config.security.sudo.enable {
      sudo = { setuid = true; source = "${pkgs.debian.base}/usr/bin/sudo"; };
      sudoedit = { setuid = true; source = "${pkgs.debian.base}/usr/bin/sudo"; };
    };
    system.build.wrappers = pkgs.writeText "wrappers" (lib.concatMapStrings line (lib.attrValues config.security.wrappers));
  };
}
