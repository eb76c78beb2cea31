# All options of a nixpkgs as a list of strings, each the JSON of one option, sorted by name. What cannot be evaluated (a
# default that throws) is left out of its option, and never the option itself; `careful` leaves out all that may not only
# throw but fail in a way that Nix lets nobody catch.
{ careful ? false }:
let
  lib = import <nixpkgs/lib>;
  inherit (import <nixpkgs/nixos> { configuration = { }; }) options;

  # Whole systems inside this one have all of its options once more. A nixpkgs may list them or leave them out.
  copies = [
    "virtualisation.vmVariant."
    "virtualisation.vmVariantWithBootLoader."
    "specialisation.<name>.configuration."
    "containers.<name>.config."
  ];
  isCopy = name: builtins.any (copy: lib.hasPrefix copy name) copies;

  # The options of the VM itself only exist in there.
  variant = options.virtualisation.vmVariant or null;
  inVariant = if variant == null then { } else (variant.type.getSubOptions variant.loc).virtualisation or { };
  isDeeper = name: lib.hasPrefix "virtualisation.vmVariant.virtualisation.vmVariant" name;

  documents =
    builtins.filter (doc: !isCopy doc.name) (lib.optionAttrSetToDocList options)
    ++ builtins.filter (doc: !isDeeper doc.name) (lib.optionAttrSetToDocList inVariant);

  try = fallback: value:
    let tried = builtins.tryEval (builtins.deepSeq value value);
    in if tried.success then tried.value else fallback;
  isShown = doc: try false (!(doc.internal or false) && doc.visible or true == true);
  # Old nixpkgs have plain values here, newer ones texts that say what they are.
  nixText = value: if value ? _type && value ? text then value.text else lib.generators.toPretty { } value;
  markdown = value: if builtins.isAttrs value then value.text or "" else if value == null then "" else value;

  root = toString <nixpkgs> + "/";
  # Where <nixpkgs> is a link, some names begin with what it leads to.
  below = file:
    let name = toString file; inModules = builtins.match ".*/(nixos/modules/.*)" name;
    in if lib.hasPrefix root name then lib.removePrefix root name else if inModules == null then name else builtins.head inModules;

  entry = doc: builtins.toJSON {
    n = doc.name;
    t = try "unspecified" (doc.type or "unspecified");
    d = try "" (markdown (doc.description or ""));
    v = if careful || !(doc ? default) then null else try null (nixText doc.default);
    e = if careful || !(doc ? example) then null else try null (nixText doc.example);
    f = try [ ] (map below (doc.declarations or [ ]));
    r = try false (doc.readOnly or false);
  };
in
map entry (builtins.sort (a: b: a.name < b.name) (builtins.filter isShown documents))
