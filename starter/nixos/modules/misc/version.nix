# The release's number and name, and the version that the system's state was first made with.
{ config, options, lib, ... }:

let
  inherit (lib) mkOption types;
  cfg = config.system.nixos;
  quoted = value: "\"${lib.escape [ "\"" "\\" "$" "`" ] value}\"";
in
{
  options.system = {
    stateVersion = mkOption {
      type = types.str;
      default = cfg.release;
      description = ''
        The release with which the system's state was first made. It stays as it is when the system is brought to a newer
        release, so that programs find their data in the form in which they left them.
      '';
    };
    name = mkOption {
      type = types.str;
      default = if config.networking.hostName == "" then "unnamed" else config.networking.hostName;
      defaultText = lib.literalExpression ''if config.networking.hostName == "" then "unnamed" else config.networking.hostName'';
      description = "The name of the system, from which its derivation and its start script have theirs.";
    };
    copySystemConfiguration = mkOption {
      type = types.bool;
      default = false;
      description = "Whether the configuration file belongs to the system, as `/run/current-system/configuration.nix`.";
    };
    nixos = {
      release = mkOption { readOnly = true; type = types.str; default = lib.trivial.release; description = "The release, such as `25.11`."; };
      version = mkOption { internal = true; type = types.str; default = cfg.release + cfg.versionSuffix; description = "The version."; };
      versionSuffix = mkOption { internal = true; type = types.str; default = lib.trivial.versionSuffix; description = "What tells one state of a release from another."; };
      revision = mkOption { internal = true; type = types.nullOr types.str; default = lib.trivial.revisionWithDefault null; description = "The commit of these sources, where it is known."; };
      codeName = mkOption { readOnly = true; type = types.str; default = lib.trivial.codeName or "Snowglobe"; description = "The release's name."; };
      distroId = mkOption { internal = true; type = types.str; default = "nixos"; description = "The distribution's id."; };
      distroName = mkOption { internal = true; type = types.str; default = "Snowglobe starter"; description = "The distribution's name."; };
      label = mkOption {
        type = types.strMatching "[a-zA-Z0-9:_\\.-]*";
        default = lib.concatStringsSep "-" (cfg.tags ++ [ cfg.version ]);
        defaultText = lib.literalExpression "config.system.nixos.version";
        description = "The label that the boot menu shows.";
      };
      tags = mkOption { type = types.listOf types.str; default = [ ]; description = "What to put before the label."; };
      variant_id = mkOption { type = types.nullOr (types.strMatching "^[a-z0-9._-]+$"); default = null; description = "The variant, for os-release."; };
    };
  };

  config = {
    warnings = lib.optional (options.system.stateVersion.highestPrio == (lib.mkOptionDefault { }).priority)
      "system.stateVersion is not set, defaulting to ${config.system.stateVersion}.";
    system.extraSystemBuilderCmds = lib.mkIf config.system.copySystemConfiguration
      "ln -s ${lib.escapeShellArg "${import ../../lib/from-env.nix "NIXOS_CONFIG" <nixos-config>}"} $out/configuration.nix\n";
    environment.etc.os-release.text = lib.concatStrings (lib.mapAttrsToList (name: value: "${name}=${quoted value}\n") {
      ID = cfg.distroId;
      NAME = cfg.distroName;
      PRETTY_NAME = "${cfg.distroName} ${cfg.release}";
      VERSION = "${cfg.release} (${cfg.codeName})";
      VERSION_CODENAME = lib.toLower cfg.codeName;
      VERSION_ID = cfg.release;
      BUILD_ID = cfg.version;
    });
  };
}
