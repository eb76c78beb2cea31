# Lists taken as sets, and their orders: unique, subtract, intersect, toposort.
{ lib }:
let
  inherit (builtins) elem filter foldl' head length tail;
in
rec {
  remove = x: filter (y: y != x);
  unique = foldl' (acc: x: if elem x acc then acc else acc ++ [ x ]) [ ];
  uniqueStrings = list: builtins.attrNames (builtins.groupBy (x: x) list);
  allUnique = list: length (unique list) == length list;
  intersectLists = keep: filter (x: elem x keep);
  subtractLists = drop: filter (x: !elem x drop);
  mutuallyExclusive = a: b: !builtins.any (x: elem x a) b;
  hasPrefix = prefix: list: lib.take (length prefix) list == prefix;
  removePrefix = prefix: list:
    if hasPrefix prefix list then lib.drop (length prefix) list
    else throw "lists.removePrefix: First argument is not a list prefix of the second argument";
  commonPrefixLength = a: b:
    let both = lib.zipLists a b;
    in lib.findFirstIndex (p: p.fst != p.snd) (length both) both;
  commonPrefix = a: b: lib.take (commonPrefixLength a b) a;

  # Depth first from the first element; answers what is minimal, what was visited, and a cycle where there is one.
  listDfs = stopOnCycles: before: list:
    let
      go = us: visited: rest:
        let
          split = builtins.partition (x: before x us) visited;
          below = builtins.partition (x: before x us) rest;
        in
        if stopOnCycles && split.right != [ ] then
          { cycle = us; loops = split.right; inherit visited rest; }
        else if below.right == [ ] then
          { minimal = us; inherit visited rest; }
        else
          go (head below.right) ([ us ] ++ visited) (tail below.right ++ below.wrong);
    in
    go (head list) [ ] (tail list);
  # An order in which nothing comes before what it needs: { result; } or { cycle; loops; }.
  toposort = before: list:
    let
      first = listDfs true before list;
      others = toposort before (first.visited ++ first.rest);
    in
    if length list < 2 then { result = list; }
    else if first ? cycle then
      { cycle = lib.reverseList ([ first.cycle ] ++ first.visited); inherit (first) loops; }
    else if others ? cycle then others
    else { result = [ first.minimal ] ++ others.result; };
}
