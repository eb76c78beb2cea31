# Assertions that say what was wrong.
{ lib }:
rec {
  # `assert assertMsg condition "text"; value`.
  assertMsg = pred: msg: pred || throw msg;
  assertOneOf = name: val: xs:
    assertMsg (builtins.elem val xs)
      "${name} must be one of ${lib.generators.toPretty { multiline = false; } xs}, but is: ${lib.generators.toPretty { multiline = false; } val}";
  assertEachOneOf = name: vals: xs:
    assertMsg (builtins.all (v: builtins.elem v xs) vals)
      "each element in ${name} must be one of ${lib.generators.toPretty { multiline = false; } xs}, but is: ${
        lib.generators.toPretty { multiline = false; } vals
      }";
}
