# Fixed points: values that are made from themselves, and overlays over them.
{ lib }:
rec {
  fix = f: let x = f x; in x;
  # As fix, and the function stays reachable as `__unfix__`.
  fix' = f: let x = f x // { __unfix__ = f; }; in x;
  # Applies a function until it changes nothing.
  converge = f: x: let next = f x; in if next == x then x else converge f next;

  # An overlay `final: prev: { … }` put over a function `final: { … }`.
  extends = overlay: f: final: let prev = f final; in prev // overlay final prev;
  composeExtensions = f: g: final: prev:
    let
      first = f final prev;
    in
    first // g final (prev // first);
  composeManyExtensions = builtins.foldl' composeExtensions (_: _: { });
  toExtension = f:
    if lib.isFunction f then
      final: prev: let applied = f prev; in if lib.isFunction applied then f final prev else applied
    else
      _: _: f;

  makeExtensible = makeExtensibleWithCustomName "extend";
  makeExtensibleWithCustomName = extenderName: rattrs:
    fix' (self: rattrs self // {
      ${extenderName} = f: makeExtensibleWithCustomName extenderName (extends f rattrs);
    });
}
