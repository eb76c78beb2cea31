# Functions on attribute sets: mapping, filtering, zipping, derivations as sets.
{ lib }:
let
  inherit (builtins) attrNames concatMap isAttrs listToAttrs mapAttrs;
in
rec {
  inherit (builtins) attrNames attrValues catAttrs getAttr hasAttr intersectAttrs isAttrs listToAttrs mapAttrs
    removeAttrs zipAttrsWith;

  nameValuePair = name: value: { inherit name value; };
  mapAttrs' = f: set: listToAttrs (map (n: f n set.${n}) (attrNames set));
  mapAttrsToList = f: set: map (n: f n set.${n}) (attrNames set);
  attrsToList = mapAttrsToList nameValuePair;
  concatMapAttrs = f: set: builtins.foldl' (a: b: a // b) { } (mapAttrsToList f set);
  genAttrs = names: f: listToAttrs (map (n: nameValuePair n (f n)) names);
  genAttrs' = xs: f: listToAttrs (map f xs);
  filterAttrs = pred: set: removeAttrs set (builtins.filter (n: !pred n set.${n}) (attrNames set));
  filterAttrsRecursive = pred: set:
    listToAttrs (concatMap
      (n:
        let v = set.${n};
        in if pred n v then [ (nameValuePair n (if isAttrs v then filterAttrsRecursive pred v else v)) ] else [ ])
      (attrNames set));
  optionalAttrs = cond: set: if cond then set else { };
  getAttrs = names: set: genAttrs names (n: set.${n});
  attrVals = names: set: map (n: set.${n}) names;
  foldlAttrs = f: init: set: builtins.foldl' (acc: n: f acc n set.${n}) init (attrNames set);
  foldAttrs = op: nul: sets:
    builtins.foldl'
      (acc: set: acc // mapAttrs (n: v: op v (acc.${n} or nul)) set)
      { }
      (lib.reverseList sets);
  mergeAttrsList = builtins.foldl' (a: b: a // b) { };
  unionOfDisjoint = x: y:
    let both = builtins.intersectAttrs x y;
    in (x // y) // mapAttrs (n: _: throw "unionOfDisjoint: collision on ${n}") both;

  zipAttrsWithNames = names: f: sets: genAttrs names (n: f n (builtins.catAttrs n sets));
  zipAttrs = builtins.zipAttrsWith (_: values: values);

  # Values that a predicate picks, wherever they lie; nothing is looked for inside one that was picked.
  collect = pred: v:
    if pred v then [ v ] else if isAttrs v then concatMap (collect pred) (builtins.attrValues v) else [ ];

  # Every combination of one value per name: { a = [ 1 2 ]; b = [ 3 ]; } gives two sets.
  cartesianProduct = set:
    builtins.foldl'
      (rows: n: concatMap (row: map (v: row // { ${n} = v; }) set.${n}) rows)
      [ { } ]
      (attrNames set);
  cartesianProductOfSets = cartesianProduct;
  mapCartesianProduct = f: set: map f (cartesianProduct set);

  recursiveUpdateUntil = stop: lhs: rhs:
    let
      go = path: l: r:
        l // mapAttrs
          (n: v:
            if !l ? ${n} || stop (path ++ [ n ]) l.${n} v then v else go (path ++ [ n ]) l.${n} v)
          r;
    in
    go [ ] lhs rhs;
  recursiveUpdate = recursiveUpdateUntil (_: l: r: !(isAttrs l && isAttrs r));
  matchAttrs = pattern: set:
    builtins.all
      (n:
        set ? ${n} && (
          if isAttrs pattern.${n} then isAttrs set.${n} && matchAttrs pattern.${n} set.${n}
          else pattern.${n} == set.${n}
        ))
      (attrNames pattern);
  overrideExisting = old: new: mapAttrs (n: v: new.${n} or v) old;

  isDerivation = v: v.type or null == "derivation";
  # A store path that is not made by this evaluation, as if it were a derivation.
  toDerivation = path:
    let
      path' = builtins.storePath path;
      res = {
        type = "derivation";
        name = lib.sanitizeDerivationName (builtins.substring 33 (-1) (baseNameOf path'));
        outPath = path';
        outputs = [ "out" ];
        out = res;
        outputName = "out";
      };
    in
    res;
  recurseIntoAttrs = set: set // { recurseForDerivations = true; };
  dontRecurseIntoAttrs = set: set // { recurseForDerivations = false; };

  getOutput = output: pkg:
    if !pkg ? outputSpecified || !pkg.outputSpecified then pkg.${output} or pkg.out or pkg else pkg;
  getFirstOutput = candidates: pkg:
    let found = lib.findFirst (o: pkg ? ${o}) null candidates;
    in if pkg.outputSpecified or false || found == null then pkg.out or pkg else pkg.${found};
  getBin = getOutput "bin";
  getLib = getOutput "lib";
  getStatic = getFirstOutput [ "static" "lib" ];
  getDev = getOutput "dev";
  getInclude = getFirstOutput [ "include" "dev" "out" ];
  getMan = getFirstOutput [ "man" "doc" "devdoc" ];
  chooseDevOutputs = map getDev;
}
