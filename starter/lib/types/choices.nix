# Types made of others by choice or condition: or null, one or the other, convertible, unique, checked.
{ lib }:
let
  inherit (builtins) all foldl' head tail;
  inherit (lib.types) defaultFunctor defaultTypeMerge mkOptionType optionDescriptionPhrase phrase;
  inherit (lib.options) mergeOneOption mergeUniqueOption showDefs showOption throwBothNullAndNot;
in
rec {
  nullOr = elemType: mkOptionType rec {
    name = "nullOr";
    description = "null or ${phrase [ "noun" "conjunction" ] elemType}";
    descriptionClass = "conjunction";
    check = x: x == null || elemType.check x;
    merge = loc: defs:
      let nulls = lib.count (def: def.value == null) defs;
      in
      if nulls == builtins.length defs then null
      else if nulls != 0 then throwBothNullAndNot loc defs
      else elemType.merge loc defs;
    emptyValue = { value = null; };
    inherit (elemType) getSubOptions getSubModules;
    substSubModules = m: nullOr (elemType.substSubModules m);
    functor = defaultFunctor name // { type = nullOr; wrapped = elemType; };
    nestedTypes.elemType = elemType;
  };

  either = t1: t2: mkOptionType rec {
    name = "either";
    description =
      (if t1.descriptionClass or null == "nonRestrictiveClause" then "${t1.description}, or "
      else "${phrase [ "noun" "conjunction" ] t1} or ")
      + phrase [ "noun" "conjunction" "composite" ] t2;
    descriptionClass = "conjunction";
    check = x: t1.check x || t2.check x;
    merge = loc: defs:
      if all (def: t1.check def.value) defs then t1.merge loc defs
      else if all (def: t2.check def.value) defs then t2.merge loc defs
      else mergeOneOption loc defs;
    typeMerge = f':
      let
        a = t1.typeMerge (builtins.elemAt f'.payload.elemType 0).functor;
        b = t2.typeMerge (builtins.elemAt f'.payload.elemType 1).functor;
      in
      if f'.name == "either" && a != null && b != null then either a b else null;
    functor = defaultFunctor name // {
      type = payload: either (builtins.elemAt payload.elemType 0) (builtins.elemAt payload.elemType 1);
      payload.elemType = [ t1 t2 ];
    };
    nestedTypes = { left = t1; right = t2; };
  };
  oneOf = types:
    if types == [ ] then throw "types.oneOf needs to get at least one type in its argument"
    else foldl' either (head types) (tail types);

  # Values of the first type are made values of the last by the function.
  coercedTo = coercedType: coerce: finalType:
    assert lib.assertMsg (coercedType.getSubModules == null)
      "coercedTo: coercedType must not have submodules (it’s a ${coercedType.description})";
    mkOptionType rec {
      name = "coercedTo";
      description = "${optionDescriptionPhrase (class: class == "noun") finalType} or ${
        optionDescriptionPhrase (class: class == "noun") coercedType
      } convertible to it";
      check = x: (coercedType.check x && finalType.check (coerce x)) || finalType.check x;
      merge = loc: defs:
        finalType.merge loc (map (def: def // { value = if coercedType.check def.value then coerce def.value else def.value; }) defs);
      inherit (finalType) emptyValue getSubOptions getSubModules;
      substSubModules = m: coercedTo coercedType coerce (finalType.substSubModules m);
      typeMerge = _: null;
      functor = defaultFunctor name // { wrapped = finalType; };
      nestedTypes = { inherit coercedType finalType; };
    };

  uniq = unique { message = ""; };
  unique = { message }: type: mkOptionType rec {
    name = "unique";
    inherit (type) description descriptionClass check emptyValue getSubOptions getSubModules;
    merge = mergeUniqueOption { inherit message; inherit (type) merge; };
    substSubModules = m: unique { inherit message; } (type.substSubModules m);
    functor = defaultFunctor name // { type = unique { inherit message; }; wrapped = type; };
    nestedTypes.elemType = type;
  };

  addCheck = elemType: check: elemType // { check = x: elemType.check x && check x; };

  # One of several named kinds: `{ <kind> = value; }`.
  attrTag = tags:
    let
      names = builtins.attrNames tags;
      shown = lib.concatMapStringsSep ", " lib.escapeNixIdentifier names;
      optionOf = loc: name: (lib.evalModules {
        prefix = loc;
        modules = [ { options.${name} = tags.${name}; } ];
      }).options.${name};
    in
    mkOptionType rec {
      name = "attrTag";
      description = "attribute-tagged union";
      descriptionClass = "noun";
      check = x: builtins.isAttrs x && builtins.length (builtins.attrNames x) == 1 && tags ? ${head (builtins.attrNames x)};
      merge = loc: defs:
        let
          tag = head (builtins.attrNames (head defs).value);
          own = map (def: def // { value = def.value.${tag}; }) defs;
        in
        if all (def: def.value ? ${tag}) defs then
          { ${tag} = (lib.modules.evalOptionValue (loc ++ [ tag ]) (optionOf loc tag) own).value; }
        else
          throw "The option `${showOption loc}' is defined with more than one of the tags ${shown}. Definition values:${showDefs defs}";
      getSubOptions = prefix: lib.genAttrs names (optionOf prefix);
      functor = defaultFunctor name // {
        type = payload: attrTag payload.tags;
        payload = { inherit tags; };
        binOp = a: b: { tags = a.tags // b.tags; };
      };
    };
}
