# Types of single values: booleans, paths, packages, enumerations, and values that are not looked into.
{ lib }:
let
  inherit (builtins) elem head isBool length;
  inherit (lib.types) attrsOf defaultFunctor isOptionType mkOptionType;
  inherit (lib.options) getFiles mergeEqualOption mergeOneOption showFiles showOption;
in
{
  bool = mkOptionType {
    name = "bool";
    description = "boolean";
    descriptionClass = "noun";
    check = isBool;
    merge = mergeEqualOption;
  };
  boolByOr = mkOptionType {
    name = "boolByOr";
    description = "boolean (merged using or)";
    descriptionClass = "noun";
    check = isBool;
    merge = _: builtins.foldl' (acc: def: acc || def.value) false;
  };

  raw = mkOptionType {
    name = "raw";
    description = "raw value";
    descriptionClass = "noun";
    merge = mergeOneOption;
  };
  unspecified = mkOptionType {
    name = "unspecified";
    description = "unspecified value";
    descriptionClass = "noun";
  };
  # Any value; sets merge by name, functions by their results, everything else must be equal.
  anything = mkOptionType {
    name = "anything";
    description = "anything";
    descriptionClass = "noun";
    merge = loc: defs:
      let
        kindOf = v: if lib.isAttrs v && lib.isStringLike v then "stringLikeSet" else builtins.typeOf v;
        kind = builtins.foldl'
          (kind: def:
            if kindOf def.value == kind then kind
            else throw "The option `${showOption loc}' has conflicting option types in ${showFiles (getFiles defs)}")
          (kindOf (head defs).value)
          defs;
        byKind = {
          set = (attrsOf lib.types.anything).merge;
          stringLikeSet = mergeOneOption;
          lambda = loc: defs: arg:
            lib.types.anything.merge (loc ++ [ "<function body>" ]) (map (def: def // { value = def.value arg; }) defs);
        };
      in
      (byKind.${kind} or mergeEqualOption) loc defs;
  };

  path = mkOptionType {
    name = "path";
    description = "absolute path";
    descriptionClass = "noun";
    check = x: lib.isStringLike x && builtins.substring 0 1 (toString x) == "/";
    merge = mergeEqualOption;
  };
  # A path that must, or must not, be absolute and in the store; null leaves either open.
  pathWith = { inStore ? null, absolute ? null }: mkOptionType {
    name = "path";
    description =
      (if absolute == null then "" else if absolute then "absolute " else "relative ") + "path"
      + (if inStore == null then "" else if inStore then " in the Nix store" else " not in the Nix store");
    descriptionClass = "noun";
    check = x:
      lib.isStringLike x
      && (absolute == null || absolute == (builtins.substring 0 1 (toString x) == "/"))
      && (inStore == null || inStore == lib.types.pathInStore.check x);
    merge = mergeEqualOption;
    functor = defaultFunctor "path" // {
      type = payload: lib.types.pathWith payload;
      payload = { inherit inStore absolute; };
      binOp = a: b: if a == b then a else null;
    };
  };
  externalPath = lib.types.pathWith { absolute = true; inStore = false; };
  pathInStore = mkOptionType {
    name = "pathInStore";
    description = "path in the Nix store";
    descriptionClass = "noun";
    check = x: lib.isStringLike x && lib.hasPrefix "${builtins.storeDir}/" (toString x)
      && builtins.match "\\..*" (builtins.substring (builtins.stringLength builtins.storeDir + 1) (-1) (toString x)) == null;
    merge = mergeEqualOption;
  };
  package = mkOptionType {
    name = "package";
    description = "package";
    descriptionClass = "noun";
    check = x: lib.isDerivation x || lib.isStorePath x;
    merge = loc: defs:
      let res = mergeOneOption loc defs;
      in if builtins.isPath res || (builtins.isString res && !builtins.hasContext res) then lib.toDerivation res else res;
  };
  shellPackage = lib.types.package // {
    description = "package that is a shell";
    check = x: lib.isDerivation x && x ? shellPath;
  };
  luaInline = mkOptionType {
    name = "luaInline";
    description = "inline lua";
    descriptionClass = "noun";
    check = x: x._type or null == "lua-inline";
    merge = mergeEqualOption;
  };
  pkgs = mkOptionType {
    name = "pkgs";
    description = "Nixpkgs package set";
    descriptionClass = "noun";
    check = x: x._type or null == "pkgs";
    merge = mergeOneOption;
  };

  enum = values:
    let
      show = v:
        if builtins.isString v then ''"${v}"''
        else if builtins.isInt v then toString v
        else if isBool v then lib.boolToString v
        else ''<${builtins.typeOf v}>'';
    in
    mkOptionType rec {
      name = "enum";
      description =
        if values == [ ] then "impossible (empty enum)"
        else if length values == 1 then "value ${show (head values)} (singular enum)"
        else "one of ${lib.concatMapStringsSep ", " show values}";
      descriptionClass = if length values < 2 then "noun" else "conjunction";
      check = x: elem x values;
      merge = mergeEqualOption;
      functor = defaultFunctor name // {
        type = payload: lib.types.enum payload.values;
        payload = { inherit values; };
        binOp = a: b: { values = lib.unique (a.values ++ b.values); };
      };
    };

  optionType = mkOptionType {
    name = "optionType";
    description = "optionType";
    descriptionClass = "noun";
    check = isOptionType;
    merge = loc: defs:
      if length defs == 1 then (head defs).value
      else
        let
          # Types join as the declarations of one option do.
          eval = lib.evalModules {
            modules = map (d: { _file = d.file; options.type = lib.mkOption { type = d.value; }; }) defs;
          };
        in
        eval.options.type.type;
  };
}
