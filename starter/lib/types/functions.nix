# Types of functions, whose results are checked and merged.
{ lib }:
let
  inherit (lib.types) defaultFunctor mkOptionType phrase;
in
rec {
  functionTo = elemType: mkOptionType rec {
    name = "functionTo";
    description = "function that evaluates to a(n) ${phrase [ "noun" "composite" ] elemType}";
    descriptionClass = "composite";
    check = lib.isFunction;
    merge = loc: defs: {
      # The arguments that any definition names, wanted only where all want them.
      __functionArgs = builtins.zipAttrsWith (_: builtins.all lib.id) (map (def: lib.functionArgs def.value) defs);
      __functor = _: arg: (lib.modules.mergeDefinitions (loc ++ [ "<function body>" ]) elemType
        (map (def: { inherit (def) file; value = def.value arg; }) defs)).mergedValue;
    };
    getSubOptions = prefix: elemType.getSubOptions (prefix ++ [ "<function body>" ]);
    inherit (elemType) getSubModules;
    substSubModules = m: functionTo (elemType.substSubModules m);
    functor = defaultFunctor name // { type = functionTo; wrapped = elemType; };
    nestedTypes.elemType = elemType;
  };
}
