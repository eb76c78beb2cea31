# Tests as packages: what `pkgs.testers` offers of nixpkgs.
{ lib, pkgs }:

let
  inherit (import ../nixos/lib { inherit lib; }) runTest;
  asModule = test: if builtins.isFunction test || builtins.isAttrs test then test else import test;
in
rec {
  runNixOSTest = test: runTest {
    _file = "pkgs.testers.runNixOSTest";
    imports = [ test ];
    hostPkgs = pkgs;
  };

  # The older form: a function of packages, and not a module.
  nixosTest = test:
    let
      given = asModule test;
      wanted = builtins.functionArgs given;
      all = pkgs // { inherit pkgs lib; };
      called = if !builtins.isFunction given then given else given (if wanted == { } then all else builtins.intersectAttrs wanted all);
    in
    runNixOSTest (removeAttrs called [ "machine" ] // lib.optionalAttrs (called ? machine) { nodes.machine = called.machine; });
}
