/** Every type: its words, and what it accepts and refuses. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from './evaluation.ts'

interface Row {
  type: string
  description: string
  accepts: string[]
  refuses: string[]
}

const row = (type: string, description: string, accepts: string[], refuses: string[]): Row => ({
  type,
  description,
  accepts,
  refuses,
})
const derivation = '{ type = "derivation"; name = "x"; outPath = "/x"; }'

const rows = [
  row('bool', 'boolean', ['true', 'false'], ['"true"', '1', 'null']),
  row('boolByOr', 'boolean (merged using or)', ['true'], ['0']),
  row('int', 'signed integer', ['0', '-7'], ['1.5', '"1"']),
  row('ints.unsigned', 'unsigned integer, meaning >=0', ['0', '9'], ['-1', '"1"']),
  row('ints.positive', 'positive integer, meaning >0', ['1'], ['0']),
  row('ints.between 2 4', 'integer between 2 and 4 (both inclusive)', ['2', '4'], ['1', '5', '2.5']),
  row('ints.u8', '8 bit unsigned integer; between 0 and 255 (both inclusive)', ['255'], ['256', '-1']),
  row('ints.u16', '16 bit unsigned integer; between 0 and 65535 (both inclusive)', ['65535'], ['65536']),
  row(
    'ints.u32',
    '32 bit unsigned integer; between 0 and 4294967295 (both inclusive)',
    ['4294967295'],
    ['-1'],
  ),
  row('ints.s8', '8 bit signed integer; between -128 and 127 (both inclusive)', ['-128'], ['128']),
  row('ints.s16', '16 bit signed integer; between -32768 and 32767 (both inclusive)', ['-32768'], ['32768']),
  row(
    'ints.s32',
    '32 bit signed integer; between -2147483648 and 2147483647 (both inclusive)',
    ['2147483647'],
    ['2147483648'],
  ),
  row('port', '16 bit unsigned integer; between 0 and 65535 (both inclusive)', ['22'], ['"22"', '70000']),
  row('float', 'floating point number', ['1.5'], ['1']),
  row('number', 'signed integer or floating point number', ['1', '1.5'], ['"1"']),
  row(
    'numbers.nonnegative',
    'nonnegative integer or floating point number, meaning >=0',
    ['0', '0.5'],
    ['-0.5'],
  ),
  row('numbers.positive', 'positive integer or floating point number, meaning >0', ['0.5'], ['0']),
  row(
    'numbers.between 0 1',
    'integer or floating point number between 0 and 1 (both inclusive)',
    ['0', '0.5'],
    ['1.5'],
  ),
  row('str', 'string', ['""', '"a\\nb"'], ['1', './.', '[ ]']),
  row('nonEmptyStr', 'non-empty string', ['"a"'], ['""', '" \\n"']),
  row('singleLineStr', '(optionally newline-terminated) single-line string', ['"a\\n"'], ['"a\\nb"', '1']),
  row('lines', 'strings concatenated with "\\n"', ['"a"'], ['1']),
  row('commas', 'strings concatenated with ","', ['"a"'], ['[ ]']),
  row('envVar', 'strings concatenated with ":"', ['"a"'], ['[ ]']),
  row('separatedString " "', 'strings concatenated with " "', ['"a"'], ['1']),
  row('strMatching "[a-z]+"', 'string matching the pattern [a-z]+', ['"abc"'], ['"aBc"', '""', '1']),
  row('passwdEntry types.str', 'string, not containing newlines or colons', ['"a b"'], ['"a:b"', '"a\\nb"']),
  row('enum [ "a" 1 ]', 'one of "a", 1', ['"a"', '1'], ['"b"', '2']),
  row('enum [ "a" ]', 'value "a" (singular enum)', ['"a"'], ['"b"']),
  row('enum [ ]', 'impossible (empty enum)', [], ['1']),
  row('path', 'absolute path', ['/etc', '"/etc"', derivation], ['"etc"', '1']),
  row(
    'pathInStore',
    'path in the Nix store',
    ['"${builtins.storeDir}/abc"'],
    ['"/etc"', 'builtins.storeDir'],
  ),
  row('package', 'package', [derivation], ['"x"', '{ }']),
  row('raw', 'raw value', ['x: x', '1'], []),
  row('anything', 'anything', ['x: x', '{ a = 1; }'], []),
  row('unspecified', 'unspecified value', ['1', '[ ]'], []),
  row('attrs', 'attribute set', ['{ a = x: x; }'], ['[ ]']),
  row('attrsOf types.int', 'attribute set of signed integer', ['{ }', '{ a = 1; }'], ['{ a = ""; }', '[ ]']),
  row('lazyAttrsOf types.int', 'lazy attribute set of signed integer', ['{ a = 1; }'], ['{ a = ""; }']),
  row('listOf types.int', 'list of signed integer', ['[ ]', '[ 1 ]'], ['[ "" ]', '1', '{ }']),
  row('nonEmptyListOf types.str', 'non-empty (list of string)', ['[ "" ]'], ['[ ]']),
  row('nullOr types.str', 'null or string', ['null', '"a"'], ['1']),
  row('either types.str types.int', 'string or signed integer', ['"a"', '1'], ['null']),
  row('oneOf (with types; [ str int bool ])', 'string or signed integer or boolean', ['true', '1'], ['null']),
  row(
    'submodule { options.a = mkOption { type = types.int; }; }',
    'submodule',
    ['{ a = 1; }'],
    ['{ a = ""; }', '1'],
  ),
  row(
    'submodule { freeformType = types.attrsOf types.int; }',
    'open submodule of attribute set of signed integer',
    ['{ b = 1; }'],
    ['{ b = ""; }'],
  ),
  row('deferredModule', 'module', ['{ }', '{ ... }: { }', './x.nix'], ['1']),
  row('functionTo types.int', 'function that evaluates to a(n) signed integer', ['x: x'], ['1']),
  row('uniq types.int', 'signed integer', ['1'], ['"1"']),
  row('unique { message = "m"; } types.int', 'signed integer', ['1'], ['"1"']),
  row(
    'coercedTo types.int toString types.str',
    'string or signed integer convertible to it',
    ['1', '"a"'],
    ['null'],
  ),
  row('addCheck types.int (x: x != 3)', 'signed integer', ['4'], ['3', '""']),
  row('optionType', 'optionType', ['types.int'], ['1', '{ }']),
  row(
    'attrTag { a = mkOption { type = types.int; }; }',
    'attribute-tagged union',
    ['{ a = 1; }'],
    ['{ b = 1; }', '{ }'],
  ),
  // How one description reads inside another, after those of a genuine NixOS.
  row('nullOr (types.listOf types.str)', 'null or (list of string)', ['[ ]'], ['""']),
  row('nullOr types.ints.positive', 'null or (positive integer, meaning >0)', ['null'], ['0']),
  row('nullOr (types.submodule { })', 'null or (submodule)', ['{ }'], ['1']),
  row('nullOr types.attrs', 'null or (attribute set)', ['{ }'], ['1']),
  row('nullOr (types.enum [ 1 2 ])', 'null or one of 1, 2', ['1'], ['3']),
  row(
    'nullOr (types.coercedTo types.path toString types.str)',
    'null or (string or absolute path convertible to it)',
    ['./.'],
    ['1'],
  ),
  row(
    'listOf (types.either types.str types.int)',
    'list of (string or signed integer)',
    ['[ 1 ]'],
    ['[ null ]'],
  ),
  row('listOf (types.attrsOf types.anything)', 'list of attribute set of anything', ['[ { } ]'], ['[ 1 ]']),
  row('attrsOf (types.submodule { })', 'attribute set of (submodule)', ['{ a = { }; }'], ['{ a = 1; }']),
  row(
    'attrsOf (types.listOf types.str)',
    'attribute set of list of string',
    ['{ a = [ ]; }'],
    ['{ a = ""; }'],
  ),
  row('either types.str (types.listOf types.str)', 'string or list of string', ['[ ]'], ['1']),
  row('either (types.listOf types.str) types.str', '(list of string) or string', ['[ ]'], ['1']),
  row(
    'either types.ints.positive (types.enum [ "auto" ])',
    'positive integer, meaning >0, or value "auto" (singular enum)',
    ['"auto"'],
    ['0'],
  ),
  row(
    'coercedTo (types.listOf types.str) toString types.lines',
    'strings concatenated with "\\n" or (list of string) convertible to it',
    ['[ "a" ]'],
    ['1'],
  ),
  row(
    'attrsOf (types.nullOr types.str)',
    'attribute set of (null or string)',
    ['{ a = null; }'],
    ['{ a = 1; }'],
  ),
]

describe('a type', () => {
  let answers: { description: string; accepts: boolean[]; refuses: boolean[] }[]
  beforeAll(async () => {
    const list = (values: string[]) => `[ ${values.map((value) => `(${value})`).join(' ')} ]`
    answers = (await evaluate(`
      let
        ok = type: value:
          let result = (lib.evalModules { modules = [ { options.o = mkOption { inherit type; }; config.o = value; } ]; }).config.o;
              # What has a value of its own that JSON cannot show is looked at no further.
              look = if builtins.elem type.name [ "deferredModule" "optionType" ] then builtins.seq result result else builtins.deepSeq result result;
          in (builtins.tryEval (builtins.seq look true)).success;
        row = t: accepts: refuses: { inherit (t) description; accepts = map (ok t) accepts; refuses = map (ok t) refuses; };
      in [ ${rows.map((r) => `(row (types.${r.type}) ${list(r.accepts)} ${list(r.refuses)})`).join('\n')} ]`)) as typeof answers
  })

  it.each(rows.map((r, index) => ({ ...r, index })))('$type is "$description"', ({ index, ...expected }) => {
    expect(answers[index]).toEqual({
      description: expected.description,
      accepts: expected.accepts.map(() => true),
      refuses: expected.refuses.map(() => false),
    })
  })
})
