/** The tree kept up with edits is the one that a fresh parse gives, and most of it is the old one. */
import { Tree } from '@lezer/common'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyEdits } from '../../../nixlang/edit.ts'
import { countFaults, parseNix, reparseNix } from '../../../nixlang/parse.ts'
import { hostileText } from './arbitrary.ts'
import { moduleText } from './module-text.ts'
import { program } from './program.ts'

/** NIXLANG_CASES=full takes many more cases, other ones each time. */
const full = process.env.NIXLANG_CASES === 'full'
vi.setConfig({ testTimeout: full ? 600_000 : 60_000 })

describe('keeping up with edits', () => {
  test('gives the tree that a fresh parse gives, whatever is typed where', () => {
    const source = fc.nat(1_000_000).map((seed) => (seed % 2 === 0 ? moduleText(seed) : program(seed)))
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(20), hostileText, (text, at, length, insert) => {
        const from = at % (text.length + 1)
        const edits = [{ from, to: Math.min(text.length, from + length), insert }]
        const after = applyEdits(text, edits)
        const kept = reparseNix(parseNix(text), edits, after)
        expect(countFaults(kept) === 0).toBe(countFaults(parseNix(after)) === 0)
        if (countFaults(kept) === 0) expect(kept.toString()).toBe(parseNix(after).toString())
      }),
      full ? { numRuns: 20_000 } : { numRuns: 3_000, seed: 4 },
    )
  })

  test('gives that tree too where most of a long text is taken over', () => {
    // Only beyond 16,000 characters does the engine take anything over.
    const part = (seed: number): string => {
      const value = seed % 2 === 0 ? moduleText(seed) : program(seed)
      return countFaults(parseNix(value)) > 0 ? '  fault = 1;\n' : `  p${seed} = (${value}\n);\n`
    }
    const source = fc
      .nat(1_000_000)
      .map((seed) => `{\n${Array.from({ length: 150 }, (_, i) => part(seed + i)).join('')}}\n`)
    const insert = fc.oneof(
      hostileText,
      fc.constantFrom('a', '.', '/', ':', "'", '-', '+', ' ', '=', ';', 'x = 1;'),
    )
    let compared = 0
    fc.assert(
      fc.property(
        source,
        fc.array(fc.tuple(fc.nat(), fc.nat(4), insert), { minLength: 4, maxLength: 4 }),
        (text, typed) => {
          let now = { text, tree: parseNix(text) }
          for (const [at, length, words] of typed) {
            const from = at % (now.text.length + 1)
            const edits = [{ from, to: Math.min(now.text.length, from + length), insert: words }]
            const after = applyEdits(now.text, edits)
            const [kept, fresh] = [reparseNix(now.tree, edits, after), parseNix(after)]
            expect(countFaults(kept) === 0).toBe(countFaults(fresh) === 0)
            if (countFaults(kept) > 0) continue
            expect(placesOf(kept)).toEqual(placesOf(fresh))
            compared++
            now = { text: after, tree: kept }
          }
        },
      ),
      full ? { numRuns: 1_000 } : { numRuns: 40, seed: 6 },
    )
    expect(compared).toBeGreaterThan(30)
  })

  test('reuses what was not touched', () => {
    const text = `{\n${Array.from({ length: 5_000 }, (_, i) => `  a${i} = { b = ${i}; };`).join('\n')}\n}\n`
    const tree = parseNix(text)
    const edits = [{ from: 40_000, to: 40_000, insert: ' ' }]
    const again = reparseNix(tree, edits, applyEdits(text, edits))
    expect(keptLength(again, subtrees(tree))).toBeGreaterThan(text.length * 0.7)
  })
})

/** All nodes of a tree with their places. */
function placesOf(tree: Tree): string[] {
  const places: string[] = []
  tree.iterate({
    enter: ({ name, from, to }) => {
      places.push(`${name} ${from} ${to}`)
    },
  })
  return places
}

/** Every subtree of a tree, as an object. */
function subtrees(tree: Tree): Set<Tree> {
  const inner = tree.children
    .filter((child) => child instanceof Tree)
    .flatMap((child) => [...subtrees(child)])
  return new Set([tree, ...inner])
}

/** How many characters of a tree stand in subtrees that were there before. */
function keptLength(tree: Tree, before: ReadonlySet<Tree>): number {
  if (before.has(tree)) return tree.length
  return tree.children
    .filter((child) => child instanceof Tree)
    .reduce((sum, child) => sum + keptLength(child, before), 0)
}
