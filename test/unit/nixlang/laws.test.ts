/** The laws of changing text, on random modules: what is written reads back, all else stays, and removing undoes inserting. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { bindings } from '../../../nixlang/bindings.ts'
import { applyEdits, type Edit } from '../../../nixlang/edit.ts'
import { addToList, removeFromList, type Element } from '../../../nixlang/list-change.ts'
import { readList } from '../../../nixlang/list-option.ts'
import { countFaults, parseNix, reparseNix } from '../../../nixlang/parse.ts'
import { problems } from '../../../nixlang/problems.ts'
import { readOption } from '../../../nixlang/read-option.ts'
import { removeOption } from '../../../nixlang/remove-option.ts'
import { insertOption, setOption } from '../../../nixlang/set-option.ts'
import { sameValue } from '../../../nixlang/value.ts'
import { optionPath, value } from './arbitrary.ts'
import { moduleText } from './module-text.ts'
import { parseWithNix } from './nix-parse.ts'
import { spoil } from './spoil.ts'

/** The usual run is always the same and takes a quarter of the cases; NIXLANG_CASES=full takes 10,000 of each law, other ones each time. */
const full = process.env.NIXLANG_CASES === 'full'
const numRuns = full ? 10_000 : 2_500
fc.configureGlobal(full ? { numRuns } : { numRuns, seed: 20 })
vi.setConfig({ testTimeout: full ? 600_000 : 60_000 })
const seed = fc.nat(1_000_000_000)
const over = fc.constantFrom('refuse' as const, 'inner' as const, 'whole' as const)

/** A module, one in five of them spoiled, so that edits meet faults too. */
const text = fc
  .tuple(seed, fc.nat(4))
  .map(([from, spoiled]) => (spoiled === 0 ? spoil(moduleText(from), from) : moduleText(from)))
const wholeText = seed.map(moduleText)

const faultsOf = (source: string): number => countFaults(parseNix(source))

function comments(source: string): string[] {
  const found: string[] = []
  parseNix(source).iterate({
    enter: ({ name, from, to }) => {
      if (name.endsWith('Comment')) found.push(source.slice(from, to))
    },
  })
  return found.toSorted()
}

/** Edits in order, apart from each other, within the text. */
function wellFormed(source: string, edits: readonly Edit[]): boolean {
  let at = 0
  return edits.every(({ from, to }) => {
    const fits = from >= at && to >= from && to <= source.length
    at = to
    return fits
  })
}

/** What the text says of everything that has nothing to do with a path. */
function others(source: string, path: readonly string[]): string[] {
  return bindings(source)
    .filter(({ path: other }) => !path.every((name, index) => index >= other.length || other[index] === name))
    .map(
      ({ path: other, value: range }) =>
        `${JSON.stringify(other)} ${range === null ? '' : source.slice(range.from, range.to)}`,
    )
    .toSorted()
}

