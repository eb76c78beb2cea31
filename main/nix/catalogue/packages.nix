# All packages of a nixpkgs as a list of strings, each the JSON of one package, in the order of their attributes; sets of
# packages that ask for it (`recurseForDerivations`) and a few well-known ones are looked into, one level deep.
let
  # What the user's own files say of packages is nothing that a machine would see; and old names and whole other nixpkgs
  # (for another C library, say) would be evaluated for nothing.
  pkgs = import <nixpkgs> {
    config = { allowAliases = false; allowVariants = false; };
    overlays = [ ];
  };
  known = [ "gnome" "kdePackages" "nodePackages" "perlPackages" "python3Packages" "xorg" ];
  # Tens of thousands that hardly anyone puts into a machine by name, and what packages are tested with.
  passedBy = [ "haskellPackages" "minimal-bootstrap" "rPackages" "tests" ];
  # Such as python313Packages, the double of python3Packages.
  isForOneVersion = name: builtins.match ".*[0-9][0-9]Packages|.*Packages_[0-9].*" name != null;

  try = fallback: value:
    let tried = builtins.tryEval value;
    in if tried.success then tried.value else fallback;
  text = value: let tried = try "" value; in if builtins.isString tried then builtins.unsafeDiscardStringContext tried else "";

  isPackage = value: try false (value.type or null == "derivation");
  isSet = name: value:
    !(builtins.elem name passedBy || isForOneVersion name)
    && (builtins.elem name known || try false (value.recurseForDerivations or false == true));

  entry = attribute: value: builtins.toJSON {
    a = attribute;
    v = let version = text (value.version or ""); in
      if version != "" then version else (builtins.parseDrvName (text (value.name or ""))).version;
    d = let meta = try { } (value.meta or { }); in if builtins.isAttrs meta then text (meta.description or "") else "";
  };
  packagesOf = prefix: goesOn: set: builtins.concatMap
    (name:
      let value = try null set.${name}; in
      if !(builtins.isAttrs value) then [ ]
      else if isPackage value then [ (entry (prefix + name) value) ]
      else if goesOn && isSet name value then packagesOf (prefix + name + ".") false value
      else [ ])
    (builtins.attrNames set);
in
packagesOf "" true pkgs
