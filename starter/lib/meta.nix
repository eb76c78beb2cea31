# What packages say of themselves: names, priorities, licences, platforms, and the program they are for.
{ lib }:
rec {
  addMetaAttrs = attrs: drv: drv // { meta = (drv.meta or { }) // attrs; };
  dontDistribute = addMetaAttrs { hydraPlatforms = [ ]; };
  setName = name: drv: drv // { inherit name; };
  updateName = f: drv: drv // { name = f drv.name; };
  appendToName = suffix: updateName (name:
    let parts = builtins.parseDrvName name;
    in "${parts.name}-${suffix}${if parts.version == "" then "" else "-${parts.version}"}");

  # A lower number is preferred where two packages have the same file.
  setPrio = priority: addMetaAttrs { inherit priority; };
  defaultPriority = 5;
  lowPrio = setPrio 10;
  lowPrioSet = builtins.mapAttrs (_: p: if lib.isDerivation p then lowPrio p else p);
  hiPrio = setPrio (-10);
  hiPrioSet = builtins.mapAttrs (_: p: if lib.isDerivation p then hiPrio p else p);

  platformMatch = platform: wanted:
    if builtins.isAttrs wanted then lib.matchAttrs wanted platform else platform.system or platform == wanted;
  availableOn = platform: pkg:
    (!pkg ? meta.platforms || builtins.any (platformMatch platform) pkg.meta.platforms)
    && builtins.all (p: !platformMatch platform p) (pkg.meta.badPlatforms or [ ]);

  licensesSpdx = builtins.listToAttrs
    (map (l: lib.nameValuePair l.spdxId l) (builtins.filter (l: l ? spdxId) (builtins.attrValues lib.licenses)));
  getLicenseFromSpdxId = id: getLicenseFromSpdxIdOr id (lib.warn "getLicenseFromSpdxId: No license matches the given SPDX ID: ${id}" { shortName = id; });
  getLicenseFromSpdxIdOr = id: fallback: licensesSpdx.${id} or fallback;

  # The path of a package's main program, or of one of its programs by name.
  getExe = x: getExe' x (x.meta.mainProgram or (lib.warn
    "getExe: Package ${lib.strings.escapeNixIdentifier x.meta.name or x.pname or x.name} does not have the meta.mainProgram attribute. We'll assume that the main program has the same name for now, but this behavior is deprecated, because it leads to surprising errors when the assumption does not hold. If the package has a main program, please set `meta.mainProgram` in its definition to make this warning go away. Otherwise, if the package does not have a main program, or if you don't control its definition, use getExe' to specify the name to the program, such as lib.getExe' foo \"bar\"."
    (lib.getName x)));
  getExe' = x: name:
    assert lib.assertMsg (lib.isDerivation x)
      "lib.meta.getExe': The first argument is of type ${builtins.typeOf x}, but it should be a derivation instead.";
    assert lib.assertMsg (builtins.isString name)
      "lib.meta.getExe': The second argument is of type ${builtins.typeOf name}, but it should be a string instead.";
    assert lib.assertMsg (builtins.match ".*/.*" name == null)
      "lib.meta.getExe': The second argument \"${name}\" is a nested path with a \"/\" character, but it should just be the name of the executable instead.";
    "${lib.getBin x}/bin/${name}";
}
