/** A small set of options, and what Nix says of a configuration for them that is wrong. */
import { evaluationOf, failure, folder } from './evaluation.ts'

const options = `{ lib, config, ... }: {
  options = with lib; {
    services.nginx.enable = mkEnableOption "nginx";
    services.nginx.ports = mkOption { type = types.listOf types.port; default = [ ]; };
    services.openssh.enable = mkEnableOption "ssh";
    services.avahi.enable = mkEnableOption "avahi";
    networking.hostName = mkOption { type = types.str; default = "nixos"; };
    networking.unset = mkOption { type = types.str; };
    networking.fixed = mkOption { type = types.str; readOnly = true; default = "always"; };
    users.users = mkOption {
      default = { };
      type = types.attrsOf (types.submodule { options.uid = mkOption { type = types.nullOr types.int; default = null; }; });
    };
    system.one = mkOption { type = types.package; };
    system.only = mkOption { type = types.uniq types.str; };
    system.maybe = mkOption { type = types.nullOr types.str; };
    system.any = mkOption { type = types.anything; };
    system.args = mkOption { type = types.raw; };
    system.unmergeable = mkOption { };
  };
}`

/** The message for a configuration when an attribute of its result is looked at. */
export async function message(configuration: string | Record<string, string>, attribute = 'config') {
  const written = typeof configuration === 'string' ? { 'configuration.nix': configuration } : configuration
  const evaluation = await evaluationOf({ 'options.nix': options, ...written })
  return (await failure(`${evaluation}.${attribute}`)).replaceAll(folder, '')
}
