# The derivation that runs the test: it is built when the test has passed.
{ config, lib, hostPkgs, ... }:
{
  options.test = lib.mkOption { type = lib.types.raw; readOnly = true; description = "The derivation that runs the test."; };

  config = {
    passthru = {
      inherit config;
      inherit (config) driver driverInteractive nodes;
    };
    test = hostPkgs.runCommand "vm-test-run-${config.name}"
      {
        requiredSystemFeatures = [ "nixos-test" ];
        inherit (config) driver meta passthru;
        phase = "checkPhase";
      } ''
      mkdir -p $out
      # The log is the build's own.
      export LOGFILE=/dev/null
      $driver/bin/nixos-test-driver -o $out
    '';
    result = config.test;
  };
}
