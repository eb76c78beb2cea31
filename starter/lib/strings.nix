# Functions on strings: joining, splitting, prefixes, padding, search paths.
{ lib }:
let
  inherit (builtins) concatStringsSep genList length replaceStrings stringLength substring;
  lower = lib.stringToCharacters "abcdefghijklmnopqrstuvwxyz";
  upper = lib.stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
in
rec {
  inherit (builtins) compareVersions concatStringsSep fromJSON isString match parseDrvName readFile replaceStrings split storeDir
    stringLength substring toJSON typeOf unsafeDiscardStringContext;
  lowerChars = lower;
  upperChars = upper;

  concatStrings = concatStringsSep "";
  concatMapStrings = f: list: concatStrings (map f list);
  concatMapStringsSep = sep: f: list: concatStringsSep sep (map f list);
  concatImapStrings = f: list: concatStrings (lib.imap1 f list);
  concatImapStringsSep = sep: f: list: concatStringsSep sep (lib.imap1 f list);
  concatMapAttrsStringSep = sep: f: set: concatStringsSep sep (lib.mapAttrsToList f set);
  concatLines = concatMapStrings (s: s + "\n");
  join = concatStringsSep;
  intersperse = sep: list:
    builtins.tail (builtins.concatMap (x: [ sep x ]) list ++ (if list == [ ] then [ sep ] else [ ]));
  replicate = n: s: concatStrings (lib.lists.replicate n s);
  optionalString = cond: s: if cond then s else "";

  stringToCharacters = s: genList (n: substring n 1 s) (stringLength s);
  stringAsChars = f: s: concatStrings (map f (stringToCharacters s));
  addContextFrom = from: to: substring 0 0 from + to;
  splitString = sep: s:
    map (addContextFrom s) (builtins.filter builtins.isString (builtins.split (lib.escapeRegex (toString sep)) (toString s)));
  splitStringBy = predicate: keep: s:
    let
      step = acc: c:
        if predicate acc.prev c then
          { prev = c; parts = acc.parts ++ [ (if keep then c else "") ]; }
        else
          { prev = c; parts = lib.init acc.parts ++ [ (lib.last acc.parts + c) ]; };
    in
    (builtins.foldl' step { prev = ""; parts = [ "" ]; } (stringToCharacters s)).parts;

  hasPrefix = prefix: s: substring 0 (stringLength prefix) s == prefix;
  hasSuffix = suffix: s:
    let
      n = stringLength s;
      m = stringLength suffix;
    in
    n >= m && substring (n - m) n s == suffix;
  hasInfix = infix: s: infix == "" || replaceStrings [ infix ] [ "" ] "${s}" != "${s}";
  removePrefix = prefix: s: if hasPrefix prefix s then substring (stringLength prefix) (-1) s else s;
  removeSuffix = suffix: s:
    if hasSuffix suffix s then substring 0 (stringLength s - stringLength suffix) s else s;
  commonPrefixLength = a: b:
    let
      end = lib.min (stringLength a) (stringLength b);
      go = i: if i < end && substring i 1 a == substring i 1 b then go (i + 1) else i;
    in
    go 0;
  commonSuffixLength = a: b:
    let
      end = lib.min (stringLength a) (stringLength b);
      at = s: i: substring (stringLength s - i - 1) 1 s;
      go = i: if i < end && at a i == at b i then go (i + 1) else i;
    in
    go 0;

  toLower = replaceStrings upper lower;
  toUpper = replaceStrings lower upper;
  toSentenceCase = s: if s == "" then s else toUpper (substring 0 1 s) + toLower (substring 1 (-1) s);
  toCamelCase = s:
    let words = builtins.filter (w: w != "") (splitStringBy (_: c: builtins.elem c [ "-" "_" " " ]) false s);
    in
    if words == [ ] then "" else toLower (builtins.head words) + concatMapStrings toSentenceCase (builtins.tail words);
  replaceString = from: to: replaceStrings [ from ] [ to ];
  trim = trimWith { start = true; end = true; };
  trimWith = { start ? false, end ? false }: s:
    let
      blank = " \t\r\n";
      front = if start then "[${blank}]*" else "";
      found =
        if end then builtins.match "${front}(.*[^${blank}])[${blank}]*" s else builtins.match "${front}(.*)" s;
    in
    if found == null then "" else builtins.head found;
  # The text of a file without the newline at its end.
  fileContents = file: removeSuffix "\n" (builtins.readFile file);
  # The paths that a file's lines name, below a folder; empty lines and comments are left out.
  readPathsFromFile = root: file:
    map (line: root + "/${line}")
      (builtins.filter (line: line != "" && !hasPrefix "#" line) (splitString "\n" (builtins.readFile file)));
  nameFromURL = url: sep: let file = lib.last (splitString "/" url); in builtins.head (splitString sep file);

  fixedWidthString = width: filler: s:
    let
      have = stringLength s;
      need = width - have;
    in
    if need < 0 then throw "fixedWidthString: requested string length (${toString width}) must not be shorter than actual length (${toString have})"
    else if need == 0 then s
    else filler + fixedWidthString (width - stringLength filler) filler s;
  fixedWidthNumber = width: n: fixedWidthString width "0" (toString n);
  charToInt = c:
    let
      ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
      i = lib.findFirstIndex (x: x == c) null (stringToCharacters ascii);
    in
    if i != null then i + 32 else { "\t" = 9; "\n" = 10; "\r" = 13; }.${c};

  makeSearchPath = sub: paths: concatStringsSep ":" (map (p: "${p}/${sub}") (builtins.filter (x: x != null) paths));
  makeSearchPathOutput = output: sub: pkgs: makeSearchPath sub (map (lib.getOutput output) pkgs);
  makeBinPath = makeSearchPathOutput "bin" "bin";
  makeLibraryPath = makeSearchPathOutput "lib" "lib";
  makeIncludePath = makeSearchPathOutput "dev" "include";
  normalizePath = s:
    let parts = builtins.filter (p: p != "") (splitString "/" s);
    in (if hasPrefix "/" s then "/" else "") + concatStringsSep "/" parts + (if hasSuffix "/" s && parts != [ ] then "/" else "");

  isStringLike = x: builtins.isString x || builtins.isPath x || x ? outPath || x ? __toString;
  isConvertibleWithToString = x:
    isStringLike x
    || builtins.elem (builtins.typeOf x) [ "int" "float" "bool" "null" ]
    || (builtins.isList x && builtins.all isConvertibleWithToString x);
  isCoercibleToString = isConvertibleWithToString;
  isValidPosixName = name: builtins.match "[a-zA-Z_][a-zA-Z0-9_]*" name != null;
  isStorePath = x:
    isStringLike x
    && (
      let s = toString x;
      in substring 0 1 s == "/" && (dirOf s == builtins.storeDir || builtins.match "/[0-9a-z]{52}" s != null)
    );
  floatToString = f: let s = toString f; in s;
  enableFeature = flag: feature: "--${if flag then "enable" else "disable"}-${feature}";
  enableFeatureAs = flag: feature: value: enableFeature flag feature + optionalString flag "=${value}";
  withFeature = flag: feature: "--${if flag then "with" else "without"}-${feature}";
  withFeatureAs = flag: feature: value: withFeature flag feature + optionalString flag "=${value}";
  cmakeOptionType = type: feature: value: "-D${feature}:${toUpper type}=${value}";
  cmakeBool = condition: flag: cmakeOptionType "bool" condition (toUpper (lib.boolToString flag));
  cmakeFeature = cmakeOptionType "string";
  mesonOption = feature: value: "-D${feature}=${value}";
  mesonBool = condition: flag: mesonOption condition (lib.boolToString flag);
  mesonEnable = feature: flag: mesonOption feature (if flag then "enabled" else "disabled");
}
