/** The parser itself: text of any size and depth, text that grows under the cursor, and colours. */
import { NodeProp, Tree, TreeBuffer, TreeFragment } from '@lezer/common'
import { highlightTree, classHighlighter } from '@lezer/highlight'
import { Stack } from '@lezer/lr'
import { describe, expect, test } from 'vitest'
import { bindings } from '../../../nixlang/bindings.ts'
import { deepText } from '../../../nixlang/deep-text.ts'
import { isEngine } from '../../../nixlang/engine.ts'
import { nixParser } from '../../../nixlang/language.ts'
import { locate } from '../../../nixlang/locate.ts'
import { countFaults, parseNix, reparseNix } from '../../../nixlang/parse.ts'
import { parser as plainParser } from '../../../nixlang/parser/nix.js'
import { problems } from '../../../nixlang/problems.ts'
import { readOption } from '../../../nixlang/read-option.ts'
import { setOption } from '../../../nixlang/set-option.ts'
import { nixValue } from '../../../nixlang/value.ts'
import { moduleText } from './module-text.ts'
import { program } from './program.ts'
import { spoil } from './spoil.ts'

describe('hostile text', () => {
  const million = 1_000_000
  const bytes = Array.from({ length: million }, (_, i) =>
    String.fromCharCode((i * 7919 * (i % 13) + i) % 256),
  ).join('')
  test('text nested beyond the stack is one fault, said in words', () => {
    const text = '['.repeat(2_000)
    const overflow = (): never => overflow()
    const parse = { parsedPos: 0, stoppedAt: null, stopAt: () => {}, advance: overflow }
    const input = { length: text.length, chunk: () => text, lineChunks: false, read: () => text }
    const tree = deepText(nixParser)(parse, input, [], [{ from: 0, to: text.length }]).advance()
    expect(tree?.length).toBe(text.length)
    expect(tree === null ? [] : problems(text, tree).map(({ message }) => message)).toEqual([
      'This text is nested too deeply to be read.',
    ])
  })

  test('text with faults without end is one fault: megabytes of JSON are soon known to be no Nix', () => {
    const json = `{${'\n  "name": "value",'.repeat(100_000)}}`
    const tree = parseNix(json)
    expect(tree.toString()).toBe('Nix(⚠)')
    expect(problems(json, tree).map(({ code }) => code)).toEqual(['syntax'])
    // As many as people make are found one by one.
    expect(countFaults(parseNix(`{${'\n  name "value";'.repeat(1_000)}}`))).toBeGreaterThan(900)
  })

  test('a hundred thousand comments in a row are copied a few times, not at each step', () => {
    const text = `{\n${'# x\n'.repeat(200_000)}a = 1; }`
    const engine: { split: (this: { buffer: number[] }) => unknown } = Stack.prototype as never
    const { split } = engine
    let copied = 0
    engine.split = function counting() {
      copied += this.buffer.length
      return split.call(this)
    }
    try {
      expect(countFaults(parseNix(text))).toBe(0)
    } finally {
      engine.split = split
    }
    expect(copied).toBeGreaterThan(0)
    expect(copied).toBeLessThan(20 * 4 * 200_000)
  })

  test('each of two hundred thousand names that are defined twice is no argument of one call', () => {
    const text = `{${'a=1;\n'.repeat(200_000)}}`
    expect(problems(text).length).toBe(1000)
  })

  test('a thousand levels can be read, ten thousand of any kind are one fault; brackets in strings do not count', () => {
    const nested = (open: string, close: string, levels: number): string =>
      `${open.repeat(levels)}1${close.repeat(levels)}`
    for (const [open, close] of [
      ['[', ']'],
      ['(', ')'],
      ['x: ', ''],
      ['1 ++ ', ''],
    ] as const) {
      expect(countFaults(parseNix(nested(open, close, 1_000)))).toBe(0)
      expect(parseNix(nested(open, close, 10_000)).toString()).toBe('Nix(⚠)')
    }
    expect(countFaults(parseNix(nested('{a=', ';}', 500)))).toBe(0)
    expect(problems(nested('{a=', ';}', 10_000)).map(({ message }) => message)).toEqual([
      'This text is nested too deeply to be read.',
    ])
    expect(countFaults(parseNix(`{ a = ''${'['.repeat(5_000)}''; } # ${'{'.repeat(5_000)}`))).toBe(0)
    const [text, closers] = ['['.repeat(5_000), ']'.repeat(5_000)]
    expect(
      reparseNix(parseNix(text), [{ from: 5_000, to: 5_000, insert: closers }], text + closers).toString(),
    ).toBe('Nix(⚠)')
  })

  test.each([
    ['ten thousand nested brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['ten thousand nested sets', '{a='.repeat(10_000) + '1' + ';}'.repeat(10_000)],
    ['a million open brackets', '['.repeat(million)],
    ['a hundred thousand open strings', '"${'.repeat(100_000)],
    ['comments never closed', '/*'.repeat(million / 2)],
    ['a name of ten million letters', 'a'.repeat(10 * million)],
    ['ten million characters of text', `{ a = "${'x '.repeat(5 * million)}"; }`],
    ['a path of a million segments', '/a'.repeat(million)],
    ['a selection of a hundred thousand names', 'a.'.repeat(100_000)],
    ['a sum of ten thousand terms', Array(10_000).fill('a').join(' + ')],
    ['the bytes of a binary file', bytes],
  ])('%s neither hangs nor throws', { timeout: 60_000 }, (_, text) => {
    const tree = parseNix(text)
    expect(tree.length).toBe(text.length)
    expect(countFaults(tree)).toBeGreaterThanOrEqual(0)
    problems(text, tree)
    bindings(text, tree)
    locate(text, 'x.y', tree)
    readOption(text, ['a', 'a'], tree)
    setOption(text, ['x', 'y'], nixValue(1), { tree })
  })
})

describe('the fast lane', () => {
  const engineAlone = plainParser.configure({ bufferLength: 4096 })
  const texts = Array.from({ length: 1_500 }, (_, seed) =>
    seed % 3 === 0
      ? spoil(program(seed), seed)
      : seed % 3 === 1
        ? program(seed)
        : spoil(moduleText(seed), seed),
  )

  test('changes no tree', () => {
    for (const text of texts) expect(shape(nixParser.parse(text))).toEqual(shape(engineAlone.parse(text)))
  })

  test('changes no tree that is made from an older one', () => {
    const text = `{\n${texts
      .slice(0, 600)
      .map((value, i) => `  a${i} = ${i % 3 === 1 ? value : `{ b = ${i}; }`};\n`)
      .join('')}}\n`
    const [ours, theirs] = [nixParser.parse(text), engineAlone.parse(text)]
    for (let i = 0; i < 40; i++) {
      const from = (i * 7919) % text.length
      const insert = ['x', '"', '{ ', "''", '; a = 1;', ' ', '# c', '}', '${', '/*'][i % 10] ?? ''
      const change = { fromA: from, toA: from + (i % 3), fromB: from, toB: from + insert.length }
      const after = text.slice(0, from) + insert + text.slice(change.toA)
      const kept = (tree: Tree): readonly TreeFragment[] =>
        TreeFragment.applyChanges(TreeFragment.addTree(tree), [change])
      expect(shape(nixParser.parse(after, kept(ours)))).toEqual(shape(engineAlone.parse(after, kept(theirs))))
    }
  })

  test('is taken with the engine that is installed', () => {
    const input = { length: 3, chunk: () => 'a.b', lineChunks: false, read: () => 'a.b' }
    const parse = plainParser.createParse(input, [], [{ from: 0, to: 3 }])
    expect(isEngine(parse)).toBe(true)
    expect(nixParser.hasWrappers()).toBe(true)
  })
})

/** Everything that a tree is made of, with the lengths that its parser looked ahead. */
function shape(tree: Tree | TreeBuffer): unknown {
  if (tree instanceof TreeBuffer) return [tree.length, ...tree.buffer]
  const { type, length, positions, children } = tree
  return [type.id, length, tree.prop(NodeProp.lookAhead) ?? 0, positions, children.map(shape)]
}

test('every kind of token has its colour', () => {
  const text =
    "{ a ? true }@b: /* c */ with map; { d.e = \"f${g}\\n\" + ''''$''; h = [ 1.5 ./i <j> k:l ]; inherit m; } // n # o"
  const colours: string[] = []
  highlightTree(nixParser.parse(text), classHighlighter, (from, to, classes) => {
    colours.push(`${text.slice(from, to)} ${classes.replaceAll('tok-', '')}`)
  })
  for (const expected of [
    'a variableName definition',
    'true variableName',
    'b variableName definition',
    '/* c */ comment',
    'with keyword',
    'd propertyName definition',
    'f string',
    '${ punctuation',
    'g variableName',
    '\\n string2',
    "''$ string2",
    '1.5 number',
    './i string2',
    '<j> string2',
    'k:l url',
    'inherit keyword',
    'm propertyName',
    '// operator',
    '# o comment',
  ]) {
    expect(colours).toContain(expected)
  }
})
