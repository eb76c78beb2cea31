# Modules for options that were removed, renamed, changed or joined, and aliases of options.
{ lib }:
let
  inherit (lib) attrByPath getAttrFromPath hasAttrByPath optional optionalAttrs setAttrByPath types;
  inherit (lib.options) mkOption showFiles showOption;
  inherit (lib.modules) mkIf mkMerge mkOverride;
in
rec {
  # An alias keeps the definitions' conditions and, the second, their priority.
  mkAliasDefinitions = mkAliasAndWrapDefinitions lib.id;
  mkAliasAndWrapDefinitions = wrap: option: mkAliasIfDef option (wrap (mkMerge option.definitions));
  mkAliasAndWrapDefsWithPriority = wrap: option:
    let prio = option.highestPrio or lib.modules.defaultOverridePriority;
    in mkAliasIfDef option (wrap (mkMerge (map (mkOverride prio) option.definitions)));
  mkAliasIfDef = option: mkIf (lib.isOption option && option.isDefined);
  # A definition made of an option's value, with the option's priority.
  mkDerivedConfig = opt: f: mkOverride (opt.highestPrio or lib.modules.defaultOverridePriority) (f opt.value);

  mkRemovedOptionModule = path: replacement: { options, ... }: {
    options = setAttrByPath path (mkOption {
      visible = false;
      apply = _: throw "The option `${showOption path}' can no longer be used since it's been removed. ${replacement}";
    });
    config.assertions =
      let opt = getAttrFromPath path options;
      in [
        {
          assertion = !opt.isDefined;
          message = ''
            The option definition `${showOption path}' in ${showFiles opt.files} no longer has any effect; please remove it.
            ${replacement}
          '';
        }
      ];
  };

  # `from` and `to` are paths of names; a definition of the old is one of the new, and warns.
  mkRenamedOptionModule = from: to: doRename {
    inherit from to;
    visible = false;
    warn = true;
    use = builtins.trace "Obsolete option `${showOption from}' is used. It was renamed to `${showOption to}'.";
  };
  mkRenamedOptionModuleWith = { from, to, sinceRelease }: doRename {
    inherit from to;
    visible = false;
    warn = lib.isInOldestRelease sinceRelease;
    use = lib.warnIf (lib.isInOldestRelease sinceRelease)
      "Obsolete option `${showOption from}' is used. It was renamed to `${showOption to}'.";
  };
  mkAliasOptionModule = from: to: doRename { inherit from to; visible = true; warn = false; use = lib.id; };
  mkAliasOptionModuleMD = mkAliasOptionModule;
  mkChangedOptionModule = from: to: change: mkMergedOptionModule [ from ] to change;

  mkMergedOptionModule = from: to: merge: { config, options, ... }: {
    options = lib.foldl' lib.recursiveUpdate { } (map
      (path: setAttrByPath path (mkOption {
        visible = false;
        # What nobody defined must not be asked for a value.
        default = "_mkMergedOptionModule";
      }))
      from);
    config = {
      warnings = lib.filter (x: x != "") (map
        (path:
          let
            value = getAttrFromPath path config;
            opt = getAttrFromPath path options;
          in
          lib.optionalString (value != "_mkMergedOptionModule")
            "The option `${showOption path}' defined in ${showFiles opt.files} has been changed to `${showOption to}' that has a different type. Please read `${showOption to}' documentation and update your configuration accordingly.")
        from);
    } // setAttrByPath to (mkMerge (optional
      (lib.any (path: getAttrFromPath path config != "_mkMergedOptionModule") from)
      (merge config)));
  };

  doRename = { from, to, visible, warn, use, withPriority ? true, condition ? true }: { config, options, ... }:
    let
      old = getAttrFromPath from options;
      readNew = attrByPath to (abort "Renaming error: option `${showOption to}' does not exist.");
      type = (attrByPath to { } options).type or (types.submodule { });
      wrap = if withPriority then mkAliasAndWrapDefsWithPriority else mkAliasAndWrapDefinitions;
    in
    {
      options = setAttrByPath from (mkOption {
        inherit visible type;
        description = "Alias of {option}`${showOption to}`.";
        apply = _: use (readNew config);
      });
      config = mkIf condition (mkMerge [
        (optionalAttrs (hasAttrByPath [ "warnings" ] options) {
          warnings = optional (warn && old.isDefined)
            "The option `${showOption from}' defined in ${showFiles old.files} has been renamed to `${showOption to}'.";
        })
        (wrap (setAttrByPath to) old)
      ]);
    };
}
