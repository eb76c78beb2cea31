# Functions about values of every kind: combinators, comparisons, functions with known arguments, warnings, release.
{ lib }:
let
  inherit (builtins) functionArgs getEnv isAttrs;
  # Nix strings have no escape for this character; JSON's have.
  esc = builtins.fromJSON ''"\\u001b"'';
  colour = code: text: "${esc}[1;${code}m${text}${esc}[0m";
  aborts = elem: builtins.elem elem [ "1" "true" "yes" ];
  # A file's text without the line's end.
  fileOr = file: fallback:
    if builtins.pathExists file then builtins.replaceStrings [ "\n" ] [ "" ] (builtins.readFile file) else fallback;
in
rec {
  id = x: x;
  const = x: _: x;
  flip = f: a: b: f b a;
  pipe = builtins.foldl' (x: f: f x);
  concat = x: y: x ++ y;
  or = x: y: x || y;
  and = x: y: x && y;
  xor = x: y: x != y;
  bitNot = builtins.sub (-1);
  boolToString = b: if b then "true" else "false";
  boolToYesNo = b: if b then "yes" else "no";
  mergeAttrs = x: y: x // y;
  defaultTo = fallback: x: if x == null then fallback else x;
  mapNullable = f: x: if x == null then null else f x;
  applyIf = cond: f: x: if cond then f x else x;

  min = x: y: if x < y then x else y;
  max = x: y: if x > y then x else y;
  mod = base: int: base - int * (builtins.div base int);
  compare = a: b: if a < b then -1 else if a > b then 1 else 0;
  # Compares by a class first (`p` holds or not), then within it.
  splitByAndCompare = p: yes: no: a: b:
    if p a then (if p b then yes a b else -1) else if p b then 1 else no a b;

  inherit (builtins) bitAnd bitOr bitXor;

  importJSON = path: builtins.fromJSON (builtins.readFile path);
  importTOML = path: builtins.fromTOML (builtins.readFile path);
  pathExists = builtins.pathExists;
  inPureEvalMode = !builtins ? currentSystem;
  inNixShell = getEnv "IN_NIX_SHELL" != "";

  # The release whose interface this library follows.
  release = "25.11";
  oldestSupportedRelease = 2505;
  isInOldestRelease = oldestSupportedReleaseIsAtLeast;
  oldestSupportedReleaseIsAtLeast = asked: oldestSupportedRelease >= asked;
  codeName = "Starter";
  # As in a channel's archive, where files tell of it.
  versionSuffix = fileOr ../.version-suffix "-starter";
  version = release + versionSuffix;
  revisionWithDefault = fileOr ../.git-revision;
  nixpkgsVersion = version;

  # `lib.warn "text" value`: the value, and the text on standard error.
  warn =
    if aborts (getEnv "NIX_ABORT_ON_WARN") then
      msg: _: throw (colour "31" "warning: ${msg}")
    else
      builtins.warn or (msg: value: builtins.trace (colour "35" "evaluation warning:" + " ${msg}") value);
  warnIf = cond: msg: if cond then warn msg else id;
  warnIfNot = cond: msg: if cond then id else warn msg;
  info = msg: builtins.trace "INFO: ${msg}";
  showWarnings = warnings: value: builtins.foldl' (x: w: warn w x) value warnings;
  throwIf = cond: msg: if cond then throw msg else id;
  throwIfNot = cond: msg: if cond then id else throw msg;
  checkListOfEnum = msg: valid: given:
    let unexpected = lib.subtractLists valid given;
    in throwIfNot (unexpected == [ ])
      "${msg}: ${lib.concatStringsSep ", " (map toString unexpected)} unexpected; valid ones: ${
        lib.concatStringsSep ", " (map toString valid)
      }";

  # A function, or a set that can be called like one.
  isFunction = f: builtins.isFunction f || (f ? __functor && isFunction (f.__functor f));
  # The named arguments of a function, also of one made by setFunctionArgs.
  functionArgs = f:
    if f ? __functor then f.__functionArgs or (functionArgs (f.__functor f)) else builtins.functionArgs f;
  setFunctionArgs = f: args: { __functor = _: f; __functionArgs = args; };
  mirrorFunctionArgs = f:
    let args = functionArgs f;
    in g: setFunctionArgs g args;
  toFunction = v: if isFunction v then v else _: v;

  toHexString = i:
    let
      digits = [ "0" "1" "2" "3" "4" "5" "6" "7" "8" "9" "A" "B" "C" "D" "E" "F" ];
      go = n: if n < 16 then builtins.elemAt digits n else go (n / 16) + builtins.elemAt digits (mod n 16);
    in
    go i;
  # "ff" or "0xFF", as 255.
  fromHexString = s:
    let digits = builtins.match "(0x)?([0-9a-fA-F]{1,15})" s;
    in
    if digits == null then throw "fromHexString: ${lib.escapeNixString s} is no hexadecimal number of at most 15 digits."
    else (builtins.fromTOML "n = 0x${builtins.elemAt digits 1}").n;
  # The digits of a number that is not negative, most significant first.
  toBaseDigits = base: i:
    let go = n: if n < base then [ n ] else go (n / base) ++ [ (mod n base) ];
    in
    assert base >= 2 && i >= 0; go i;
}
