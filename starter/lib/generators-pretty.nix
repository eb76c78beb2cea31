# Any value as readable Nix text, also one that is deep or has functions and packages in it.
{ lib }:
let
  inherit (builtins) addErrorContext concatStringsSep functionArgs isAttrs isList isString mapAttrs;
  # Attributes that change what a set is, so that they may not be replaced.
  special = [ "__functor" "__functionArgs" "__toString" "__pretty" ];
in
{
  # A value whose parts below `depthLimit` are the text "<unevaluated>", or throw.
  withRecursion = { depthLimit, throwOnDepthLimit ? true }: value:
    assert builtins.isInt depthLimit;
    let
      tooDeep =
        if throwOnDepthLimit then
          throw "Exceeded maximum eval-depth limit of ${toString depthLimit} while trying to evaluate with `generators.withRecursion'!"
        else
          "<unevaluated>";
      under = depth: v:
        if isList v then map (go depth) v
        else if isAttrs v then mapAttrs (n: x: if builtins.elem n special then x else go depth x) v
        else v;
      go = depth: v: if depth > depthLimit then tooDeep else under (depth + 1) v;
    in
    under 1 value;

  # Nix text of a value; with `multiline` sets and lists take a line per entry.
  toPretty = { multiline ? true, allowPrettyValues ? false, indent ? "" }:
    let
      go = indent: v:
        let
          newline = if multiline then "\n${indent}" else " ";
          newlineIn = if multiline then "\n${indent}  " else " ";
          function =
            let
              args = lib.mapAttrsToList (n: optional: if optional then "${n}?" else n) (lib.functionArgs v);
            in
            if args == [ ] then "<function>" else "<function, args: {${concatStringsSep ", " args}}>";
          text =
            let
              lines = builtins.filter isString (builtins.split "\n" v);
              safe = map (builtins.replaceStrings [ "\${" "''" ] [ "''\${" "'''" ]) lines;
              end = lib.last safe;
            in
            if multiline && builtins.length lines > 1 then
              "''" + newlineIn + concatStringsSep newlineIn (lib.init safe)
              + (if end == "" then newline else newlineIn + end) + "''"
            else
              "\"" + builtins.replaceStrings [ "\"" "\\" "\n" "\${" ] [ "\\\"" "\\\\" "\\n" "\\\${" ] v + "\"";
          entry = n: x:
            "${lib.escapeNixIdentifier n} = ${addErrorContext "while evaluating an attribute `${n}`" (go (indent + "  ") x)};";
        in
        if builtins.isInt v then toString v
        else if builtins.isFloat v then "~${toString v}"
        else if isString v then text
        else if v == true then "true"
        else if v == false then "false"
        else if v == null then "null"
        else if builtins.isPath v then toString v
        else if isList v then
          (if v == [ ] then "[ ]"
          else "[" + newlineIn + lib.concatMapStringsSep newlineIn (go (indent + "  ")) v + newline + "]")
        else if lib.isFunction v then function
        else if isAttrs v then
          (if allowPrettyValues && v ? __pretty && v ? val then v.__pretty v.val
          else if v == { } then "{ }"
          else if v.type or null == "derivation" then "<derivation ${v.name or "???"}>"
          else "{" + newlineIn + concatStringsSep newlineIn (lib.mapAttrsToList entry v) + newline + "}")
        else abort "generators.toPretty: should never happen (v = ${toString v})";
    in
    go indent;
}
