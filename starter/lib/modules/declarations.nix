# One option: its declarations joined, its definitions applied.
{ lib }:
let
  inherit (builtins) addErrorContext foldl' head length;
  inherit (lib.options) isOption mkOption showDefs showFiles showOption;
  inherit (lib.modules) mergeDefinitions mkOptionDefault setDefaultModuleLocation;

  # Options inside a submodule carry the file that declares them.
  located = file: type:
    if type.getSubModules or null == null then type
    else type.substSubModules (map (setDefaultModuleLocation file) type.getSubModules);
in
{
  # Options declared below a submodule option are options of the submodule.
  asOption = d:
    if isOption d.options then d
    else d // {
      options = mkOption {
        type = lib.types.submoduleWith {
          modules = [ { _file = d.file; inherit (d) options; } ];
          # As `types.submodule`, whose definitions are configuration even where they have an attribute `config`.
          shorthandOnlyDefinesConfig = null;
        };
      };
    };

  # Several declarations of one option may add to one another, not contradict.
  mergeDeclarations = loc: decls:
    foldl'
      (res: d:
        let
          opt = d.options;
          type = if opt ? type then located d.file opt.type else null;
          both = name: opt ? ${name} && res ? ${name};
          joined = res.type.typeMerge type.functor;
          clash = both "default" || both "example" || both "description" || both "apply"
            || (both "type" && joined == null);
        in
        if clash then
          throw "The option `${showOption loc}' in `${d.file}' is already declared in ${showFiles res.declarations}."
        else
          res // opt // {
            declarations = res.declarations ++ [ d.file ];
            declarationPositions = res.declarationPositions ++ lib.optional (d.pos != null) d.pos;
          } // (
            if both "type" then { type = joined; }
            else if type != null then { inherit type; }
            else { }
          ))
      { inherit loc; declarations = [ ]; declarationPositions = [ ]; }
      decls;

  # The option with its value, and what messages and other modules ask of it.
  evalOption = loc: declaredOption: defs:
    let
      opt = { type = lib.types.unspecified; } // declaredOption;
      allDefs = lib.optional (opt ? default) { file = head opt.declarations; value = mkOptionDefault opt.default; } ++ defs;
      result =
        if opt.readOnly or false && length allDefs > 1 then
          throw "The option `${showOption loc}' is read-only, but it's set multiple times. Definition values:${
            showDefs (map (def: def // { value = (mergeDefinitions loc opt.type [ def ]).mergedValue; }) allDefs)
          }"
        else
          mergeDefinitions loc opt.type allDefs;
      value = if opt ? apply then opt.apply result.mergedValue else result.mergedValue;
      deprecation = opt.type.deprecationMessage or null;
      warned =
        if deprecation == null then lib.id
        else lib.warn "The type `types.${opt.type.name}' of option `${showOption loc}' defined in ${showFiles opt.declarations} is deprecated. ${deprecation}";
    in
    warned (opt // {
      value = addErrorContext "while evaluating the option `${showOption loc}':" value;
      inherit (result.defsFinal') highestPrio;
      definitions = map (def: def.value) result.defsFinal;
      files = map (def: def.file) result.defsFinal;
      definitionsWithLocations = result.defsFinal;
      inherit (result) isDefined;
      # What the option evaluates to inside, for types that have more to say than the value.
      __toString = _: showOption loc;
    });
}
