# Applied to a test's file and to `asked`, evaluates what a build of the test would.
test: { tag, ... }:
let
  # As nix-build does with a function all of whose arguments have defaults.
  value = if builtins.isFunction test then test { } else test;
in
builtins.seq value.drvPath (builtins.trace (tag + builtins.toJSON { done = true; }) null)
