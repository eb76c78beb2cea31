# Strings compared and read as versions and numbers, and the distance between two words.
{ lib }:
let
  inherit (builtins) elemAt genList stringLength substring;
in
rec {
  versionOlder = v1: v2: builtins.compareVersions v2 v1 == 1;
  versionAtLeast = v1: v2: !versionOlder v1 v2;
  getName = x: if builtins.isString x then (builtins.parseDrvName x).name else x.pname or (builtins.parseDrvName x.name).name;
  getVersion = x: if builtins.isString x then (builtins.parseDrvName x).version else x.version or (builtins.parseDrvName x.name).version;

  toInt = s:
    let
      found = builtins.match "[[:space:]]*(0*)(-?[[:digit:]]+)[[:space:]]*" s;
      number = builtins.fromJSON (elemAt found 1);
    in
    if found == null then throw "toInt: Could not convert ${lib.escapeNixString s} to int."
    else if elemAt found 0 != "" then
      throw "toInt: Ambiguity in interpretation of ${lib.escapeNixString s} between octal and zero padded integer."
    else number;
  toIntBase10 = s:
    let
      found = builtins.match "[[:space:]]*(-?)0*([[:digit:]]+)[[:space:]]*" s;
      digits = builtins.match "0*([1-9][0-9]*|0)" (elemAt found 1);
    in
    if found == null then throw "toIntBase10: Could not convert ${lib.escapeNixString s} to int."
    else builtins.fromJSON (elemAt found 0 + builtins.head digits);

  # The number of single-character edits between two words, row by row.
  levenshtein = a: b:
    let
      bLength = stringLength b;
      bChars = lib.stringToCharacters b;
      step = row: i:
        let
          c = substring i 1 a;
          next = builtins.foldl'
            (acc: j:
              let
                cost = lib.min
                  (lib.min (acc.left + 1) (elemAt row (j + 1) + 1))
                  (elemAt row j + (if elemAt bChars j == c then 0 else 1));
              in
              { left = cost; cells = acc.cells ++ [ cost ]; })
            { left = i + 1; cells = [ (i + 1) ]; }
            (genList (j: j) bLength);
        in
        builtins.deepSeq next.cells next.cells;
    in
    lib.last (builtins.foldl' step (genList (j: j) (bLength + 1)) (genList (i: i) (stringLength a)));
  levenshteinAtMost = k: a: b:
    let difference = stringLength a - stringLength b;
    in difference <= k && difference >= -k && levenshtein a b <= k;
}
