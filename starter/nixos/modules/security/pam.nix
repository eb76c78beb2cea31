# How programs ask who somebody is: every service by the password file, with the system's environment.
{ config, lib, ... }:

let
  rules = ''
    account required pam_unix.so
    auth sufficient pam_unix.so nullok try_first_pass
    auth required pam_deny.so
    password sufficient pam_unix.so nullok sha512
    session required pam_env.so conffile=/etc/pam/environment readenv=0
    session required pam_unix.so
  '';
  rootFirst = "auth sufficient pam_rootok.so\naccount sufficient pam_rootok.so\n";
in
{
  options.security.pam.services = lib.mkOption {
    default = { };
    description = "The programs that ask through PAM, by their names.";
    type = lib.types.attrsOf (lib.types.submodule {
      options = {
        rootOK = lib.mkOption { type = lib.types.bool; default = false; description = "Whether root needs no password."; };
        text = lib.mkOption { type = lib.types.nullOr lib.types.lines; default = null; description = "The whole of the rules, in place of the usual ones."; };
      };
    });
  };

  config = {
    security.pam.services = {
      login = { };
      sshd = { };
      sudo = { };
      passwd = { };
      other = { };
      su.rootOK = true;
      chpasswd.rootOK = true;
      runuser.rootOK = true;
      runuser-l.rootOK = true;
      useradd.rootOK = true;
      groupadd.rootOK = true;
    };
    environment.etc = lib.mapAttrs' (name: service: {
      name = "pam.d/${name}";
      value.text = if service.text != null then service.text else lib.optionalString service.rootOK rootFirst + rules;
    }) config.security.pam.services // {
      "pam.d/su-l".text = rootFirst + rules;
      "pam/environment".text = lib.concatStrings (lib.mapAttrsToList (name: value: "${name} DEFAULT=\"${value}\"\n") {
        PATH = "/run/wrappers/bin:/etc/profiles/per-user/@{PAM_USER}/bin:/run/current-system/sw/bin";
        LANG = config.i18n.defaultLocale;
      });
      "security/pam_env.conf".text = "";
      "security/limits.conf".text = "";
    };
  };
}
