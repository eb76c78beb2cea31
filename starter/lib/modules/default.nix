# The module system: modules in, one checked configuration and its options out.
{ lib }:
let
  inherit (lib) types;
  inherit (lib.options) mkOption;
  properties = import ./properties.nix { inherit lib; };
  load = import ./load.nix { inherit lib; };
  tree = import ./tree.nix { inherit lib; };
  unmatched = import ./unmatched.nix { inherit lib; };
  definitions = import ./definitions.nix { inherit lib; };

  # What every evaluation declares of itself, under `_module`.
  ownModule = { prefix, check, args, specialArgs, extendModules, type }: {
    _file = "lib/modules.nix";
    key = "lib/modules.nix";
    options._module = {
      args = mkOption {
        type = types.lazyAttrsOf types.raw;
        internal = prefix != [ ];
        description = "Additional arguments passed to each module in addition to ones like `lib`, `config`, and `pkgs`, `modulesPath`.";
      };
      check = mkOption {
        type = types.bool;
        internal = true;
        default = check;
        description = "Whether to check whether all option definitions have matching declarations.";
      };
      freeformType = mkOption {
        type = types.nullOr types.optionType;
        internal = true;
        default = null;
        description = "If set, merge all definitions that don't have an associated option together using this type.";
      };
      specialArgs = mkOption {
        type = types.raw;
        readOnly = true;
        internal = true;
        description = "Externally provided module arguments that can't be modified from within a configuration.";
      };
    };
    config._module = {
      args = { inherit extendModules; moduleType = type; } // args;
      inherit specialArgs;
    };
  };
in
properties // definitions // (import ./renames.nix { inherit lib; }) // {
  inherit (load) setDefaultModuleLocation importApply;
  evalOptionValue = (import ./declarations.nix { inherit lib; }).evalOption;

  # Takes `modules` (the last has no precedence: priorities decide), `specialArgs` (may be used in `imports`),
  # `prefix` (the place of the result in a larger tree of options, for messages) and `class`. Throws, when `config`
  # or `options` is looked at, on a definition that no option takes.
  evalModules =
    evalArgs@{ modules
    , prefix ? [ ]
    , specialArgs ? { }
    , args ? { }
    , check ? true
    , class ? null
    }:
    let
      extendModules = extra@{ modules ? [ ], specialArgs ? { }, prefix ? [ ] }:
        lib.modules.evalModules (evalArgs // {
          modules = evalArgs.modules ++ modules;
          specialArgs = evalArgs.specialArgs or { } // specialArgs;
          prefix = extra.prefix or evalArgs.prefix or [ ];
        });
      type = types.submoduleWith { inherit modules specialArgs class; };

      own = ownModule { inherit prefix check args specialArgs extendModules type; };
      moduleArgs = {
        inherit lib config specialArgs;
        options = merged.options;
        _class = class;
        _prefix = prefix;
      } // specialArgs;
      loaded = load.collect {
        inherit class;
        modulesPath = specialArgs.modulesPath or "";
        modules = [ own ] ++ modules;
        args = moduleArgs;
      };
      # Definitions of the modules that are imported come before those of the module that imports them.
      merged = tree.merge prefix (lib.reverseList loaded);

      freeform = merged.config._module.freeformType;
      config =
        if freeform == null then merged.config
        else
          let
            rest = map (d: { inherit (d) file; value = lib.setAttrByPath d.prefix d.value; }) merged.unmatched;
            free = freeform.merge prefix rest;
          in
          # Declared options win over what the free form would make of their parents.
          if merged.unmatched == [ ] then merged.config else lib.recursiveUpdate free merged.config;

      checked = builtins.seq
        (if merged.config._module.check && freeform == null && merged.unmatched != [ ] then
          unmatched.fail { inherit prefix; inherit (merged) options; definition = builtins.head merged.unmatched; }
        else
          null);
    in
    {
      _type = "configuration";
      options = checked merged.options;
      config = checked (removeAttrs config [ "_module" ]);
      _module = checked config._module;
      inherit extendModules type class;
    };
}
