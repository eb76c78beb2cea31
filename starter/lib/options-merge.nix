# Merging an option's definitions into one value where the type has no rule of its own.
{ lib }:
let
  inherit (builtins) all foldl' head isAttrs isBool isInt isList isString length tail;
  inherit (lib.options) getFiles getValues showDefs showFiles showOption;
  suggestion = "Use `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.";
in
rec {
  # Joins what can be joined: lists, sets, texts, functions by their results; booleans by "or".
  mergeDefaultOption = loc: defs:
    let values = getValues defs;
    in
    if length values == 1 then head values
    else if all lib.isFunction values then x: mergeDefaultOption loc (map (def: def // { value = def.value x; }) defs)
    else if all isList values then builtins.concatLists values
    else if all isAttrs values then foldl' lib.mergeAttrs { } values
    else if all isBool values then builtins.any lib.id values
    else if all isString values then lib.concatStrings values
    else if all isInt values && all (v: v == head values) values then head values
    else throw "Cannot merge definitions of `${showOption loc}'. Definition values:${showDefs defs}";

  # One definition only; `merge` makes the value of it.
  mergeUniqueOption = { message, merge ? null }: loc: defs:
    if length defs == 1 then
      (if merge == null then (head defs).value else merge loc defs)
    else
      throw "The option `${showOption loc}' is defined multiple times while it's expected to be unique.\n${message}\nDefinition values:${showDefs defs}\n${suggestion}";
  mergeOneOption = mergeUniqueOption { message = ""; };

  # Any number of definitions that say the same.
  mergeEqualOption = loc: defs:
    if defs == [ ] then abort "This case should never happen."
    else if length defs == 1 then (head defs).value
    else
      (foldl'
        (first: def:
          if def.value != first.value then
            throw "The option `${showOption loc}' has conflicting definition values:${showDefs [ first def ]}\n${suggestion}"
          else
            first)
        (head defs)
        (tail defs)).value;

  # The message of types that take null, for definitions of which some are null.
  throwBothNullAndNot = loc: defs:
    throw "The option `${showOption loc}` is defined both null and not null, in ${showFiles (getFiles defs)}.";
}
