# All options of a nixpkgs as a list of strings, each the JSON of one option, in the order of their names. What cannot be
# evaluated (a default that throws) is left out of its option, and never the option itself.
let
  lib = import <nixpkgs/lib>;
  nixos = import <nixpkgs/nixos> { configuration = { }; };
  root = toString <nixpkgs> + "/";

  # Everything inside a VM is an option once more below vmVariant; what only exists there is not found otherwise.
  variant = nixos.options.virtualisation.vmVariant or null;
  inVm =
    if variant == null then { }
    else { inherit ((variant.type.getSubOptions [ "virtualisation" "vmVariant" ])) virtualisation; };
  hidden = name: builtins.match "(virtualisation[.]vmVariant[^.]*|specialisation[.]<name>[.]configuration|containers[.]<name>[.]config)[.].*" name != null;
  vmOnly = name: builtins.match "virtualisation[.]vmVariant[.]virtualisation[.].*" name != null
    && builtins.match "virtualisation[.]vmVariant[.]virtualisation[.]vmVariant.*" name == null;

  all = builtins.filter (doc: !(hidden doc.name)) (lib.optionAttrSetToDocList nixos.options);
  vm = builtins.filter (doc: vmOnly doc.name) (lib.optionAttrSetToDocList inVm);

  or' = fallback: value:
    let tried = builtins.tryEval (builtins.deepSeq value value);
    in if tried.success then tried.value else fallback;
  words = value:
    if value == null then null
    else if builtins.isAttrs value then value.text or null
    else toString value;
  below = file:
    let name = toString file; in
    if lib.hasPrefix root name then lib.removePrefix root name else name;

  entry = doc: builtins.toJSON {
    n = doc.name;
    t = or' "unspecified" (doc.type or "unspecified");
    d = or' "" (words (doc.description or null));
    v = or' null (words (doc.default or null));
    e = or' null (words (doc.example or null));
    f = or' [ ] (map below (doc.declarations or [ ]));
    r = or' false (doc.readOnly or false);
  };
  isShown = doc: or' false (!(doc.internal or false) && (doc.visible or true) != false);
in
map entry (builtins.filter isShown (all ++ vm))
