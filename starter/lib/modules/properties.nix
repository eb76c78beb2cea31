# Definitions with a property: a condition, a priority, an order, or several at once; and how properties are resolved.
{ lib }:
let
  inherit (builtins) concatMap filter isBool mapAttrs;
in
rec {
  mkIf = condition: content: { _type = "if"; inherit condition content; };
  mkAssert = assertion: message: content:
    mkIf (if assertion then true else throw "\nFailed assertion: ${message}") content;
  mkMerge = contents: { _type = "merge"; inherit contents; };
  mkOverride = priority: content: { _type = "override"; inherit priority content; };
  mkOrder = priority: content: { _type = "order"; inherit priority content; };

  # A lower number wins. A plain definition has 100, an option's default 1500.
  mkOptionDefault = mkOverride 1500;
  mkDefault = mkOverride 1000;
  defaultOverridePriority = 100;
  mkImageMediaOverride = mkOverride 60;
  mkForce = mkOverride 50;
  mkVMOverride = mkOverride 10;
  mkFixStrictness = lib.id;

  mkBefore = mkOrder 500;
  defaultOrderPriority = 1000;
  mkAfter = mkOrder 1500;

  # A set under properties as sets whose attributes have the properties, so that names are known without the values.
  pushDownProperties = cfg:
    let kind = cfg._type or null;
    in
    if kind == "merge" then concatMap pushDownProperties cfg.contents
    else if kind == "if" then map (mapAttrs (_: mkIf cfg.condition)) (pushDownProperties cfg.content)
    else if kind == "override" then map (mapAttrs (_: mkOverride cfg.priority)) (pushDownProperties cfg.content)
    else [ cfg ];

  # The values that are left of one when its conditions are asked: none, one, or several.
  dischargeProperties = def:
    let kind = def._type or null;
    in
    if kind == "merge" then concatMap dischargeProperties def.contents
    else if kind == "if" then
      (if !isBool def.condition then throw "‘mkIf’ called with a non-Boolean condition"
      else if def.condition then dischargeProperties def.content
      else [ ])
    else [ def ];

  # Of `{ file, value }` definitions those with the strongest priority, and that priority.
  filterOverrides = defs: (filterOverrides' defs).values;
  filterOverrides' = defs:
    let
      priority = def: if def.value._type or "" == "override" then def.value.priority else defaultOverridePriority;
      highestPrio = builtins.foldl' (prio: def: lib.min (priority def) prio) 9999 defs;
      strip = def: if def.value._type or "" == "override" then def // { value = def.value.content; } else def;
    in
    {
      values = concatMap (def: if priority def == highestPrio then [ (strip def) ] else [ ]) defs;
      inherit highestPrio;
    };

  # Definitions in the order that mkBefore, mkAfter and mkOrder ask for; equals keep their places.
  sortProperties = defs:
    let
      ordered = def: def.value._type or "" == "order";
      strip = def:
        if ordered def then def // { value = def.value.content; inherit (def.value) priority; } else def;
      before = a: b: a.priority or defaultOrderPriority < b.priority or defaultOrderPriority;
    in
    if filter ordered defs == [ ] then defs else builtins.sort before (map strip defs);
}
