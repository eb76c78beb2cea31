# A test as older files write it: a function of the packages, and then its arguments.
f: { system ? builtins.currentSystem, pkgs ? import ../.. { inherit system; }, ... }@args:
pkgs.testers.runNixOSTest (if builtins.isFunction f then f (args // { inherit pkgs; inherit (pkgs) lib; }) else f)
