# Declarations and definitions of all modules laid over one another, level by level, into options and values.
{ lib }:
let
  inherit (builtins) all concatLists concatMap concatStringsSep filter head isAttrs length mapAttrs removeAttrs
    zipAttrsWith;
  inherit (lib.options) isOption showOption;
  inherit (lib.modules) pushDownProperties;
  declared = import ./declarations.nix { inherit lib; };

  # `{ file, options }` as name -> list of what each file says of that name.
  declarationsByName = loc: decls:
    zipAttrsWith (_: xs: xs) (map
      (d:
        if !isAttrs d.options then
          throw ''
            An option declaration for `${concatStringsSep "." loc}' has type
            `${builtins.typeOf d.options}' rather than an attribute set.
            Did you mean to define this outside of `options'?
          ''
        else
          mapAttrs (name: options: { inherit (d) file; inherit options; pos = builtins.unsafeGetAttrPos name d.options; }) d.options)
      decls);

  definitionsByName = loc: defs:
    let path = concatStringsSep "." loc;
    in
    zipAttrsWith (_: xs: xs) (map
      (d:
        if !isAttrs d.value then throw ''
          In module `${d.file}', you're trying to define a value of type `${builtins.typeOf d.value}'
          rather than an attribute set for the option
          `${path}'!

          This usually happens if `${path}' has option
          definitions inside that are not matched. Please check how to properly define
          this option by e.g. referring to `man 5 configuration.nix'!
        ''
        else mapAttrs (_: value: { inherit (d) file; inherit value; }) d.value)
      defs);

  pushed = defs: concatMap (d: map (value: { inherit (d) file; inherit value; }) (pushDownProperties d.value)) defs;

  # The options below an undeclared parent, for the message that they have none.
  below = loc: decls: builtins.sort (a: b: a < b) (concatMap
    (d: map
      (name: " - option(s) with prefix `${showOption (loc ++ [ name ])}' in module `${d.file}'")
      (builtins.attrNames d.options))
    decls);

  level = loc: decls: defs:
    let
      declsByName = declarationsByName loc decls;
      defsByName = definitionsByName loc defs;
      results = mapAttrs (name: atName (loc ++ [ name ]) defsByName.${name} or [ ]) declsByName;
      own = concatLists (lib.mapAttrsToList
        (name: map (d: d // { prefix = [ name ]; }))
        (removeAttrs defsByName (builtins.attrNames declsByName)));
      nested = concatLists (lib.mapAttrsToList
        (name: r: map (d: d // { prefix = [ name ] ++ d.prefix; }) r.unmatched)
        results);
    in
    {
      options = mapAttrs (_: r: r.options) results;
      config = mapAttrs (_: r: r.config) results;
      # By name, so that the first one is the same whatever the order of the modules.
      unmatched =
        if own == [ ] then nested
        else if nested == [ ] then own
        else builtins.sort (a: b: head a.prefix < head b.prefix) (own ++ nested);
    };

  atName = loc: defs: decls:
    let
      options = filter (d: isOption d.options) decls;
      opt = declared.evalOption loc (declared.mergeDeclarations loc (map declared.asOption decls)) defs;
      asOption = { options = opt; config = opt.value; unmatched = [ ]; };
    in
    if length options == length decls then asOption
    else if options == [ ] then level loc decls (pushed defs)
    else if all (d: d.options.type.name or "" == "submodule") options then asOption
    else
      throw "The option `${showOption loc}' in module `${(head options).file}' would be a parent of the following options, but its type `${
        (head options).options.type.description or "<no description>"
      }' does not support nested options.\n${concatStringsSep "\n" (below loc (filter (d: !isOption d.options) decls))}";
in
{
  # `modules` as load.nix makes them; answers { options, config, unmatched = [ { file, prefix, value } ] }.
  merge = prefix: modules:
    level prefix
      (map (m: { file = m._file; inherit (m) options; }) modules)
      (pushed (map (m: { file = m._file; value = m.config; }) modules));
}
