/** Random texts, values and modules for the property tests: hostile characters, and layouts as people write them. */
import fc from 'fast-check'
import { greatestInt, type NixValue } from '../../../nixlang/value.ts'

/** Pieces that could end a string, open code in it, or confuse its lines. */
const hostilePieces = [
  '${',
  '$${',
  '$',
  '$$',
  "''",
  "'",
  "'''",
  '"',
  '\\',
  '\\${',
  "''${",
  "''\\",
  '\n',
  '\n  ',
  '\r\n',
  '\r',
  '	',
  '  ',
  '}',
  '{',
  ';',
  '#',
  '/*',
  '*/',
  '=',
  '.',
  '',
  '\x1B',
  '',
  '',
  '\u2028',
  '﻿',
  'é',
  '😀',
  '́',
  'a',
  'b c',
  'x = 1;',
  '${x}',
  'with pkgs;',
]

/** Any text without NUL and lone surrogates, mostly of hostile pieces. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...hostilePieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((text) => !/\p{Surrogate}/u.test(text))

const leaf: fc.Arbitrary<NixValue> = fc.oneof(
  hostileText.map((text): NixValue => ({ kind: 'string', value: text })),
  fc.bigInt({ min: -greatestInt, max: greatestInt }).map((value): NixValue => ({ kind: 'int', value })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => value === 0 || Math.abs(value) >= 2.2250738585072014e-308)
    .map((value): NixValue => ({ kind: 'float', value })),
  fc.boolean().map((value): NixValue => ({ kind: 'bool', value })),
  fc.constant<NixValue>({ kind: 'null' }),
  fc.constantFrom('./a', '/etc/x.y', '<nixpkgs>', '~/a').map((text): NixValue => ({ kind: 'path', text })),
)

const optionName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'enable', 'x-y') },
  { weight: 1, arbitrary: fc.constantFrom('a.b', 'if', '', "x'", 'é', '${a}') },
  { weight: 1, arbitrary: hostileText },
)

/** Any value that has a literal, a few levels deep. */
export const value: fc.Arbitrary<NixValue> = fc.letrec<{ value: NixValue; list: NixValue; attrs: NixValue }>(
  (tie) => ({
    value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('list'), tie('attrs')),
    list: fc.array(tie('value'), { maxLength: 4 }).map((items): NixValue => ({ kind: 'list', items })),
    attrs: fc
      .array(fc.tuple(optionName, tie('value')), { maxLength: 4 })
      .map((entries): NixValue => ({ kind: 'attrs', entries: new Map(entries) })),
  }),
).value

/** A path of one to four names, drawn from few, so that paths often share their beginning. */
export const optionPath = fc.array(optionName, { minLength: 1, maxLength: 4 })
