# Nix's own settings, as /etc/nix/nix.conf; the guest has no Nix itself.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  word = value: if builtins.isBool value then lib.boolToString value else if builtins.isList value then toString value else toString value;
in
{
  options.nix = {
    enable = mkOption { type = types.bool; default = true; description = "Whether to write Nix's settings."; };
    settings = mkOption {
      type = types.attrsOf types.unspecified;
      default = { };
      example = { experimental-features = [ "nix-command" "flakes" ]; };
      description = "The settings of Nix, by their names in `nix.conf`.";
    };
  };
  config.environment.etc."nix/nix.conf" = lib.mkIf config.nix.enable {
    text = lib.concatStrings (lib.mapAttrsToList (name: value: "${name} = ${word value}\n") config.nix.settings);
  };
}
