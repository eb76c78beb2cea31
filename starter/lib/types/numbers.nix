# Types of numbers, whole and floating, with their ranges in words.
{ lib }:
let
  inherit (builtins) isFloat isInt;
  inherit (lib.types) addCheck either float int mkOptionType;
  inherit (lib.options) mergeEqualOption;

  between = lowest: highest:
    assert lib.assertMsg (lowest <= highest) "ints.between: lowest must be smaller than highest";
    addCheck int (x: x >= lowest && x <= highest) // {
      name = "intBetween";
      description = "integer between ${toString lowest} and ${toString highest} (both inclusive)";
    };
  sized = name: text: bits: lowest: highest: between lowest highest // {
    inherit name;
    description = "${toString bits} bit ${text}; between ${toString lowest} and ${toString highest} (both inclusive)";
  };
  power = n: if n == 0 then 1 else 2 * power (n - 1);
  unsignedOf = bits: sized "unsignedInt${toString bits}" "unsigned integer" bits 0 (power bits - 1);
  signedOf = bits: sized "signedInt${toString bits}" "signed integer" bits (-(power (bits - 1))) (power (bits - 1) - 1);
  clause = type: name: description: check: addCheck type check // {
    inherit name description;
    descriptionClass = "nonRestrictiveClause";
  };
in
rec {
  int = mkOptionType {
    name = "int";
    description = "signed integer";
    descriptionClass = "noun";
    check = isInt;
    merge = mergeEqualOption;
  };
  ints = {
    inherit between;
    unsigned = clause int "unsignedInt" "unsigned integer, meaning >=0" (x: x >= 0);
    positive = clause int "positiveInt" "positive integer, meaning >0" (x: x > 0);
    u8 = unsignedOf 8;
    u16 = unsignedOf 16;
    u32 = unsignedOf 32;
    s8 = signedOf 8;
    s16 = signedOf 16;
    s32 = signedOf 32;
  };
  port = ints.u16;

  float = mkOptionType {
    name = "float";
    description = "floating point number";
    descriptionClass = "noun";
    check = isFloat;
    merge = mergeEqualOption;
  };
  number = either int float;
  numbers = {
    between = lowest: highest:
      assert lib.assertMsg (lowest <= highest) "numbers.between: lowest must be smaller than highest";
      addCheck number (x: x >= lowest && x <= highest) // {
        name = "numberBetween";
        description = "integer or floating point number between ${toString lowest} and ${toString highest} (both inclusive)";
      };
    nonnegative = clause number "numberNonnegative" "nonnegative integer or floating point number, meaning >=0" (x: x >= 0);
    positive = clause number "numberPositive" "positive integer or floating point number, meaning >0" (x: x > 0);
  };
}
