# The driver of one test: a program that starts its machines and runs its script.
{ config, lib, hostPkgs, ... }:

let
  inherit (lib) mkOption types;
  vmOf = node: node.system.build.vm;
  vlans = lib.sort lib.lessThan (lib.unique (lib.concatMap (node: node.virtualisation.vlans) (lib.attrValues config.nodes)));
  scriptOf = node: "${vmOf node}/bin/run-${node.system.name}-vm";

  settings = hostPkgs.writeText "driverConfiguration.json" (builtins.toJSON {
    vms = lib.mapAttrs (name: node: {
      inherit name;
      start_script = scriptOf node;
      kernel = "${node.system.build.toplevel}/kernel";
    }) config.nodes;
    inherit vlans;
    global_timeout = config.globalTimeout;
    test_name = config.name;
  });
  # The same for all tests, so that it is one and not copied into each.
  package = hostPkgs.runCommand "nixos-test-driver"
    {
      src = lib.cleanSourceWith {
        src = ../test-driver;
        filter = path: _: baseNameOf path != "__pycache__";
      };
    } ''
    mkdir -p $out/lib
    cp -r $src $out/lib/test_driver
  '';
in
{
  options = {
    driver = mkOption { type = types.raw; readOnly = true; description = "The driver of the test."; };
    driverInteractive = mkOption { type = types.raw; readOnly = true; description = "The driver for somebody who sits before it."; };
    extraDriverArgs = mkOption { type = types.listOf types.str; default = [ ]; description = "Further words of the driver's command line."; };
  };

  config.driver = hostPkgs.runCommand "nixos-test-driver-${config.name}"
    {
      inherit settings package;
      testScript = config.testScriptString;
      passAsFile = [ "testScript" ];
      lint = if config.skipLint then "" else "1";
      words = lib.escapeShellArgs config.extraDriverArgs;
      meta.mainProgram = "nixos-test-driver";
      scripts = map scriptOf (lib.attrValues config.nodes);
      passthru = { inherit (config) nodes; };
    } ''
    # Python is the host's own, as QEMU is.
    PATH=$PATH:/usr/local/bin:/bin
    mkdir -p $out/bin
    cp $testScriptPath $out/test-script
    for script in $scripts; do ln -s $script $out/bin/; done
    if command -v python3 >/dev/null; then
      PYTHONPATH=$package/lib PYTHONDONTWRITEBYTECODE=1 python3 -m test_driver.check ''${lint:+--lint} --config $settings $out/test-script
    fi
    cat >$out/bin/nixos-test-driver <<END
    #!/bin/bash
    export PATH=\''${PATH:+\$PATH:}/usr/local/bin:/usr/bin:/bin
    command -v python3 >/dev/null || {
      echo "\$0: python3 is not installed; it comes with the package python3." >&2
      exit 1
    }
    export PYTHONPATH=$package/lib PYTHONDONTWRITEBYTECODE=1
    exec python3 -m test_driver --config $settings --test-script $out/test-script $words "\$@"
    END
    chmod +x $out/bin/nixos-test-driver
  '';

  config.driverInteractive = config.interactive.driver;
  config.interactive.extraDriverArgs = [ "--interactive" ];
}
