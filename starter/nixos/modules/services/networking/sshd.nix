# The ssh server.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption mkIf types;
  cfg = config.services.openssh;
  word = value: if builtins.isBool value then (if value then "yes" else "no") else if builtins.isList value then lib.concatStringsSep "," value else toString value;
  listed = [ "AllowUsers" "DenyUsers" "AllowGroups" "DenyGroups" ];
  setting = name: value: "${name} ${if lib.elem name listed then toString value else word value}\n";
  maybe = type: default: description: mkOption { type = types.nullOr type; inherit default description; };
  keysOf = user: user.openssh.authorizedKeys.keys ++ map builtins.readFile user.openssh.authorizedKeys.keyFiles;
  keyed = lib.filter (user: keysOf user != [ ]) (lib.attrValues config.users.users);
in
{
  options.services.openssh = {
    enable = mkOption { type = types.bool; default = false; description = "Whether to run the ssh server."; };
    package = mkOption { type = types.package; default = pkgs.openssh; defaultText = lib.literalExpression "pkgs.openssh"; description = "The package with the server."; };
    ports = mkOption { type = types.listOf types.port; default = [ 22 ]; description = "The ports on which it listens."; };
    openFirewall = mkOption { type = types.bool; default = true; description = "Whether the firewall lets its ports through."; };
    startWhenNeeded = mkOption { type = types.bool; default = false; description = "Whether it is started by the first connection; here it always runs."; };
    allowSFTP = mkOption { type = types.bool; default = true; description = "Whether files may be transferred by sftp."; };
    banner = mkOption { type = types.nullOr types.lines; default = null; description = "What to show before the login."; };
    extraConfig = mkOption { type = types.lines; default = ""; description = "What to add to `sshd_config`."; };
    authorizedKeysFiles = mkOption { type = types.listOf types.str; default = [ ]; description = "Files with public keys that let somebody in; `%u` is the user."; };
    authorizedKeysInHomedir = mkOption { type = types.bool; default = true; description = "Whether `~/.ssh/authorized_keys` counts."; };
    listenAddresses = mkOption {
      default = [ ];
      description = "The addresses on which it listens; all, when there is none.";
      type = types.listOf (types.submodule {
        options = {
          addr = mkOption { type = types.nullOr types.str; default = null; description = "The address."; };
          port = mkOption { type = types.nullOr types.int; default = null; description = "The port."; };
        };
      });
    };
    hostKeys = mkOption {
      type = types.listOf types.attrs;
      # RSA is left out by default: making such a key takes half a minute in an emulated machine.
      default = [ { type = "ed25519"; path = "/etc/ssh/ssh_host_ed25519_key"; } ];
      description = "The server's own keys, which are made at the first start.";
    };
    settings = mkOption {
      default = { };
      example = { PermitRootLogin = "no"; };
      description = "Settings of `sshd_config`, by their names there.";
      type = types.submodule {
        freeformType = types.attrsOf (types.nullOr (types.oneOf [ types.bool types.int types.str (types.listOf types.str) ]));
        options = {
          PermitRootLogin = maybe (types.enum [ "yes" "without-password" "prohibit-password" "forced-commands-only" "no" ]) "prohibit-password" "Whether root may log in.";
          PasswordAuthentication = maybe types.bool true "Whether a password lets somebody in.";
          KbdInteractiveAuthentication = maybe types.bool true "Whether questions and answers let somebody in.";
          X11Forwarding = maybe types.bool false "Whether programs may show windows on the client.";
          UsePAM = maybe types.bool true "Whether PAM is asked.";
          UseDns = maybe types.bool false "Whether the client's name is looked up.";
          PrintMotd = maybe types.bool false "Whether the server shows the message of the day.";
          StrictModes = maybe types.bool true "Whether the modes of a user's files are checked.";
          GatewayPorts = maybe types.str "no" "Whether others may use forwarded ports.";
          LogLevel = maybe (types.enum [ "QUIET" "FATAL" "ERROR" "INFO" "VERBOSE" "DEBUG" "DEBUG1" "DEBUG2" "DEBUG3" ]) "INFO" "How much is logged.";
          AllowUsers = maybe (types.listOf types.str) null "The only users that may log in.";
          DenyUsers = maybe (types.listOf types.str) null "Users that may not log in.";
          AllowGroups = maybe (types.listOf types.str) null "The only groups whose members may log in.";
          DenyGroups = maybe (types.listOf types.str) null "Groups whose members may not log in.";
        };
      };
    };
  };

  config = mkIf cfg.enable {
    users.users.sshd = { isSystemUser = true; group = "sshd"; description = "SSH privilege separation user"; };
    users.groups.sshd = { };
    networking.firewall.allowedTCPPorts = mkIf cfg.openFirewall cfg.ports;
    services.openssh.authorizedKeysFiles = lib.optional cfg.authorizedKeysInHomedir "%h/.ssh/authorized_keys" ++ [ "/etc/ssh/authorized_keys.d/%u" ];

    environment.etc = {
      "ssh/sshd_config".text = ''
        ${lib.concatMapStrings (port: "Port ${toString port}\n") cfg.ports}
        ${lib.concatMapStrings (one: "ListenAddress ${one.addr}${lib.optionalString (one.port != null) ":${toString one.port}"}\n") cfg.listenAddresses}
        ${lib.concatMapStrings (key: "HostKey ${key.path}\n") cfg.hostKeys}
        AuthorizedKeysFile ${toString cfg.authorizedKeysFiles}
        ${lib.optionalString cfg.allowSFTP "Subsystem sftp internal-sftp"}
        ${lib.optionalString (cfg.banner != null) "Banner ${pkgs.writeText "ssh_banner" cfg.banner}"}
        ${lib.concatStrings (lib.mapAttrsToList setting (lib.filterAttrs (_: value: value != null) cfg.settings))}
        ${cfg.extraConfig}
      '';
    } // lib.listToAttrs (map (user: {
      name = "ssh/authorized_keys.d/${user.name}";
      # The server wants root to own it.
      value = { mode = "0444"; text = lib.concatMapStrings (key: "${key}\n") (keysOf user); };
    }) keyed);

    systemd.services.sshd = {
      description = "SSH Daemon";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      preStart = ''
        mkdir -p -m 0755 /run/sshd /etc/ssh
        ${lib.concatMapStrings (key: ''
          if [ ! -s ${key.path} ]; then
            ssh-keygen -q -t ${key.type} ${lib.optionalString (key ? bits) "-b ${toString key.bits}"} -f ${key.path} -N ""
          fi
        '') cfg.hostKeys}
      '';
      serviceConfig = { Restart = "always"; ExecStart = "${cfg.package}/bin/sshd -D -e -f /etc/ssh/sshd_config"; };
    };
    environment.systemPackages = [ cfg.package ];
  };
}
