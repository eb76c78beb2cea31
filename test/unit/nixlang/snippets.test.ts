/** Hand-written snippets, each odd in its own way: the parser says of each what the real Nix says. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { countFaults, parseNix } from '../../../nixlang/parse.ts'
import { problems } from '../../../nixlang/problems.ts'
import { isParsedWhole, isStatic, parseWithNix, type Verdict } from './nix-parse.ts'

const snippets = readFileSync(new URL('snippets.txt', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, -1)
  .map((line) => line.replaceAll('⏎', '\n').replaceAll('⇥', '\t').replaceAll('␍', '\r'))

describe('on hand-written snippets', () => {
  let verdicts: Verdict[] = []
  beforeAll(async () => {
    verdicts = await parseWithNix(snippets)
  }, 120_000)

  test('there are at least 300 of them, and Nix takes a fair part and refuses a fair part', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(300)
    const accepted = verdicts.filter((verdict) => verdict.ok).length
    expect(accepted).toBeGreaterThan(150)
    expect(snippets.length - accepted).toBeGreaterThan(100)
  })

  test('what Nix takes has no error node and no problem; what it refuses has one of them', () => {
    const wrong = snippets.flatMap((snippet, index) => {
      const verdict = verdicts[index]
      if (verdict === undefined) return [[snippet, 'no verdict']]
      const faulty = countFaults(parseNix(snippet)) > 0
      const found = problems(snippet)
      if (verdict.ok) return faulty || found.length > 0 ? [[snippet, 'Nix takes it', found]] : []
      if (found.length === 0) return [[snippet, verdict.message, 'no problem']]
      if (!isStatic(verdict.message) && !faulty) return [[snippet, verdict.message, 'no error node']]
      return isParsedWhole(verdict.message) && faulty ? [[snippet, verdict.message, 'an error node']] : []
    })
    expect(wrong).toEqual([])
  })
})

/** Nix 2.8 does not know pipes; these follow the grammar of Nix 2.24. */
describe('pipe operators', () => {
  const accepted = [
    'x: x |> x',
    'x: x |> x |> x',
    'x: x <| x',
    'x: x <| x <| x',
    'x: x |> (x <| x)',
    '[ 1 ] |> map (x: x + 1) |> toString',
    'x: x -> x |> x || x',
    'x: y: x <| y x',
    'x: x|>x',
  ]
  const refused = [
    'x: x |> x <| x',
    'x: x <| x |> x',
    'x: x |>',
    'x: <| x',
    'x: x |> y: y',
    'x: [ x |> x ]',
    'x: x | > x',
  ]

  test.each(accepted)('%s is taken', (text) => {
    expect(problems(text)).toEqual([])
  })

  test.each(refused)('%s is refused', (text) => {
    expect(countFaults(parseNix(text))).toBeGreaterThan(0)
  })

  test('|> binds to the left, <| to the right, and both more loosely than any other operator', () => {
    const shape = (text: string): string => parseNix(text).toString()
    expect(shape('a |> b |> c')).toBe('Nix(Binary(Binary(Variable,"|>",Variable),"|>",Variable))')
    expect(shape('a <| b <| c')).toBe('Nix(Binary(Variable,"<|",Binary(Variable,"<|",Variable)))')
    expect(shape('a -> b |> c')).toBe('Nix(Binary(Binary(Variable,"->",Variable),"|>",Variable))')
  })
})
