# The definitions of one option, or of one element of it: resolved, checked by the type, merged.
{ lib }:
let
  inherit (builtins) addErrorContext all concatMap filter;
  inherit (lib.options) showDefs showOption;
in
{
  # `defs` are `{ file, value }`. `optionalValue` is empty where nothing is defined, so that elements can vanish.
  mergeDefinitions = loc: type: defs: rec {
    defsFinal' =
      let
        resolved = concatMap
          (def:
            map (value: { inherit (def) file; inherit value; })
              (addErrorContext "while evaluating definitions from `${def.file}':" (lib.modules.dischargeProperties def.value)))
          defs;
        strongest = lib.modules.filterOverrides' resolved;
      in
      { values = lib.modules.sortProperties strongest.values; inherit (strongest) highestPrio; };
    defsFinal = defsFinal'.values;
    isDefined = defsFinal != [ ];

    mergedValue =
      if !isDefined then
        throw "The option `${showOption loc}' was accessed but has no value defined. Try setting the option."
      else if all (def: type.check def.value) defsFinal then
        type.merge loc defsFinal
      else
        throw "A definition for option `${showOption loc}' is not of type `${type.description}'. Definition values:${
          showDefs (filter (def: !type.check def.value) defsFinal)
        }";
    optionalValue = if isDefined then { value = mergedValue; } else { };
  };
}
