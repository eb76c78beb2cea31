/** Literals: what we read is what Nix evaluates, and what we write reads back, for any text that a user may type. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderItem, renderValue } from '../../../nixlang/render.ts'
import { nixValue, plainData, sameValue } from '../../../nixlang/value.ts'
import { evaluateWithNix } from './nix-parse.ts'
import { random } from './random.ts'
import { value } from './arbitrary.ts'
import { readLiteral as read } from './read-literal.ts'

const numRuns = 10_000

const pieces = [
  'a',
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n    ',
  '\n	',
  '	',
  '\r\n',
  '\r',
  '$',
  '$$',
  '$$$',
  "'x",
  '"',
  '\\',
  '{',
  '}',
  'é',
  '😀',
  '#',
  "''$",
  "''${",
  "'''",
  "''\\n",
  "''\\r",
  "''\\t",
  "''\\x",
  "''\\ ",
  "''\\\n",
  "''\\'",
  "''\\$",
  "''\\\\",
]

describe('reading strings', () => {
  test("''…'' means to us what it means to Nix, whatever its lines, escapes and indentation", async () => {
    const rng = random(11)
    const sources = Array.from({ length: 3_000 }, () => {
      const body = Array.from({ length: rng.below(12) }, () => rng.pick(pieces)).join('')
      return `''${rng.pick(['', ' ', '\n', '  \n', '\n  ', '\r\n'])}${body}${rng.pick(['', '\n', '\n  ', ' '])}''`
    }).filter((source) => read(source) !== null)
    const values = await evaluateWithNix(sources)
    expect(sources.length).toBeGreaterThan(1_500)
    for (const [index, source] of sources.entries()) {
      expect({ source, value: read(source) }).toEqual({
        source,
        value: { kind: 'string', value: values[index] },
      })
    }
  })

  test('"…" means to us what it means to Nix', async () => {
    const rng = random(12)
    const inside = [
      'a',
      ' ',
      '\n',
      '\r',
      '\r\n',
      '$',
      '$$',
      '\\$',
      '\\${',
      '$\\{',
      '\\n',
      '\\r',
      '\\t',
      '\\\\',
      '\\"',
      '\\a',
      '\\\r',
      "''",
      '{',
      'é',
      '\\😀',
    ]
    const sources = Array.from({ length: 3_000 }, () => {
      return `"${Array.from({ length: rng.below(12) }, () => rng.pick(inside)).join('')}"`
    }).filter((source) => !source.includes('\\😀') && read(source) !== null)
    const values = await evaluateWithNix(sources)
    expect(sources.length).toBeGreaterThan(1_000)
    for (const [index, source] of sources.entries()) {
      expect({ source, value: read(source) }).toEqual({
        source,
        value: { kind: 'string', value: values[index] },
      })
    }
  })

  test('numbers, booleans, null, lists and sets mean what they mean to Nix', async () => {
    const sources = [
      '0',
      '007',
      '42',
      '-5',
      '(-5)',
      '9223372036854775807',
      '1.5',
      '.5',
      '1.',
      '1.5e3',
      '2.5E-3',
      '-0.25',
      'true',
      'false',
      'null',
      '[ 1 (-2) "a" [ ] { } ]',
      '{ a = 1; b.c = "x"; b.d = [ true null ]; "e f" = { g = -1; }; }',
      'rec { a = 1; }',
      '{ a.b = 1; a = { c = 2; }; ${"d"} = 3; }',
      'http://a/b?c',
      '(("x"))',
      "{ a = ''\n  x\n    y\n''; }",
    ]
    // JSON loses the last digits of great ints, so these are compared as Nix prints them, in the test below.
    const values = await evaluateWithNix(sources.filter((source) => !source.startsWith('9223')))
    const ours = sources.filter((source) => !source.startsWith('9223')).map((source) => read(source))
    expect(ours.map((one) => (one === null ? null : plainData(one)))).toEqual(values)
    expect(read('9223372036854775807')).toEqual({ kind: 'int', value: 9223372036854775807n })
  })

  test.each([
    'x',
    '"${x}"',
    "''${x}''",
    '1 + 1',
    'x.y',
    '[ x ]',
    '{ a = x; }',
    '{ inherit x; }',
    './a/${x}',
    '{ ${x} = 1; }',
    '9223372036854775808',
    '{ a = 1; a = 2; }',
    '- x',
    'x: 1',
    '"a',
    '[ 1',
  ])('%s is no literal', (source) => {
    expect(read(source)).toBeNull()
  })

  test('a list nested ten thousand deep is an expression, and neither hangs nor throws', () => {
    expect(read('['.repeat(10_000) + ']'.repeat(10_000))).toBeNull()
  })
})

describe('writing values', () => {
  const place = { indent: '  ', step: '  ', eol: '\n' as const, multiline: true }

  test('any value reads back equal, as a binding and as a list item, on one line and on several', () => {
    fc.assert(
      fc.property(value, fc.boolean(), (wanted, multiline) => {
        const back = read(renderValue(wanted, { ...place, multiline }))
        expect(back !== null && sameValue(back, wanted)).toBe(true)
        const item = read(`[ ${renderItem(wanted, { ...place, multiline })} ]`)
        expect(item !== null && sameValue(item, { kind: 'list', items: [wanted] })).toBe(true)
      }),
      { numRuns },
    )
  })

  test('plain data makes the round trip', () => {
    const data = { a: [1, -2, 1.5, true, null, 'x'], 'b.c': { d: '' } }
    expect(plainData(nixValue(data))).toEqual(data)
  })

  test.each([2n ** 63n, -(2n ** 63n)])('the int %s is refused in words', (int) => {
    expect(() => renderValue({ kind: 'int', value: int }, place)).toThrow(RangeError)
  })

  test.each([NaN, Infinity, -Infinity, 5e-324])('the float %s is refused in words', (float) => {
    expect(() => renderValue({ kind: 'float', value: float }, place)).toThrow(RangeError)
  })

  test('a path that is none is refused in words', () => {
    expect(() => renderValue({ kind: 'path', text: './a; x = 1' }, place)).toThrow(RangeError)
  })
})
