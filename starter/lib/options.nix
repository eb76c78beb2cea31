# Options declared, and options, files and definitions named in messages.
{ lib }:
let
  inherit (builtins) concatStringsSep isString;
in
rec {
  isOption = x: x._type or null == "option";

  # Takes default, defaultText, example, description, relatedPackages, type, apply, internal, visible and readOnly.
  mkOption = { ... }@attrs: attrs // { _type = "option"; };
  mkEnableOption = name: mkOption {
    default = false;
    example = true;
    description = "Whether to enable ${name}.";
    type = lib.types.bool;
  };
  mkSinkUndeclaredOptions = attrs: mkOption ({
    internal = true;
    visible = false;
    default = false;
    description = "Sink for option definitions.";
    type = lib.mkOptionType {
      name = "sink";
      check = _: true;
      merge = _: _: false;
    };
    apply = _: throw "Option value is not readable because the option is not declared.";
  } // attrs);
  # An option for a package; `default` is a path in `pkgs`, or null.
  mkPackageOption = pkgs: name:
    { nullable ? false, default ? name, example ? null, extraDescription ? "", pkgsText ? "pkgs" }:
    let
      path = if builtins.isList default then default else [ default ];
      where = concatStringsSep "." path;
      describe = default != null;
    in
    mkOption ({
      type = (if nullable then lib.types.nullOr else lib.id) lib.types.package;
      description = "The ${if isString name then name else concatStringsSep "." name} package to use."
        + (if extraDescription == "" then "" else " " + extraDescription);
    } // lib.optionalAttrs describe {
      default = lib.attrByPath path (throw "${where} cannot be found in ${pkgsText}") pkgs;
      defaultText = literalExpression "${pkgsText}.${where}";
    } // lib.optionalAttrs (nullable && !describe) { default = null; }
    // lib.optionalAttrs (example != null) {
      example = literalExpression
        (if builtins.isList example then "${pkgsText}." + concatStringsSep "." example else example);
    });

  literalExpression = text:
    if !isString text then throw "literalExpression expects a string." else { _type = "literalExpression"; inherit text; };
  literalExample = lib.warn "lib.literalExample is deprecated, use lib.literalExpression instead, or use lib.literalMD for a non-Nix description." literalExpression;
  literalMD = text: if !isString text then throw "literalMD expects a string." else { _type = "literalMD"; inherit text; };
  literalCode = language: text: literalMD "```${language}\n${text}\n```";
  # Descriptions have been Markdown since 24.05: the mark says nothing any more, and stays for older modules.
  mdDoc = text: text;

  getValues = map (x: x.value);
  getFiles = map (x: x.file);

  # The dotted name of an option; a part that is no identifier is quoted, `*` and `<name>` are not.
  showOption = path:
    concatStringsSep "." (map
      (part: if part == "*" || builtins.match "<.*>" part != null then part else lib.escapeNixIdentifier part)
      path);
  showFiles = files: concatStringsSep " and " (map (f: "`${f}'") files);
  showOptionWithDefLocs = opt: "${showOption opt.loc}, with values defined in:\n"
    + lib.concatMapStringsSep "\n" (f: "  - ${f}") opt.files;

  # One entry per definition: its file, and at most five lines of its value, where that can be evaluated.
  showDefs = lib.concatMapStrings (def:
    let
      shallow = lib.generators.withRecursion { depthLimit = 10; throwOnDepthLimit = false; } def.value;
      tried = builtins.tryEval (let s = lib.generators.toPretty { } shallow; in builtins.seq s s);
      lines = builtins.filter isString (builtins.split "\n" tried.value);
      shown = concatStringsSep "\n    " (lib.take 5 lines ++ lib.optional (builtins.length lines > 5) "...");
    in
    "\n- In `${def.file}'" + (
      if !tried.success then ""
      else if builtins.length lines > 1 then ":\n    ${shown}"
      else ": ${shown}"
    ));

  unknownModule = "<unknown-file>";
}
