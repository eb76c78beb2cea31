# Packages and functions that can be called again with other arguments: override, callPackage, scopes.
{ lib }:
let
  inherit (builtins) attrNames filter functionArgs intersectAttrs isAttrs mapAttrs;
in
rec {
  overrideDerivation = drv: f:
    let made = derivation (drv.drvAttrs // f drv);
    in lib.flip (extendDerivation true) made ({ meta = drv.meta or { }; passthru = drv.passthru or { }; } // drv.passthru or { });

  # The result of `f args` with `override`, which calls f again with some arguments changed.
  makeOverridable = f:
    let
      mirrored = lib.mirrorFunctionArgs f;
      withNew = args: new: args // (if lib.isFunction new then new args else new);
    in
    mirrored (args:
      let
        result = f args;
        override = mirrored (new: makeOverridable f (withNew args new));
        again = g: makeOverridable (mirrored (x: g (f x))) args;
      in
      if isAttrs result then
        result // {
          inherit override;
          overrideDerivation = g: again (drv: overrideDerivation drv g);
        } // lib.optionalAttrs (result ? overrideAttrs) {
          overrideAttrs = g: again (drv: drv.overrideAttrs g);
        }
      else if lib.isFunction result then
        lib.setFunctionArgs result (lib.functionArgs result) // { inherit override; }
      else
        result);

  # Calls a function, or the function in a file, with what it asks for out of `auto`, and with `args` over that.
  callPackageWith = auto: fn: args:
    let
      f = if lib.isFunction fn then fn else import fn;
      wanted = lib.functionArgs f;
      given = intersectAttrs wanted auto // args;
      missing = filter (n: !wanted.${n} && !given ? ${n}) (attrNames wanted);
      name = builtins.head missing;
      near = lib.take 3 (lib.sortOn (lib.levenshtein name)
        (filter (lib.levenshteinAtMost 2 name) (attrNames (auto // args))));
      quoted = map (n: "\"${n}\"") near;
      hint =
        if near == [ ] then ""
        else if builtins.length near == 1 then ", did you mean ${builtins.head quoted}?"
        else ", did you mean ${lib.concatStringsSep ", " (lib.init quoted)} or ${lib.last quoted}?";
      pos = builtins.unsafeGetAttrPos name wanted;
      where =
        if pos != null then "${pos.file}:${toString pos.line}"
        else if lib.isFunction fn then "<unknown location>"
        else toString fn + lib.optionalString (lib.pathIsDirectory fn) "/default.nix";
    in
    if missing == [ ] then makeOverridable f given
    else abort "lib.customisation.callPackageWith: Function called without required argument \"${name}\" at ${where}${hint}";
  callPackagesWith = auto: fn: args:
    let
      f = if lib.isFunction fn then fn else import fn;
      given = intersectAttrs (lib.functionArgs f) auto // args;
      all = f given;
    in
    if !isAttrs all || lib.isDerivation all then
      throw "function `callPackages` was called on something that is not a set of packages"
    else
      mapAttrs (n: _: (makeOverridable (lib.mirrorFunctionArgs f (x: { package = (f x).${n}; })) given).package)
        (removeAttrs all [ "override" "overrideDerivation" ]);

  # A derivation with more attributes on it and on each of its outputs, available under a condition.
  extendDerivation = condition: passthru: drv:
    let
      outputs = drv.outputs or [ "out" ];
      common = drv // builtins.listToAttrs (map outputOf outputs) // { all = map (o: o.value) (map outputOf outputs); } // passthru;
      outputOf = name: {
        inherit name;
        value = common // {
          inherit (drv.${name}) type outputName;
          outputSpecified = true;
          drvPath = assert condition; drv.${name}.drvPath;
          outPath = assert condition; drv.${name}.outPath;
        };
      };
    in
    common // {
      drvPath = assert condition; drv.drvPath;
      outPath = assert condition; drv.outPath;
    };
  hydraJob = drv: drv;
  lazyDerivation = { derivation, meta ? null, passthru ? { }, outputs ? [ "out" ] }:
    { type = "derivation"; inherit (derivation) drvPath name system outPath outputName; inherit outputs; }
    // lib.genAttrs outputs (o: derivation.${o})
    // lib.optionalAttrs (meta != null) { inherit meta; }
    // passthru;
  # A derivation that warns when it is about to be built.
  warnOnInstantiate = msg: drv:
    builtins.mapAttrs (name: v: if builtins.elem name ([ "drvPath" "outPath" ] ++ drv.outputs or [ "out" ]) then lib.warn msg v else v) drv;
  optionalDrvAttr = cond: value: if cond then value else null;

  # Packages that find each other: `makeScope newScope (self: { a = self.callPackage ./a.nix { }; })`.
  makeScope = newScope: f:
    let
      self = f self // {
        newScope = scope: newScope (self // scope);
        callPackage = self.newScope { };
        overrideScope = g: makeScope newScope (lib.extends g f);
        packages = f;
      };
    in
    self;
  makeScopeWithSplicing' = { otherSplices ? { }, newScope, keep ? _: { }, extra ? _: { } }: { f }:
    makeScope newScope (self: f self // keep self // extra { });
}
