# Users and groups; a script in the guest brings its files into line with them.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption mkIf mkDefault types;
  cfg = config.users;

  userName = types.passwdEntry types.str;
  passwordText = ''
    With `users.mutableUsers`, which is the default, a password is only taken over when the user is made for the first
    time: what is on the disk counts from then on.
  '';

  userOptions = { name, config, ... }: {
    options = {
      name = mkOption { type = userName; description = "The user's name."; };
      description = mkOption { type = types.passwdEntry types.str; default = ""; example = "Alice Q. User"; description = "What the user is called in full."; };
      uid = mkOption { type = types.nullOr types.int; default = null; description = "The user's number, or null to have a free one chosen."; };
      isSystemUser = mkOption { type = types.bool; default = false; description = "Whether the user is for a service, with a number below 1000 and no shell."; };
      isNormalUser = mkOption {
        type = types.bool;
        default = false;
        description = "Whether this is a person: with a home folder in `/home`, a shell, and the group `users`.";
      };
      group = mkOption { type = types.str; default = ""; description = "The user's main group."; };
      extraGroups = mkOption { type = types.listOf types.str; default = [ ]; description = "The other groups that the user is a member of."; };
      home = mkOption { type = types.passwdEntry types.path; default = "/var/empty"; description = "The user's home folder."; };
      homeMode = mkOption { type = types.strMatching "[0-7]{1,5}"; default = "700"; description = "The mode of the home folder when it is made."; };
      createHome = mkOption { type = types.bool; default = false; description = "Whether to make the home folder."; };
      useDefaultShell = mkOption { type = types.bool; default = false; description = "Whether the user has `users.defaultUserShell`."; };
      shell = mkOption {
        type = types.nullOr (types.either types.package (types.passwdEntry types.path));
        default = "/run/current-system/sw/bin/nologin";
        defaultText = lib.literalExpression "pkgs.shadow";
        example = lib.literalExpression "pkgs.bashInteractive";
        description = "The user's shell.";
      };
      packages = mkOption {
        type = types.listOf types.package;
        default = [ ];
        example = lib.literalExpression "[ pkgs.firefox pkgs.thunderbird ]";
        description = "Packages that only this user has.";
      };
      password = mkOption { type = types.nullOr types.str; default = null; description = "The user's password in plain text, readable by everybody in the store. ${passwordText}"; };
      hashedPassword = mkOption { type = types.nullOr (types.passwdEntry types.str); default = null; description = "The hash of the user's password, as `mkpasswd` gives it. ${passwordText}"; };
      initialPassword = mkOption {
        type = types.nullOr types.str;
        default = null;
        description = "The user's first password in plain text, readable by everybody in the store. It counts when the user is made for the first time and never after.";
      };
      initialHashedPassword = mkOption {
        type = types.nullOr (types.passwdEntry types.str);
        default = null;
        description = "The hash of the user's first password. It counts when the user is made for the first time and never after.";
      };
      openssh.authorizedKeys.keys = mkOption {
        type = types.listOf types.singleLineStr;
        default = [ ];
        example = [ "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF… alice@host" ];
        description = "Public keys with which the user may log in by ssh.";
      };
      openssh.authorizedKeys.keyFiles = mkOption { type = types.listOf types.path; default = [ ]; description = "Files with public keys with which the user may log in by ssh."; };
      linger = mkOption { type = types.bool; default = false; description = "Whether the user's own services run without a login."; };
    };
    config = lib.mkMerge [
      { name = mkDefault name; shell = mkIf config.useDefaultShell (mkDefault cfg.defaultUserShell); }
      (mkIf config.isNormalUser {
        group = mkDefault "users";
        createHome = mkDefault true;
        home = mkDefault "/home/${config.name}";
        homeMode = mkDefault "700";
        useDefaultShell = mkDefault true;
        isSystemUser = mkDefault false;
      })
    ];
  };

  groupOptions = { name, config, ... }: {
    options = {
      name = mkOption { type = userName; description = "The group's name."; };
      gid = mkOption { type = types.nullOr types.int; default = null; description = "The group's number, or null to have a free one chosen."; };
      members = mkOption { type = types.listOf (types.passwdEntry types.str); default = [ ]; description = "The users that are its members."; };
    };
    config = {
      name = mkDefault name;
      members = lib.mapAttrsToList (_: user: user.name) (lib.filterAttrs (_: user: lib.elem config.name user.extraGroups) cfg.users);
    };
  };

  users = lib.attrValues cfg.users;

  # Perl text for a value: in single quotes only these two characters mean anything.
  perl = value:
    if value == null then "undef"
    else if builtins.isInt value then toString value
    else if builtins.isBool value then (if value then "1" else "0")
    else if builtins.isList value then "[ ${lib.concatMapStringsSep ", " perl value} ]"
    else if builtins.isAttrs value then "{ ${lib.concatStringsSep ", " (lib.mapAttrsToList (name: one: "${name} => ${perl one}") value)} }"
    else "'${lib.escape [ "\\" "'" ] (toString value)}'";

  shellPath = shell: if lib.isDerivation shell then "/run/current-system/sw/bin/${shell.meta.mainProgram or shell.pname}" else toString shell;

  spec = pkgs.writeText "users-groups.pl" ''
    $mutable = ${perl cfg.mutableUsers};
    @groups = @{ ${perl (map (group: { inherit (group) name gid members; }) (lib.attrValues cfg.groups))} };
    @users = @{ ${perl (map (user: {
      inherit (user) name uid group description home homeMode createHome hashedPassword password initialHashedPassword initialPassword;
      normal = user.isNormalUser;
      shell = shellPath (if user.shell == null then "/run/current-system/sw/bin/nologin" else user.shell);
    }) users)} };
    1;
  '';

  # The same as NixOS describes them, for programs that look into a built system.
  described = pkgs.writeText "users-groups.json" (builtins.toJSON {
    inherit (cfg) mutableUsers;
    users = map (user: {
      inherit (user) name uid group description home homeMode createHome isSystemUser password hashedPassword initialPassword initialHashedPassword;
      hashedPasswordFile = user.hashedPasswordFile or null;
      shell = shellPath (if user.shell == null then "/run/current-system/sw/bin/nologin" else user.shell);
    }) users;
    groups = map (group: { inherit (group) name gid members; }) (lib.attrValues cfg.groups);
  });

  hasPassword = user: lib.any (value: value != null) [ user.password user.hashedPassword user.initialPassword user.initialHashedPassword ];
