/** Generated programs, whole and spoiled: the parser and the real Nix agree on what is a program, and on how it is built. */
import type { SyntaxNode } from '@lezer/common'
import { describe, expect, test } from 'vitest'
import { countFaults, parseNix } from '../../../nixlang/parse.ts'
import { problems } from '../../../nixlang/problems.ts'
import { isParsedWhole, isStatic, parseWithNix, type Verdict } from './nix-parse.ts'
import { program } from './program.ts'
import { spoil } from './spoil.ts'

/** Every refused program costs a process, so the usual run spoils few; NIXLANG_CASES=full runs many more of both. */
const full = process.env.NIXLANG_CASES === 'full'
const wholeCount = full ? 20_000 : 5_000
const spoiledCount = full ? 5_000 : 400
const firstSeed = full ? Date.now() % 1_000_000_000 : 1

/** What is wrong with our answer to a program, or nothing. */
function disagreement(text: string, verdict: Verdict): string | null {
  const tree = parseNix(text)
  // A spoiled program may hold an operator that only newer Nix knows.
  if (!verdict.ok && /"\|>"|"<\|"/.test(tree.toString())) return null
  const faulty = countFaults(tree) > 0
  const found = problems(text)
  if (verdict.ok)
    return faulty ? 'has an error node' : found.length > 0 ? `has ${JSON.stringify(found)}` : null
  if (found.length === 0) return `has no problem, but Nix says: ${verdict.message}`
  if (!isStatic(verdict.message)) return faulty ? null : `has no error node, but Nix says: ${verdict.message}`
  return isParsedWhole(verdict.message) && faulty ? 'has an error node, but Nix minds only a name' : null
}

async function disagreements(programs: readonly string[]): Promise<{ wrong: string[]; accepted: number }> {
  const verdicts = await parseWithNix(programs)
  const wrong = programs.flatMap((text, index) => {
    const verdict = verdicts[index]
    const words = verdict === undefined ? 'no verdict' : disagreement(text, verdict)
    return words === null ? [] : [`${JSON.stringify(text)} ${words}`]
  })
  return { wrong, accepted: verdicts.filter((verdict) => verdict.ok).length }
}

const expressions = new Set(
  (
    'Variable Builtin Number Uri SearchPath String IndentedString Path List AttrSet LegacyLet Lambda Let With Assert If Binary ' +
    'Unary HasAttr Apply Select'
  ).split(' '),
)

/** The program with parentheses around every expression that our tree holds: Nix must read it as the same. */
function parenthesized(text: string): string {
  const marks: { at: number; order: number; mark: string }[] = []
  parseNix(text).iterate({
    enter: (ref) => {
      const parent: string | undefined = ref.node.parent?.name
      if (!expressions.has(ref.name) || parent === 'AttrPath' || parent === 'Inherit') return
      const depth = depthOf(ref.node)
      marks.push({ at: ref.from, order: depth, mark: '(' }, { at: ref.to, order: -depth, mark: ')' })
    },
  })
  // Where one expression ends and the next begins, the end comes first; of several ends, the inner one.
  marks.sort((a, b) => a.at - b.at || (a.mark === b.mark ? a.order - b.order : a.mark === ')' ? -1 : 1))
  let result = ''
  let at = 0
  for (const { at: next, mark } of marks) {
    result += text.slice(at, next) + mark
    at = next
  }
  return result + text.slice(at)
}

function depthOf(node: SyntaxNode): number {
  let depth = 0
  for (let around = node.parent; around !== null; around = around.parent) depth++
  return depth
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => firstSeed + index)

describe('on generated programs', () => {
  test(
    `what Nix takes of ${wholeCount} programs has no error node, what it refuses has one`,
    async () => {
      const { wrong, accepted } = await disagreements(seeds(wholeCount).map(program))
      expect(wrong).toEqual([])
      expect(accepted).toBeGreaterThan(wholeCount * 0.8)
    },
    full ? 900_000 : 180_000,
  )

  test(
    `and so with ${spoiledCount} spoiled ones`,
    async () => {
      const { wrong, accepted } = await disagreements(
        seeds(spoiledCount).map((seed) => spoil(program(seed), seed + 7)),
      )
      expect(wrong).toEqual([])
      expect(accepted).toBeGreaterThan(spoiledCount * 0.1)
      expect(accepted).toBeLessThan(spoiledCount * 0.6)
    },
    full ? 900_000 : 180_000,
  )

  test('Nix reads a program the same when our tree is written into it as parentheses', async () => {
    const sound = seeds(full ? 5_000 : 1_500)
      .map(program)
      .filter((text) => problems(text).length === 0)
    // Nix prints a function's arguments in the order of its memory, so both of a pair must go to one process.
    const verdicts = await parseWithNix(sound.flatMap((text) => [text, parenthesized(text)]))
    for (const [index, text] of sound.entries()) {
      expect({ text, verdict: verdicts[2 * index + 1] }).toEqual({ text, verdict: verdicts[2 * index] })
    }
    expect(sound.length).toBeGreaterThan(1_000)
  }, 180_000)
})
