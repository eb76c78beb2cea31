/** What is remembered of a set's subtrees: through any edits it gives what a walk through the whole set gives. */
import { describe, expect, test } from 'vitest'
import { related, relation, walkDefinitions, type Definition } from '../../../nixlang/definition.ts'
import { applyEdits } from '../../../nixlang/edit.ts'
import { moduleBody } from '../../../nixlang/module-body.ts'
import { countFaults, parseNix, reparseNix } from '../../../nixlang/parse.ts'
import { readOption } from '../../../nixlang/read-option.ts'
import { random, type Random } from './random.ts'

const names = [
  'a',
  'b',
  'services',
  '"a"',
  '"with space"',
  '${"b"}',
  '${x}',
  'or',
  "''",
  '# c\n b',
  'a /* d */',
]

function path(rng: Random): string {
  const own = Array.from({ length: 1 + rng.below(3) }, () => rng.pick(names))
  return own.map((name) => (name === "''" ? '"${x}"' : name)).join('.')
}

function binding(rng: Random): string {
  if (rng.chance(5)) return `inherit (x) a "b" services${rng.below(50)};`
  if (rng.chance(25)) return `${path(rng)} = { ${path(rng)} = 1; ${path(rng)} = { ${path(rng)} = 2; }; };`
  if (rng.chance(5)) return `${path(rng)} = lib.mkIf true { ${path(rng)} = 1; };`
  return rng.chance(30) ? `${path(rng)} = "some text";` : `name${rng.below(400)}.${path(rng)} = [ 1 2 ];`
}

/** Long enough for its sets to be trees with nameless subtrees. */
function longModule(rng: Random): string {
  const lines = (count: number): string => Array.from({ length: count }, () => `  ${binding(rng)}\n`).join('')
  return `{ lib, x, ... }:\n{\n${lines(600)}  services = {\n${lines(300)}  };\n${lines(100)}}\n`
}

const inserts = ['a', '.', ' ', '"', '{ ', '}', ';', '\n', '# ', 'b = 1; ', 'inherit a; ', '= ']

/** What a definition is, in words that can be compared. */
const shown = (definition: Definition): unknown => [
  definition.path,
  definition.outer,
  definition.node.from,
  definition.node.to,
  definition.names.map(({ from }) => from),
  definition.set.from,
  definition.wrappers,
]

/** Everything that has to do with a path, found by looking at all that there is. */
function relatedByWalk(text: string, set: Definition['set'], wanted: readonly string[]): Definition[] {
  const found: Definition[] = []
  walkDefinitions(text, set, (definition) => {
    const how = relation(definition, wanted)
    if (how !== 'apart') found.push(definition)
    return how === 'above'
  })
  return found
}

/** NIXLANG_CASES=full edits ten texts instead of one. */
const seeds = process.env.NIXLANG_CASES === 'full' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1]

describe('definitions along a path', () => {
  test.each(seeds)('are those of a walk through everything, while the text is edited (%i)', (seed) => {
    const rng = random(seed)
    const text = longModule(rng)
    let sound = { text, tree: parseNix(text) }
    let now = sound
    let seen = 0
    let compared = 0
    expect(countFaults(now.tree)).toBe(0)
    for (let step = 0; step < 60; step++) {
      const body = moduleBody(now.text, now.tree)
      for (let i = 0; i < 8; i++) {
        if (body === null) break
        const first = rng.pick(['a', 'b', 'services', 'with space', `name${rng.below(400)}`, 'or'])
        const wanted = [
          first,
          ...Array.from({ length: rng.below(3) }, () => rng.pick(['a', 'b', 'services'])),
        ]
        const found = related(now.text, body.set, wanted).map(shown)
        expect(found).toEqual(relatedByWalk(now.text, body.set, wanted).map(shown))
        seen += found.length
      }
      const from = 20 + rng.below(now.text.length - 40)
      const edits = [{ from, to: from + rng.below(3), insert: rng.pick(inserts) }]
      const after = applyEdits(now.text, edits)
      now = { text: after, tree: reparseNix(now.tree, edits, after) }
      if (countFaults(now.tree) === 0) {
        // Amid faults a kept tree may be another than a fresh one.
        expect(readOption(after, ['a'], now.tree)).toEqual(readOption(after, ['a']))
        compared++
        sound = now
      } else if (rng.chance(50)) now = sound
    }
    expect(seen).toBeGreaterThan(1_000)
    expect(compared).toBeGreaterThan(5)
  })
})
