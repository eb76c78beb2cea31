/** Quoting: what a user types reads back exactly and never becomes code, to us and to the real Nix. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPathLiteral, quoteIndented, quoteName, quoteString, unquotable } from '../../../nixlang/quote.ts'
import type { NixValue } from '../../../nixlang/value.ts'
import { hostileText } from './arbitrary.ts'
import { evaluateWithNix } from './nix-parse.ts'
import { readLiteral as read } from './read-literal.ts'

const numRuns = 10_000

describe('quoting', () => {
  test('any text that can be stored reads back from "…" exactly, and never as code', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(read(quoteString(text))).toEqual({ kind: 'string', value: text })
      }),
      { numRuns },
    )
  })

  test("any text that ''…'' can say reads back from it exactly", () => {
    fc.assert(
      fc.property(hostileText, fc.nat(8), (text, indent) => {
        const source = quoteIndented(text, ' '.repeat(indent), ' '.repeat(indent + 2))
        if (source !== null) expect(read(source)).toEqual({ kind: 'string', value: text })
      }),
      { numRuns },
    )
    expect(quoteIndented('a\nb\n', '', '  ')).toBe("''\n  a\n  b\n''")
    expect(quoteIndented("a''b\n${c}'", '  ', '    ')).toBe("''\n    a'''b\n    ''${c}''\\'''")
  })

  test('Nix itself reads back what was quoted', async () => {
    const texts = fc.sample(hostileText, { numRuns: 2_000, seed: 5 })
    const quoted = texts.map(quoteString)
    const indented = texts.flatMap((text) => {
      const source = quoteIndented(text, '  ', '    ')
      return source === null ? [] : [{ text, source }]
    })
    expect(await evaluateWithNix(quoted)).toEqual(texts)
    expect(await evaluateWithNix(indented.map(({ source }) => source))).toEqual(
      indented.map(({ text }) => text),
    )
    expect(indented.length).toBeGreaterThan(100)
  })

  test('any text can be an attribute name', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostileText, fc.constantFrom('if', 'or', 'rec', 'a.b', '', '1a', "a'", '${x}')),
        (name) => {
          const source = `{ ${quoteName(name)} = 1; }`
          const entries = new Map<string, NixValue>([[name, { kind: 'int', value: 1n }]])
          expect(read(source)).toEqual({ kind: 'attrs', entries })
        },
      ),
      { numRuns },
    )
  })

  test.each(['a\0b', '\ud800', 'x\udc00y'])('%j is refused in words', (text) => {
    expect(unquotable(text)).toMatch(/\.$/)
    expect(() => quoteString(text)).toThrow(RangeError)
    expect(() => quoteName(text)).toThrow(RangeError)
    expect(() => quoteIndented(`${text}\n`, '', '')).toThrow(RangeError)
  })

  test('only what is one path is a path', () => {
    for (const path of ['./a', '/a/b', '../x', '~/x', '<nixpkgs>', '<a/b>', './.'])
      expect(isPathLiteral(path)).toBe(true)
    for (const path of [
      '',
      '.',
      './',
      './a b',
      './a;',
      './${x}',
      'a',
      './a/',
      '<a',
      './a\n',
      '/a//b',
      'a:b',
    ]) {
      expect(isPathLiteral(path)).toBe(false)
    }
  })
})