in
{
  options.users = {
    users = mkOption {
      type = types.attrsOf (types.submodule userOptions);
      default = { };
      example = { alice = { uid = 1234; description = "Alice Q. User"; home = "/home/alice"; createHome = true; group = "users"; extraGroups = [ "wheel" ]; shell = "/bin/sh"; }; };
      description = "The users of the system, by name.";
    };
    groups = mkOption {
      type = types.attrsOf (types.submodule groupOptions);
      default = { };
      example = { students.gid = 1001; hackers = { }; };
      description = "The groups of the system, by name.";
    };
    mutableUsers = mkOption {
      type = types.bool;
      default = true;
      description = ''
        Whether users and groups may be changed in the running system, by `passwd` or `useradd`. Without it the system has
        exactly those of the configuration, with the passwords given there, after every start.
      '';
    };
    defaultUserShell = mkOption {
      type = types.either types.path types.package;
      default = "/run/current-system/sw/bin/bash";
      description = "The shell of users that name none.";
    };
    allowNoPasswordLogin = mkOption { type = types.bool; default = false; description = "Whether a system is built into which nobody can log in with a password or a key."; };
    enforceIdUniqueness = mkOption { type = types.bool; default = true; description = "Whether no two users and no two groups may have the same number."; };
    motd = mkOption { type = types.nullOr types.lines; default = null; description = "What to show after login."; };
    extraUsers = mkOption { type = types.raw; default = null; internal = true; visible = false; description = "The old name of `users.users`."; };
  };

  config = {
    users.users = {
      root = { uid = 0; description = "System administrator"; home = "/root"; shell = mkDefault cfg.defaultUserShell; group = "root"; isSystemUser = true; };
      nobody = { uid = 65534; isSystemUser = true; description = "Unprivileged account (don't use!)"; group = "nogroup"; };
    };
    users.groups = lib.mapAttrs (_: gid: { inherit gid; }) {
      root = 0; wheel = 1; kmem = 2; tty = 3; messagebus = 4; disk = 6; audio = 17; floppy = 18; uucp = 19; lp = 20; cdrom = 24;
      tape = 25; video = 26; dialout = 27; utmp = 29; adm = 55; networkmanager = 57; keys = 96; users = 100; systemd-journal = 62; render = 303;
      input = 174; kvm = 302; sgx = 304; shadow = 318; nixbld = 30000; nogroup = 65534;
    };

    assertions =
      let
        uids = map (user: user.uid) (lib.filter (user: user.uid != null) users);
        # As genuine NixOS: a system that nobody can enter is most often a mistake.
        canEnter = user: user.name == "root" || lib.elem "wheel" user.extraGroups || user.group == "wheel";
      in
      [
        {
          assertion = !cfg.enforceIdUniqueness || lib.length uids == lib.length (lib.unique uids);
          message = "UIDs and GIDs must be unique!";
        }
        {
          assertion = cfg.mutableUsers || cfg.allowNoPasswordLogin
            || lib.any (user: canEnter user && (hasPassword user || user.openssh.authorizedKeys.keys != [ ] || user.openssh.authorizedKeys.keyFiles != [ ])) users;
          message = ''
            Neither the root account nor any wheel user has a password or SSH authorized key.
            You must set one to prevent being locked out of your system.
            If you really want to be locked out of your system, set users.allowNoPasswordLogin = true;
            However you are most probably better off by setting users.mutableUsers = true; and
            manually running passwd root to set the root password.'';
        }
      ]
      ++ lib.concatMap (user: [
        {
          assertion = user.isNormalUser != user.isSystemUser || user.name == "root";
          message = "Exactly one of users.users.${user.name}.isSystemUser and users.users.${user.name}.isNormalUser must be set.";
        }
        {
          assertion = user.group != "";
          message = ''
            users.users.${user.name}.group is unset. This used to default to
            nogroup, but this is unsafe. For example you can create a group
            for this user with:
            users.users.${user.name}.group = "${user.name}";
            users.groups.${user.name} = {};'';
        }
      ]) users;

    system.build.usersGroups = described;
    system.build.updateUsers = "/usr/bin/perl ${../../guest/update-users.pl} ${spec}";

    environment.etc = lib.listToAttrs (map (user: {
      name = "profiles/per-user/${user.name}";
      value.source = pkgs.buildEnv { name = "user-environment"; paths = user.packages; };
    }) (lib.filter (user: user.packages != [ ]) users)) // {
      "login.defs".text = ''
        UMASK 022
        SYS_UID_MIN 400
        SYS_UID_MAX 999
        UID_MIN 1000
        UID_MAX 29999
        SYS_GID_MIN 400
        SYS_GID_MAX 999
        GID_MIN 1000
        GID_MAX 29999
        TTYGROUP tty
        TTYPERM 0620
        ENCRYPT_METHOD SHA512
        ENV_PATH PATH=/run/wrappers/bin:/run/current-system/sw/bin
        ENV_SUPATH PATH=/run/wrappers/bin:/run/current-system/sw/bin
        MOTD_FILE ${if cfg.motd == null then "" else "/etc/motd"}
        HUSHLOGIN_FILE .hushlogin
      '';
      shells.text = ''
        /run/current-system/sw/bin/bash
        /run/current-system/sw/bin/sh
        /bin/bash
        /bin/sh
      '';
    } // lib.optionalAttrs (cfg.motd != null) { motd.text = cfg.motd; };
  };
}
