# Types whose values are configurations of their own: submodules, and modules kept for a later evaluation.
{ lib }:
let
  inherit (builtins) isAttrs map;
  inherit (lib) isFunction last toList;
  inherit (lib.types) defaultFunctor mkOptionType phrase;
  inherit (lib.modules) evalModules mkOptionDefault setDefaultModuleLocation;
  inherit (lib.options) showOption;
  isModule = x: isAttrs x || isFunction x || lib.types.path.check x;
in
rec {
  # Attribute sets are configuration, so that options of any name can be defined.
  submodule = modules: submoduleWith { shorthandOnlyDefinesConfig = true; modules = toList modules; };

  submoduleWith =
    { modules
    , specialArgs ? { }
    , shorthandOnlyDefinesConfig ? false
    , description ? null
    , class ? null
    }@attrs:
    let
      asModules = map ({ file, value }:
        if isAttrs value && shorthandOnlyDefinesConfig == true then { _file = file; config = value; }
        else setDefaultModuleLocation file value);
      base = evalModules {
        inherit class specialArgs;
        # Until the submodule has a place it has no name.
        modules = [ { _module.args.name = mkOptionDefault "‹name›"; } ] ++ modules;
      };
      freeformType = base._module.freeformType;
      # Joins what two declarations say of one thing; null says nothing.
      agree = what: a: b:
        let
          x = a.${what} or null;
          y = b.${what} or null;
          show = v: if builtins.isBool v then lib.boolToString v else toString v;
        in
        if x == null then y
        else if y == null || x == y then x
        else throw "A submoduleWith option is declared multiple times with conflicting ${what} values ${
          if what == "class" then "\"${show x}\" and \"${show y}\"." else ""
        }";
    in
    mkOptionType rec {
      name = "submodule";
      description =
        if attrs.description or null != null then attrs.description
        else if freeformType == null then "submodule"
        else "open submodule of ${phrase [ "noun" "composite" ] freeformType}";
      check = isModule;
      merge = loc: defs:
        (base.extendModules {
          modules = [ { _module.args.name = last loc; } ] ++ asModules defs;
          prefix = loc;
        }).config;
      emptyValue = { value = { }; };
      getSubOptions = prefix:
        let
          docs = base.extendModules { inherit prefix; modules = [ { _module.check = lib.mkForce false; } ]; };
          free = docs._module.freeformType;
        in
        docs.options // lib.optionalAttrs (free != null) (free.getSubOptions prefix);
      getSubModules = modules;
      substSubModules = m: submoduleWith (attrs // { modules = m; });
      functor = defaultFunctor name // {
        type = submoduleWith;
        payload = { inherit modules specialArgs shorthandOnlyDefinesConfig description class; };
        binOp = a: b: {
          modules = a.modules ++ b.modules;
          specialArgs =
            let both = builtins.intersectAttrs a.specialArgs b.specialArgs;
            in
            if both == { } then a.specialArgs // b.specialArgs
            else throw "A submoduleWith option is declared multiple times with the same specialArgs ${toString (builtins.attrNames both)}";
          shorthandOnlyDefinesConfig = agree "shorthandOnlyDefinesConfig" a b;
          description = agree "description" a b;
          class = agree "class" a b;
        };
      };
      nestedTypes = lib.optionalAttrs (freeformType != null) { inherit freeformType; };
    };

  deferredModule = deferredModuleWith { };
  deferredModuleWith = { staticModules ? [ ] }: mkOptionType {
    name = "deferredModule";
    description = "module";
    descriptionClass = "noun";
    check = isModule;
    merge = loc: defs: {
      imports = staticModules
        ++ map (def: setDefaultModuleLocation "${def.file}, via option ${showOption loc}" def.value) defs;
    };
    inherit (submoduleWith { modules = staticModules; }) getSubOptions getSubModules;
    substSubModules = m: deferredModuleWith { staticModules = m; };
    functor = defaultFunctor "deferredModuleWith" // {
      type = deferredModuleWith;
      payload = { inherit staticModules; };
      binOp = a: b: { staticModules = lib.unique (a.staticModules ++ b.staticModules); };
    };
  };
}
