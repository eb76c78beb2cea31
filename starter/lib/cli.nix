# Command lines made of attribute sets.
{ lib }:
rec {
  toGNUCommandLineShell = options: attrs: lib.escapeShellArgs (toGNUCommandLine options attrs);
  # { v = true; name = [ "a" "b" ]; off = false; } gives -v --name a --name b.
  toGNUCommandLine =
    { mkOptionName ? k: if builtins.stringLength k == 1 then "-${k}" else "--${k}"
    , mkBool ? k: v: lib.optional v (mkOptionName k)
    , mkList ? k: builtins.concatMap (mkOption k)
    , mkOption ? k: v:
        if v == null then [ ]
        else if optionValueSeparator == null then [ (mkOptionName k) (lib.generators.mkValueStringDefault { } v) ]
        else [ "${mkOptionName k}${optionValueSeparator}${lib.generators.mkValueStringDefault { } v}" ]
    , optionValueSeparator ? null
    }: attrs:
    builtins.concatLists (lib.mapAttrsToList
      (k: v: if builtins.isBool v then mkBool k v else if builtins.isList v then mkList k v else mkOption k v)
      attrs);
}
