# The types of options, by the names that modules use.
{ lib }:
let
  load = file: import file { inherit lib; };
in
load ./kinds.nix // load ./scalars.nix // load ./numbers.nix // load ./strings.nix // load ./collections.nix
// load ./choices.nix // load ./submodules.nix // load ./functions.nix // { types = lib.types; }
