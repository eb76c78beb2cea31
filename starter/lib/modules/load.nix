# Modules as they are written (files, functions, sets, short or long) made uniform, with all that they import.
{ lib }:
let
  inherit (builtins) addErrorContext attrNames concatMap elem filter head isAttrs isList isPath isString mapAttrs
    removeAttrs;
  inherit (lib.options) unknownModule;
  inherit (lib.strings) escapeNixString;

  callWithArgs = args: key: f:
    let
      # By name, so that a module's arguments may come from `_module.args`, which other modules define.
      named = mapAttrs
        (name: _: addErrorContext "while evaluating the module argument `${name}' in \"${key}\":"
          (args.${name} or args.config._module.args.${name}))
        (lib.functionArgs f);
    in
    f (args // named);

  reserved = [ "_class" "_file" "key" "disabledModules" "imports" "freeformType" ];
  uniform = file: key: m:
    if !isAttrs m then throw "module ${file} (${key}) does not look like a module."
    else
      let
        long = m ? config || m ? options;
        unsupported = attrNames (removeAttrs m (reserved ++ [ "options" "config" "meta" ]));
        free = lib.optional (m ? freeformType) { _module.freeformType = m.freeformType; };
        meta = lib.optional (m ? meta && long) { inherit (m) meta; };
        own = if long then m.config or { } else removeAttrs m (reserved ++ [ "require" ]);
        extra = free ++ meta;
      in
      if long && unsupported != [ ] then
        throw "Module `${key}' has an unsupported attribute `${head unsupported}'. This is caused by introducing a top-level `config' or `options' attribute. Add configuration attributes immediately on the top level instead, or move all of them (namely: ${toString unsupported}) into the explicit `config' attribute."
      else {
        _file = toString m._file or file;
        _class = m._class or null;
        key = toString m.key or key;
        disabledModules = m.disabledModules or [ ];
        imports = (if long then [ ] else m.require or [ ]) ++ m.imports or [ ];
        options = m.options or { };
        config = if extra == [ ] then own else lib.mkMerge ([ own ] ++ extra);
      };

  # The fallbacks name a module that comes without a file of its own: those of who imports it.
  loadOne = args: file: key: m:
    if lib.isFunction m then uniform file key (callWithArgs args key m)
    else if isAttrs m then
      (if elem (m._type or "module") [ "module" ] then uniform file key m
      else if m._type == "if" || m._type == "override" then loadOne args file key { config = m; }
      else
        throw ("Could not load a value as a module, because it is of type ${escapeNixString m._type}"
          + lib.optionalString (file != unknownModule) ", in file ${toString file}."))
    else if isList m then uniform file key { imports = m; }
    else
      let
        path = toString m;
        content = import m;
        called = if lib.isFunction content then callWithArgs args path content else content;
      in
      if isAttrs content && content._type or "module" != "module" then loadOne args path path content
      else uniform path path called;

  checkClass = class: m:
    if class == null || m._class == null || m._class == class then m
    else throw ''
      The module `${m._file}` (class: ${escapeNixString m._class}) cannot be imported into a module evaluation that expects class ${escapeNixString class}.

      Help:
      - Ensure that you are importing the correct module.
      - Verify that the module's `_class`, ${escapeNixString m._class} matches the expected `class` ${escapeNixString class}.
    '';

  disabledKey = modulesPath: file: m:
    if isPath m then toString m
    else if isString m then (if lib.hasPrefix "/" m then m else "${toString modulesPath}/${m}")
    else if m ? key then toString m.key
    else throw "Module `${file}' contains a disabledModules item that is an attribute set, presumably a module, that does not have a `key` attribute. This means that the module system doesn't have any means to identify the module that should be disabled. Make sure that you've put the correct value in disabledModules: a string path relative to modulesPath, a path value, or an attribute set with a `key` attribute.";
in
{
  # Every module once, in order of import, without the disabled ones and what only those import.
  collect = { class, modulesPath, modules, args }:
    let
      nodes = file: key: ms: lib.imap1
        (n: m:
          let
            module = checkClass class (loadOne args file "${key}:anon-${toString n}" m);
          in
          {
            inherit (module) key;
            inherit module;
            imports = nodes module._file module.key module.imports;
          })
        ms;
      roots = nodes unknownModule "" modules;
      closure = start: builtins.genericClosure { startSet = start; operator = n: n.imports; };
      all = closure roots;
      disabled = concatMap
        (n: map (disabledKey modulesPath n.module._file) n.module.disabledModules)
        all;
      kept = filter (n: !elem n.key disabled);
      without = builtins.genericClosure { startSet = kept roots; operator = n: kept n.imports; };
    in
    map (n: n.module) (if disabled == [ ] then all else without);

  # The same module, and messages name `file` as the place of what has no other.
  setDefaultModuleLocation = file: m: { _file = file; imports = [ m ]; };
  # A file with a function from static arguments to a module, applied, with its name kept for messages.
  importApply = file: args: { _file = file; imports = [ (import file args) ]; };
}
