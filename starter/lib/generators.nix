# Text of configuration formats made of Nix values: key and value lines, INI, JSON.
{ lib }:
let
  inherit (builtins) isBool isFloat isInt isList isPath isString;
in
rec {
  mkValueStringDefault = { }: v:
    let
      unsupported = what: abort "generators.mkValueStringDefault: ${what} not supported: ${lib.generators.toPretty { } v}";
    in
    if isInt v || isPath v then toString v
    else if lib.isDerivation v then toString v
    else if isString v then v
    else if v == true then "true"
    else if v == false then "false"
    else if v == null then "null"
    else if isList v then unsupported "lists"
    else if isFloat v then toString v
    else if lib.isFunction v then unsupported "functions"
    else unsupported "attrsets";

  # `mkKeyValueDefault { } "=" "a" 1` is "a=1"; the separator is escaped in keys.
  mkKeyValueDefault = { mkValueString ? mkValueStringDefault { } }: sep: k: v:
    "${lib.escape [ sep ] k}${sep}${mkValueString v}";
  toKeyValue = { mkKeyValue ? mkKeyValueDefault { } "=", listsAsDuplicateKeys ? false, indent ? "" }: attrs:
    let
      line = k: v: indent + mkKeyValue k v + "\n";
      lines = k: v: if listsAsDuplicateKeys then lib.concatMapStrings (line k) (lib.toList v) else line k v;
    in
    lib.concatStrings (lib.mapAttrsToList lines attrs);

  toINI =
    { mkSectionName ? lib.escape [ "[" "]" ]
    , mkKeyValue ? mkKeyValueDefault { } "="
    , listsAsDuplicateKeys ? false
    }: sections:
    lib.concatStringsSep "\n" (lib.mapAttrsToList
      (name: values: "[${mkSectionName name}]\n" + toKeyValue { inherit mkKeyValue listsAsDuplicateKeys; } values)
      sections);
  toINIWithGlobalSection =
    { mkSectionName ? lib.escape [ "[" "]" ]
    , mkKeyValue ? mkKeyValueDefault { } "="
    , listsAsDuplicateKeys ? false
    }: { globalSection, sections ? { } }:
    (if globalSection == { } then ""
    else toKeyValue { inherit mkKeyValue listsAsDuplicateKeys; } globalSection + "\n")
    + toINI { inherit mkSectionName mkKeyValue listsAsDuplicateKeys; } sections;
  # Sections with a dot become git's `[section "sub"]`.
  toGitINI = attrs:
    let
      sectionName = path:
        let
          name = builtins.head path;
          sub = lib.concatStringsSep "." (builtins.tail path);
        in
        if sub == "" then name else "${name} \"${lib.escape [ "\"" "\\" ] sub}\"";
      value = v: if isString v then "\"${lib.escape [ "\"" "\\" ] v}\"" else mkValueStringDefault { } v;
      keyValue = k: v: "\t" + mkKeyValueDefault { mkValueString = value; } " = " k v;
      sections = path: set:
        let
          flat = lib.filterAttrs (_: v: !builtins.isAttrs v) set;
          deep = lib.filterAttrs (_: builtins.isAttrs) set;
        in
        lib.optionalAttrs (flat != { }) { ${sectionName path} = flat; }
        // lib.concatMapAttrs (n: sections (path ++ [ n ])) deep;
    in
    toINI { mkSectionName = lib.id; mkKeyValue = keyValue; listsAsDuplicateKeys = true; }
      (lib.concatMapAttrs (n: sections [ n ]) attrs);

  toJSON = { }: builtins.toJSON;
  # JSON is YAML.
  toYAML = { }: builtins.toJSON;
}