describe('setting an option', () => {
  test('reads back what was written, lets faults not grow, keeps every comment, and changes nothing a second time', () => {
    let done = 0
    fc.assert(
      fc.property(text, optionPath, value, over, (source, path, wanted, how) => {
        const outcome = setOption(source, path, wanted, { over: how })
        if (!outcome.ok) return
        done++
        expect(wellFormed(source, outcome.edits)).toBe(true)
        const after = applyEdits(source, outcome.edits)
        const reading = readOption(after, path)
        const back =
          reading.kind === 'literal'
            ? reading.value
            : reading.kind === 'expression'
              ? reading.inner?.value
              : undefined
        expect(back !== undefined && sameValue(back, wanted)).toBe(true)
        expect(faultsOf(after)).toBeLessThanOrEqual(faultsOf(source))
        expect(setOption(after, path, wanted, { over: how })).toEqual({ ok: true, edits: [] })
        if (faultsOf(source) === 0) expect(others(after, path)).toEqual(others(source, path))
      }),
    )
    expect(done).toBeGreaterThan(numRuns / 2)
  })

  test('what is there already changes nothing', () => {
    let done = 0
    fc.assert(
      fc.property(text, fc.nat(20), (source, pick) => {
        const all = bindings(source).filter(
          (binding) => binding.kind === 'literal' && !binding.path.includes(null),
        )
        const path = all[pick % Math.max(all.length, 1)]?.path.filter((name) => name !== null)
        const reading = path === undefined ? null : readOption(source, path)
        if (path === undefined || reading?.kind !== 'literal') return
        done++
        expect(setOption(source, path, reading.value)).toEqual({ ok: true, edits: [] })
      }),
    )
    expect(done).toBeGreaterThan(numRuns / 3)
  })

  test('is refused in a faultless module only for an expression, and then names its place', () => {
    fc.assert(
      fc.property(wholeText, optionPath, value, (source, path, wanted) => {
        const outcome = setOption(source, path, wanted)
        if (outcome.ok || faultsOf(source) > 0) return
        expect(outcome.reason).toBe('expression')
        expect(outcome.message).toMatch(/\.$/)
        expect(outcome.from).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('inserting and removing', () => {
  test('removing what was inserted restores the text byte for byte', () => {
    let done = 0
    fc.assert(
      fc.property(text, optionPath, value, (source, path, wanted) => {
        const inserted = insertOption(source, path, wanted)
        if (!inserted.ok) return
        done++
        const after = applyEdits(source, inserted.edits)
        const removed = removeOption(after, path)
        expect(removed.ok).toBe(true)
        if (removed.ok) expect(applyEdits(after, removed.edits)).toBe(source)
        expect(comments(after)).toEqual(comments(source))
      }),
    )
    expect(done).toBeGreaterThan(numRuns / 3)
  })

  test('what was removed is absent, comments and everything else stay, and faults do not grow', () => {
    let done = 0
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(3), (source, pick, shorter) => {
        const all = bindings(source)
        const names = all[pick % Math.max(all.length, 1)]?.path.filter((name) => name !== null) ?? []
        const path = names.slice(0, Math.max(1, names.length - shorter))
        const outcome = path.length === 0 ? null : removeOption(source, path)
        if (outcome === null || !outcome.ok || outcome.edits.length === 0) return
        done++
        const after = applyEdits(source, outcome.edits)
        expect(readOption(after, path).kind).toBe('absent')
        expect(faultsOf(after)).toBeLessThanOrEqual(faultsOf(source))
        if (faultsOf(source) > 0) return
        const inside = (range: { from: number; to: number }): boolean =>
          outcome.edits.some(({ from, to }) => from <= range.from && range.to <= to)
        const kept: string[] = []
        parseNix(source).iterate({
          enter: (ref) => {
            if (ref.name.endsWith('Comment') && !inside(ref)) kept.push(source.slice(ref.from, ref.to))
          },
        })
        expect(comments(after)).toEqual(kept.toSorted())
        expect(others(after, path)).toEqual(others(source, path))
      }),
    )
    expect(done).toBeGreaterThan(numRuns / 4)
  })

  test('Nix takes a module after a change if it took it before', async () => {
    const samples = fc.sample(fc.tuple(wholeText, optionPath, value), { numRuns: 1_500, seed: 3 })
    const changed = samples.flatMap(([source, path, wanted]) => {
      const outcome = setOption(source, path, wanted)
      return outcome.ok && problems(source).every(({ code }) => code === 'undefined')
        ? [applyEdits(source, outcome.edits)]
        : []
    })
    const verdicts = await parseWithNix(
      changed.map((after) => (after.startsWith('args') ? after : `x: with x; ${after}`)),
    )
    const refused = verdicts.flatMap((verdict, index) =>
      verdict.ok || verdict.message.startsWith('undefined variable')
        ? []
        : [[changed[index], verdict.message]],
    )
    expect(refused).toEqual([])
    expect(changed.length).toBeGreaterThan(500)
  }, 60_000)
})

/** The path of one of a module's lists; of none for some picks, so that new ones are made too. */
function listPath(source: string, pick: number): string[] | null {
  const lists = bindings(source)
    .map(({ path }) => path.filter((name) => name !== null))
    .filter((path) => readList(source, path).kind === 'list')
  return lists[pick % (lists.length + 1)] ?? null
}

const element: fc.Arbitrary<Element> = fc.oneof(
  value,
  fc
    .array(fc.constantFrom('vim', 'git', 'a-b', '1password', 'with space', 'map', 'lib', 'x'), {
      minLength: 1,
      maxLength: 2,
    })
    .map((names) => ({ kind: 'package' as const, names })),
)

describe('lists by element', () => {
  test('what was added is there once, can be added no second time, and removing it restores a list that was there', () => {
    let done = 0
    let restored = 0
    fc.assert(
      fc.property(text, optionPath, fc.nat(20), element, (source, random, pick, wanted) => {
        const path = listPath(source, pick) ?? random
        const before = readList(source, path)
        const added = addToList(source, path, wanted)
        if (!added.ok || added.edits.length === 0) return
        done++
        const after = applyEdits(source, added.edits)
        expect(faultsOf(after)).toBeLessThanOrEqual(faultsOf(source))
        expect(addToList(after, path, wanted)).toEqual({ ok: true, edits: [] })
        const list = readList(after, path)
        expect(list.kind === 'list' ? list.elements.length : 0).toBe(
          before.kind === 'list' ? before.elements.length + 1 : 1,
        )
        const removed = removeFromList(after, path, wanted)
        expect(removed.ok).toBe(true)
        if (!removed.ok || before.kind !== 'list' || added.edits.length !== 1) return
        restored++
        expect(applyEdits(after, removed.edits)).toBe(source)
      }),
    )
    expect(done).toBeGreaterThan(numRuns / 4)
    expect(restored).toBeGreaterThan(numRuns / 100)
  })
})

test('a tree kept up with edits is the tree of the new text', () => {
  fc.assert(
    fc.property(text, optionPath, value, (source, path, wanted) => {
      const tree = parseNix(source)
      const outcome = setOption(source, path, wanted, { tree })
      if (!outcome.ok) return
      const after = applyEdits(source, outcome.edits)
      expect(reparseNix(tree, outcome.edits, after).toString()).toBe(parseNix(after).toString())
    }),
    { numRuns: full ? 10_000 : 2_000 },
  )
})
