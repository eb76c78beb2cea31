# Types of strings: plain, of a pattern, and those that are joined when several modules add to them.
{ lib }:
let
  inherit (builtins) isString match;
  inherit (lib.types) addCheck defaultFunctor mkOptionType;
  inherit (lib.options) mergeEqualOption;
  joined = sep: name: lib.types.separatedString sep // { inherit name; };
in
rec {
  str = mkOptionType {
    name = "str";
    description = "string";
    descriptionClass = "noun";
    check = isString;
    merge = mergeEqualOption;
  };
  nonEmptyStr = mkOptionType {
    name = "nonEmptyStr";
    description = "non-empty string";
    descriptionClass = "noun";
    check = x: isString x && match "[ \t\n]*" x == null;
    inherit (str) merge;
  };
  # One newline at the end is taken off.
  singleLineStr = mkOptionType {
    name = "singleLineStr";
    description = "(optionally newline-terminated) single-line string";
    descriptionClass = "noun";
    check = x: isString x && match "[^\n\r]*\n?" x != null;
    merge = loc: defs: lib.removeSuffix "\n" (mergeEqualOption loc defs);
  };
  strMatching = pattern: mkOptionType {
    name = "strMatching ${lib.escapeNixString pattern}";
    description = "string matching the pattern ${pattern}";
    descriptionClass = "noun";
    check = x: isString x && match pattern x != null;
    inherit (str) merge;
    functor = defaultFunctor "strMatching" // {
      type = payload: strMatching payload.pattern;
      payload = { inherit pattern; };
      binOp = a: b: if a == b then a else null;
    };
  };
  separatedString = sep: mkOptionType rec {
    name = "separatedString";
    description = if sep == "" then "Concatenated string" else "strings concatenated with ${builtins.toJSON sep}";
    descriptionClass = "noun";
    check = isString;
    merge = _: defs: lib.concatStringsSep sep (lib.getValues defs);
    functor = defaultFunctor name // {
      type = payload: separatedString payload.sep;
      payload = { inherit sep; };
      binOp = a: b: if a.sep == b.sep then { inherit (a) sep; } else null;
    };
  };
  lines = separatedString "\n";
  commas = separatedString ",";
  envVar = separatedString ":";
  string = joined "" "string" // {
    deprecationMessage = "See https://github.com/NixOS/nixpkgs/pull/66346 for better alternative types.";
  };
  passwdEntry = entryType: addCheck entryType (s: !lib.hasInfix ":" s && !lib.hasInfix "\n" s) // {
    name = "passwdEntry ${entryType.name}";
    description = "${lib.types.optionDescriptionPhrase (class: class == "noun") entryType}, not containing newlines or colons";
    descriptionClass = "nonRestrictiveClause";
  };
}
