# A tree of options as the flat list that manuals and option searches are made of.
{ lib }:
let
  inherit (lib.options) isOption showOption unknownModule;
  reason = name: builtins.addErrorContext "while evaluating the documentation of option `${name}'";
in
rec {
  # A value as a manual shows it: already marked text stays, anything else becomes Nix text.
  renderOptionValue = v:
    if v ? _type && v ? text then v
    else lib.literalExpression (lib.generators.toPretty { multiline = true; allowPrettyValues = true; } v);

  # Entries `{ name, loc, type, description, declarations, internal, visible, readOnly, default?, example? }`.
  optionAttrSetToDocList = optionAttrSetToDocList' [ ];
  optionAttrSetToDocList' = _: options:
    builtins.concatMap
      (opt:
        let
          name = showOption opt.loc;
          visible = opt.visible or true;
          nested = opt.type.getSubOptions opt.loc;
          entry = {
            inherit name;
            inherit (opt) loc;
            description = opt.description or null;
            declarations = builtins.filter (x: x != unknownModule) opt.declarations;
            internal = opt.internal or false;
            visible = if builtins.isBool visible then visible else visible == "shallow";
            readOnly = opt.readOnly or false;
            type = opt.type.description or "unspecified";
          }
          // lib.optionalAttrs (opt ? example) { example = reason name (renderOptionValue opt.example); }
          // lib.optionalAttrs (opt ? defaultText || opt ? default) {
            default = reason name (renderOptionValue (opt.defaultText or opt.default));
          }
          // lib.optionalAttrs (opt.relatedPackages or null != null) { inherit (opt) relatedPackages; };
          goesOn = visible == true || visible == "transparent";
        in
        [ entry ] ++ lib.optionals (goesOn && nested != { }) (optionAttrSetToDocList nested))
      (lib.collect isOption options);

  # The parts of an option's documentation that need no evaluation of its default.
  scrubOptionValue = x:
    if lib.isDerivation x then { type = "derivation"; drvPath = x.name; outPath = x.name; name = x.name; }
    else if builtins.isList x then map scrubOptionValue x
    else if builtins.isAttrs x then builtins.mapAttrs (_: scrubOptionValue) (removeAttrs x [ "_args" ])
    else x;
}
