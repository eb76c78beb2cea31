# What every type is made of, how two declarations' types become one, and how a type is worded inside another's.
{ lib }:
let
  inherit (lib.options) mergeDefaultOption;
in
rec {
  setType = name: value: value // { _type = name; };
  isType = name: x: x._type or null == name;
  isOptionType = isType "option-type";

  # The functor says how to make the type anew: from another wrapped type, or from a joined payload.
  defaultFunctor = name: {
    inherit name;
    type = lib.types.${name} or null;
    wrapped = null;
    payload = null;
    binOp = a: b: null;
  };
  # Two functors' type, or null where they do not go together.
  defaultTypeMerge = f: f':
    let
      wrapped = f.wrapped.typeMerge f'.wrapped.functor;
      payload = f.binOp f.payload f'.payload;
    in
    if f.name != f'.name then null
    else if f.wrapped != null && f'.wrapped != null then (if wrapped == null then null else f.type wrapped)
    else if f.wrapped != null || f'.wrapped != null then null
    else if f.payload != null && f'.payload != null then (if payload == null then null else f.type payload)
    else if f.payload != null || f'.payload != null then null
    else f.type;

  mkOptionType =
    { name
    , description ? null
      # How the description reads inside another: noun, composite, conjunction, nonRestrictiveClause, or unknown.
    , descriptionClass ? null
    , check ? _: true
    , merge ? mergeDefaultOption
      # `{ value }` where nothing defined means something.
    , emptyValue ? { }
    , getSubOptions ? _: { }
    , getSubModules ? null
    , substSubModules ? _: null
    , typeMerge ? defaultTypeMerge functor
    , functor ? defaultFunctor name
    , deprecationMessage ? null
    , nestedTypes ? { }
    }: {
      _type = "option-type";
      description = if description == null then name else description;
      inherit name descriptionClass check merge emptyValue getSubOptions getSubModules substSubModules typeMerge functor
        deprecationMessage nestedTypes;
    };

  # A type's description for use in another's, in parentheses unless its class is one of those given.
  optionDescriptionPhrase = plain: t:
    if plain (t.descriptionClass or null) then t.description else "(${t.description})";
  phrase = classes: optionDescriptionPhrase (class: builtins.elem class classes);
}
