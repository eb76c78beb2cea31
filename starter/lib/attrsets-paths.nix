# Functions on values deep in attribute sets, named by a path of names.
{ lib }:
let
  inherit (builtins) attrNames elemAt isAttrs length mapAttrs;
in
rec {
  attrByPath = path: fallback: set:
    let
      end = length path;
      go = i: s: if i == end then s else if s ? ${elemAt path i} then go (i + 1) s.${elemAt path i} else fallback;
    in
    go 0 set;
  hasAttrByPath = path: set:
    let
      end = length path;
      go = i: s: i == end || (s ? ${elemAt path i} && go (i + 1) s.${elemAt path i});
    in
    go 0 set;
  getAttrFromPath = path: attrByPath path (abort ("cannot find attribute `" + lib.concatStringsSep "." path + "'"));
  setAttrByPath = path: value:
    let
      end = length path;
      go = i: if i == end then value else { ${elemAt path i} = go (i + 1); };
    in
    go 0;
  # The longest beginning of a path that exists.
  longestValidPathPrefix = path: set:
    let
      end = length path;
      go = i: s: if i < end && s ? ${elemAt path i} then go (i + 1) s.${elemAt path i} else i;
    in
    lib.take (go 0 set) path;

  # Applies `{ path; update; }` one after the other: each changes the value at its path.
  updateManyAttrsByPath = updates: value:
    builtins.foldl'
      (v: u:
        let
          go = path: x:
            if path == [ ] then u.update x
            else (if isAttrs x then x else { }) // { ${builtins.head path} = go (builtins.tail path) (x.${builtins.head path} or { }); };
        in
        go u.path v)
      value
      updates;

  mapAttrsRecursiveCond = cond: f: set:
    let
      go = path: mapAttrs (n: v: if isAttrs v && cond v then go (path ++ [ n ]) v else f (path ++ [ n ]) v);
    in
    go [ ] set;
  mapAttrsRecursive = mapAttrsRecursiveCond (_: true);
  mapAttrsToListRecursiveCond = cond: f: set:
    let
      go = path: s:
        builtins.concatMap
          (n:
            let p = path ++ [ n ];
            in if isAttrs s.${n} && cond p s.${n} then go p s.${n} else [ (f p s.${n}) ])
          (attrNames s);
    in
    go [ ] set;
  mapAttrsToListRecursive = mapAttrsToListRecursiveCond (_: _: true);
  showAttrPath = path:
    if path == [ ] then "<root attribute path>" else lib.concatMapStringsSep "." lib.escapeNixIdentifier path;
}
