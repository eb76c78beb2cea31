# Paths taken apart and put together without a look at the disk.
{ lib }:
let
  inherit (builtins) filter isPath isString;
  parts = s: filter (p: p != "" && p != ".") (lib.splitString "/" s);
  components = path: parts (builtins.unsafeDiscardStringContext (toString path));
  wrong = value:
    if !isString value then "The given value is of type ${builtins.typeOf value}, but a string was expected"
    else if value == "" then "The given string is empty"
    else if lib.hasPrefix "/" value then "The given string \"${value}\" starts with a `/`, representing an absolute path"
    else if builtins.elem ".." (lib.splitString "/" value) then
      "The given string \"${value}\" contains a `..` component, which is not allowed in subpaths"
    else null;
  checked = what: value: if wrong value == null then value else throw "lib.path.${what}: ${wrong value}";
in
rec {
  # A path value and a subpath below it.
  append = path: sub:
    assert lib.assertMsg (isPath path)
      "lib.path.append: The first argument is of type ${builtins.typeOf path}, but a path was expected";
    path + ("/" + checked "append" sub);
  hasPrefix = prefix: path: lib.lists.hasPrefix (components prefix) (components path);
  # The subpath that leads from one path to another below it.
  removePrefix = prefix: path:
    if hasPrefix prefix path then subpath.join (lib.drop (builtins.length (components prefix)) (components path))
    else throw "lib.path.removePrefix: The first path argument \"${toString prefix}\" is not a component-wise prefix of the second path argument \"${toString path}\".";
  splitRoot = path: { root = /.; subpath = subpath.join (components path); };
  hasStorePathPrefix = hasPrefix builtins.storeDir;

  # Relative paths as texts that cannot lead out of where they start; "./." is the start itself.
  subpath = {
    isValid = value: wrong value == null;
    components = value: parts (checked "subpath.components" value);
    normalise = value: subpath.join [ value ];
    join = values: "./" + (
      let all = builtins.concatMap (v: parts (checked "subpath.join" v)) values;
      in if all == [ ] then "." else lib.concatStringsSep "/" all
    );
  };
}
