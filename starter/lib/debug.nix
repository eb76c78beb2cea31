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
  # The tests `{ name = { expr; expected; }; }` that fail, as { name, expected, result }.
  runTests = tests:
    builtins.concatMap
      (name:
        let t = tests.${name};
        in
        if t.expr == t.expected then [ ]
        else [ { inherit name; inherit (t) expected; result = t.expr; } ])
      (builtins.filter (lib.hasPrefix "test") (builtins.attrNames tests));
}
