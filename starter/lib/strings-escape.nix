# Strings made safe for a place: shells, Nix text, regular expressions, XML, URLs, store names.
{ lib }:
let
  inherit (builtins) elem isAttrs isList isString match replaceStrings;
  keywords = [ "assert" "else" "if" "in" "inherit" "let" "or" "rec" "then" "with" ];
in
rec {
  # A backslash before each of the listed characters.
  escape = chars: replaceStrings chars (map (c: "\\${c}") chars);
  escapeC = chars: replaceStrings chars
    (map (c: "\\x${lib.toLower (lib.fixedWidthString 2 "0" (lib.toHexString (lib.charToInt c)))}") chars);
  escapeShellArg = arg:
    let s = toString arg;
    in if match "[[:alnum:],._+:@%/-]+" s == null then "'${replaceStrings [ "'" ] [ "'\\''" ] s}'" else s;
  escapeShellArgs = lib.concatMapStringsSep " " escapeShellArg;
  # A shell assignment: a word, an indexed array or an associative array.
  toShellVar = name: value:
    if !lib.isValidPosixName name then throw "toShellVar: ${name} is not a valid shell variable name"
    else if isAttrs value && !lib.isStringLike value then
      "declare -A ${name}=(${lib.concatStringsSep " " (lib.mapAttrsToList (n: v: "[${escapeShellArg n}]=${escapeShellArg v}") value)})"
    else if isList value then "declare -a ${name}=(${escapeShellArgs value})"
    else "${name}=${escapeShellArg value}";
  toShellVars = vars: lib.concatStringsSep "\n" (lib.mapAttrsToList toShellVar vars);

  escapeNixString = s: escape [ "$" ] (builtins.toJSON s);
  escapeNixIdentifier = s:
    if match "[a-zA-Z_][a-zA-Z0-9_'-]*" s != null && !elem s keywords then s else escapeNixString s;
  escapeRegex = escape (lib.stringToCharacters "\\[{()^$?*+|.");
  escapeXML = replaceStrings [ "\"" "'" "<" ">" "&" ] [ "&quot;" "&apos;" "&lt;" "&gt;" "&amp;" ];
  escapeURL =
    let
      chars = builtins.filter (c: match "[A-Za-z0-9._~-]" c == null) (lib.stringToCharacters " !\"#$%&'()*+,/:;<=>?@[\\]^`{|}");
    in
    replaceStrings chars (map (c: "%${lib.toHexString (lib.charToInt c)}") chars);

  # A string as it may stand in the name of a store path.
  sanitizeDerivationName = s:
    let
      plain = builtins.unsafeDiscardStringContext (toString s);
      start = builtins.head (match "\\.*(.*)" plain);
      safe = lib.concatMapStrings (p: if isList p then "-" else p) (builtins.split "[^[:alnum:]+._?=-]+" start);
      size = builtins.stringLength safe;
      short = builtins.substring (lib.max (size - 207) 0) (-1) safe;
    in
    if short == "" then "unknown" else short;
}
