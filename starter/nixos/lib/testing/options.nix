# What a test says of itself: its name, its script and how that is treated.
{ config, lib, extendModules, ... }:

let
  inherit (lib) mkOption types;
in
{
  options = {
    name = mkOption { type = types.str; default = "unnamed"; description = "The test's name, which is part of its derivation's."; };
    meta = mkOption { type = types.attrs; default = { }; description = "Who looks after the test, and its like."; };
    hostPkgs = mkOption { type = types.raw; description = "The packages of the computer that runs the test."; };
    testScript = mkOption {
      type = types.either types.str (types.functionTo types.str);
      description = "The test in Python, or a function that gives it; its argument has `nodes`, the nodes' configurations.";
    };
    testScriptString = mkOption { type = types.str; readOnly = true; internal = true; description = "The script as text."; };
    extraPythonPackages = mkOption {
      type = types.functionTo (types.listOf types.raw);
      default = _: [ ];
      defaultText = lib.literalExpression "p: [ ]";
      description = "Packages of Python for the script; the starter has none.";
    };
    skipLint = mkOption { type = types.bool; default = false; description = "Whether the script's names are left unchecked when the test is built."; };
    skipTypeCheck = mkOption { type = types.bool; default = false; description = "Whether the script's types are left unchecked; the starter never checks them."; };
    enableOCR = mkOption { type = types.bool; default = false; description = "Whether the script reads text off the screens; the starter cannot."; };
    globalTimeout = mkOption { type = types.ints.positive; default = 3600; description = "After how many seconds a test has failed."; };
    passthru = mkOption { type = types.lazyAttrsOf types.raw; default = { }; description = "Further attributes of the result."; };
    interactive = mkOption {
      inherit (extendModules { modules = [ ]; }) type;
      default = { };
      visible = "shallow";
      description = "What is different when the test is run by hand, by `driverInteractive`.";
    };
    result = mkOption { type = types.raw; internal = true; description = "What the test comes to."; };
  };

  config = {
    _module.args.hostPkgs = config.hostPkgs;
    testScriptString = if lib.isFunction config.testScript then config.testScript { inherit (config) nodes; } else config.testScript;
  };
}
