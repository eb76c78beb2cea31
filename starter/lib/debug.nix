# Values shown on standard error while they are evaluated.
{ lib }:
let
  inherit (builtins) deepSeq trace;
in
rec {
  traceIf = pred: msg: x: if pred then trace msg x else x;
  traceValFn = f: x: trace (f x) x;
  traceVal = traceValFn lib.id;
  traceSeq = x: y: trace (deepSeq x x) y;
  traceValSeqFn = f: v: traceValFn f (deepSeq v v);
  traceValSeq = traceValSeqFn lib.id;
  # As traceSeq, to a depth.
  traceSeqN = depth: x: y:
    let
      snip = n: v:
        if builtins.isList v then (if n == 0 then "[…]" else map (snip (n - 1)) v)
        else if builtins.isAttrs v then (if n == 0 then "{…}" else builtins.mapAttrs (_: snip (n - 1)) v)
        else v;
    in
    trace (lib.generators.toPretty { } (snip depth x)) y;
  traceValSeqN = depth: v: traceSeqN depth v v;
  traceValSeqNFn = f: depth: v: traceSeqN depth (f v) v;
  # A function that shows what it is given and what it gives, to a depth.
  traceFnSeqN = depth: name: f: arg:
    let
      result = f arg;
      shown = { fn = name; from = arg; to = result; };
    in
    traceSeqN (depth + 1) shown result;
  # The tests `{ name = { expr; expected; }; }` that fail, as { name, expected, result }.
  runTests = tests:
    builtins.concatMap
      (name:
        let t = tests.${name};
        in
        if t.expr == t.expected then [ ]
        else [ { inherit name; inherit (t) expected; result = t.expr; } ])
      (builtins.filter (n: lib.hasPrefix "test" n || builtins.elem n (tests.tests or [ ])) (builtins.attrNames tests));
  testAllTrue = expr: { inherit expr; expected = map (_: true) expr; };
}
