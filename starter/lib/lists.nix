# Functions on lists: building, folding, slicing, sorting.
{ lib }:
let
  inherit (builtins) elemAt foldl' genList isList length;
in
rec {
  inherit (builtins) all any concatLists concatMap elem elemAt filter foldl' genList head isList length map partition
    sort tail;

  singleton = x: [ x ];
  toList = x: if isList x then x else [ x ];
  optional = cond: x: if cond then [ x ] else [ ];
  optionals = cond: xs: if cond then xs else [ ];
  forEach = xs: f: map f xs;
  range = first: last: if first > last then [ ] else genList (n: first + n) (last - first + 1);
  replicate = n: x: genList (_: x) n;
  flatten = x: if isList x then concatMap flatten x else [ x ];

  foldr = op: nul: list:
    let
      end = length list;
      go = n: if n == end then nul else op (elemAt list n) (go (n + 1));
    in
    go 0;
  fold = foldr;
  foldl = op: nul: list:
    let go = n: if n == -1 then nul else op (go (n - 1)) (elemAt list n);
    in go (length list - 1);
  count = pred: foldl' (n: x: if pred x then n + 1 else n) 0;
  imap0 = f: list: genList (n: f n (elemAt list n)) (length list);
  imap1 = f: list: genList (n: f (n + 1) (elemAt list n)) (length list);
  ifilter0 = pred: list: map (x: x.v) (builtins.filter (x: pred x.i x.v) (imap0 (i: v: { inherit i v; }) list));

  findFirstIndex = pred: fallback: list:
    let
      end = length list;
      go = n: if n == end then fallback else if pred (elemAt list n) then n else go (n + 1);
    in
    go 0;
  findFirst = pred: fallback: list:
    let i = findFirstIndex pred null list;
    in if i == null then fallback else elemAt list i;
  findSingle = pred: none: many: list:
    let found = builtins.filter pred list;
    in if found == [ ] then none else if length found == 1 then builtins.head found else many;

  sublist = start: count: list:
    let
      end = length list;
      size = if start >= end then 0 else if start + count > end then end - start else count;
    in
    genList (n: elemAt list (start + n)) size;
  take = sublist 0;
  drop = count: list: sublist count (length list) list;
  takeEnd = n: xs: drop (lib.max 0 (length xs - n)) xs;
  dropEnd = n: xs: take (lib.max 0 (length xs - n)) xs;
  last = list:
    if list == [ ] then throw "lists.last: list must not be empty!" else elemAt list (length list - 1);
  init = list:
    if list == [ ] then throw "lists.init: list must not be empty!" else take (length list - 1) list;
  reverseList = xs: let l = length xs; in genList (n: elemAt xs (l - n - 1)) l;

  zipListsWith = f: a: b: genList (n: f (elemAt a n) (elemAt b n)) (lib.min (length a) (length b));
  zipLists = zipListsWith (fst: snd: { inherit fst snd; });
  # A function of as many arguments as there are lists, with every way to take one element of each.
  crossLists = f: foldl' (fs: args: concatMap (f: map f args) fs) [ f ];

  sortOn = key: list:
    map (x: x.v) (builtins.sort (a: b: a.k < b.k) (map (v: { k = key v; inherit v; }) list));
  compareLists = cmp: a: b:
    if a == [ ] then (if b == [ ] then 0 else -1)
    else if b == [ ] then 1
    else
      let rel = cmp (builtins.head a) (builtins.head b);
      in if rel == 0 then compareLists cmp (builtins.tail a) (builtins.tail b) else rel;
  # Digits inside of strings compare as numbers: a2 before a10.
  naturalSort = list:
    let
      key = s: map (p: if isList p then lib.toIntBase10 (builtins.head p) else p) (builtins.split "(0|[1-9][0-9]*)" s);
      mixed = a: b:
        if builtins.isInt a == builtins.isInt b then lib.compare a b else if builtins.isInt a then -1 else 1;
    in
    map (x: x.v) (builtins.sort (a: b: compareLists mixed a.k b.k < 0) (map (v: { k = key v; inherit v; }) list));

  groupBy = builtins.groupBy;
  groupBy' = op: nul: pred: list: builtins.mapAttrs (_: foldl' op nul) (builtins.groupBy pred list);
}
