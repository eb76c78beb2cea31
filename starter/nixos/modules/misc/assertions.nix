# Conditions that a configuration must meet, and remarks on it.
{ lib, ... }:

let inherit (lib) mkOption types; in
{
  options = {
    assertions = mkOption {
      type = types.listOf types.unspecified;
      internal = true;
      default = [ ];
      example = [ { assertion = false; message = "you can't enable this for that reason"; } ];
      description = "Conditions without which the system cannot be built, each with what to say when it is not met.";
    };
    warnings = mkOption {
      type = types.listOf types.str;
      internal = true;
      default = [ ];
      description = "What to say while the system is evaluated.";
    };
  };
}
