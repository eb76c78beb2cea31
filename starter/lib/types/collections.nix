# Types of lists and attribute sets, whose elements are checked and merged one by one.
{ lib }:
let
  inherit (builtins) concatLists filter foldl' isAttrs isList mapAttrs zipAttrsWith;
  inherit (lib.types) addCheck defaultFunctor mkOptionType phrase;
  inherit (lib.modules) mergeDefinitions;
in
rec {
  listOf = elemType: mkOptionType rec {
    name = "listOf";
    description = "list of ${phrase [ "noun" "composite" ] elemType}";
    descriptionClass = "composite";
    check = isList;
    merge = loc: defs:
      map (x: x.value) (filter (x: x ? value) (concatLists (lib.imap1
        (n: def: lib.imap1
          (m: value:
            (mergeDefinitions (loc ++ [ "[definition ${toString n}-entry ${toString m}]" ]) elemType [
              { inherit (def) file; inherit value; }
            ]).optionalValue)
          def.value)
        defs)));
    emptyValue = { value = [ ]; };
    getSubOptions = prefix: elemType.getSubOptions (prefix ++ [ "*" ]);
    getSubModules = elemType.getSubModules;
    substSubModules = m: listOf (elemType.substSubModules m);
    functor = defaultFunctor name // { type = listOf; wrapped = elemType; };
    nestedTypes.elemType = elemType;
  };
  nonEmptyListOf = elemType:
    let list = addCheck (listOf elemType) (l: l != [ ]);
    in list // {
      description = "non-empty ${lib.types.optionDescriptionPhrase (class: class == "noun") list}";
      emptyValue = { };
      substSubModules = m: nonEmptyListOf (elemType.substSubModules m);
    };

  attrs = mkOptionType {
    name = "attrs";
    description = "attribute set";
    check = isAttrs;
    merge = _: foldl' (res: def: res // def.value) { };
    emptyValue = { value = { }; };
  };

  attrsOf = elemType: attrsWith { inherit elemType; };
  # Whether an attribute exists is known without its value, so a condition cannot take it away again.
  lazyAttrsOf = elemType: attrsWith { inherit elemType; lazy = true; };
  attrsWith = { elemType, lazy ? false, placeholder ? "name" }: mkOptionType rec {
    name = if lazy then "lazyAttrsOf" else "attrsOf";
    description = (if lazy then "lazy attribute set" else "attribute set") + " of ${phrase [ "noun" "composite" ] elemType}";
    descriptionClass = "composite";
    check = isAttrs;
    merge = loc: defs:
      let
        byName = zipAttrsWith
          (n: elems: mergeDefinitions (loc ++ [ n ]) elemType elems)
          (map (def: mapAttrs (_: value: { inherit (def) file; inherit value; }) def.value) defs);
      in
      if lazy then
        mapAttrs (_: m: m.optionalValue.value or elemType.emptyValue.value or m.mergedValue) byName
      else
        mapAttrs (_: m: m.mergedValue) (lib.filterAttrs (_: m: m.isDefined) byName);
    emptyValue = { value = { }; };
    getSubOptions = prefix: elemType.getSubOptions (prefix ++ [ "<${placeholder}>" ]);
    getSubModules = elemType.getSubModules;
    substSubModules = m: attrsWith { elemType = elemType.substSubModules m; inherit lazy placeholder; };
    functor = defaultFunctor "attrsWith" // {
      type = payload: attrsWith payload;
      payload = { inherit elemType lazy placeholder; };
      binOp = a: b:
        let joined = a.elemType.typeMerge b.elemType.functor;
        in
        if joined == null || a.lazy != b.lazy then null
        else {
          elemType = joined;
          inherit (a) lazy;
          placeholder = if a.placeholder == "name" then b.placeholder else a.placeholder;
        };
    };
    nestedTypes.elemType = elemType;
  };
}
