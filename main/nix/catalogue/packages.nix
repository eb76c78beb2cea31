# All packages of a nixpkgs as a list of strings, each the JSON of one package, in the order of their names; sets of
# packages that ask for it (`recurseForDerivations`) and a few well-known ones are looked into, one level deep.
let
  pkgs = import <nixpkgs> { config = { allowAliases = false; }; };
  known = [ "python3Packages" "perlPackages" "nodePackages" "haskellPackages" "gnome" "kdePackages" "xorg" ];
  try = value:
    let tried = builtins.tryEval value;
    in if tried.success then tried.value else null;
  text = value: if builtins.isString value then builtins.unsafeDiscardStringContext value else "";
  isPackage = value: builtins.isAttrs value && (value.type or null) == "derivation";

  entry = attribute: value: builtins.toJSON {
    a = attribute;
    v = text (try (value.version or ""));
    d = let meta = try (value.meta or { }); in if meta == null then "" else text (try (meta.description or ""));
  };
  of = prefix: set: depth: builtins.concatMap
    (name:
      let value = try set.${name}; in
      if value == null then [ ]
      else if try (isPackage value) == true then [ (entry (prefix + name) value) ]
      else if depth > 0 && builtins.isAttrs value
        && (try (value.recurseForDerivations or false) == true || builtins.elem name known)
      then of (prefix + name + ".") value (depth - 1)
      else [ ])
    (builtins.attrNames set);
in
of "" pkgs 1
