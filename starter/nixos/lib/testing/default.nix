# Tests of systems: a test is a module, and what it comes to is a derivation that runs it.
{ lib }:

let
  # Gives the module system's result for one test.
  evalTest = module: lib.evalModules {
    class = "nixosTest";
    modules = [ ./options.nix ./nodes.nix ./driver.nix ./run.nix module ];
  };
in
{
  inherit evalTest;
  runTest = module: (evalTest module).config.result;
}
