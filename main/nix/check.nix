# Appended to `{ asked, file }: let configuration =` and the text that is checked: what a build would evaluate, and
# where the asked options' values come from. `asked` is JSON, a list of paths.
;
  nixos = import <nixpkgs/nixos> { configuration = { _file = file; imports = [ configuration ]; }; };
  isOption = tree: (tree._type or null) == "option";

  # The option that a path names, or that holds it, with the rest of the path inside its value.
  find = tree: path:
    if isOption tree then { option = tree; rest = path; }
    else if path == [ ] || !(builtins.isAttrs tree) then null
    else
      let name = builtins.head path; in
      if tree ? ${name} then find tree.${name} (builtins.tail path) else null;

  select = value: path:
    if path == [ ] then value else select value.${builtins.head path} (builtins.tail path);

  plain = value:
    if builtins.isAttrs value then
      if value ? outPath || (value.type or null) == "derivation" then throw "no data" else builtins.mapAttrs (_: plain) value
    else if builtins.isList value then map plain value
    else if builtins.isFunction value then throw "no data"
    else if builtins.isString value then builtins.unsafeDiscardStringContext value
    else if builtins.isPath value then toString value
    else value;

  state = path:
    let
      found = find nixos.options path;
      others = map (definition: toString definition.file)
        (builtins.filter (definition: toString definition.file != file) (found.option.definitionsWithLocations or [ ]));
      # An option without a value throws; so does data that is none.
      value = builtins.tryEval (let data = plain (select found.option.value found.rest); in builtins.deepSeq data data);
      setBy = builtins.tryEval (builtins.deepSeq others others);
    in
    if found == null then null
    else {
      # At the priority of `mkOptionDefault` it is the option's own default that counts.
      setBy = if found.rest == [ ] && setBy.success && (found.option.highestPrio or 100) < 1500 then setBy.value else [ ];
    } // (if value.success then { inherit (value) value; } else { });
in
builtins.seq nixos.vm.drvPath
  (builtins.trace "snowglobe: evaluated" (map state (builtins.fromJSON asked)))
