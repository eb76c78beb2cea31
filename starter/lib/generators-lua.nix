# Any value as Lua text.
{ lib }:
let
  inherit (builtins) isAttrs isList toJSON;
  keywords = [
    "and" "break" "do" "else" "elseif" "end" "false" "for" "function" "goto" "if" "in" "local" "nil" "not" "or"
    "repeat" "return" "then" "true" "until" "while"
  ];
in
rec {
  # Text that is Lua already.
  mkLuaInline = expr: { _type = "lua-inline"; inherit expr; };

  # A table, or with `asBindings` one assignment a line for each attribute of a set. Null attributes are left out.
  toLua = { multiline ? true, indent ? "", asBindings ? false }: value:
    let
      inner = "${indent}  ";
      nested = toLua { inherit multiline; indent = if asBindings then indent else inner; };
      table = parts:
        if parts == [ ] then "{}"
        else if multiline then "{\n${lib.concatMapStringsSep ",\n" (p: inner + p) parts}\n${indent}}"
        else "{ ${lib.concatStringsSep ", " parts} }";
      isName = s: builtins.match "[a-zA-Z_][a-zA-Z0-9_]*" s != null && !builtins.elem s keywords;
      bind = name: v:
        if isName name then "${indent}${name} = ${nested v}\n"
        else throw "generators.toLua: `${name}' is no name of a Lua variable.";
      present = lib.filterAttrs (_: v: v != null) value;
    in
    if asBindings then lib.concatStrings (lib.mapAttrsToList bind value)
    else if value == null then "nil"
    else if value._type or null == "lua-inline" then "(${value.expr})"
    else if lib.isDerivation value || builtins.isPath value then toJSON (toString value)
    else if isList value then table (map nested value)
    else if isAttrs value then table (lib.mapAttrsToList (n: v: "[${toJSON n}] = ${nested v}") present)
    else if lib.isFunction value then throw "generators.toLua: a function has no Lua text."
    else toJSON value;
}
