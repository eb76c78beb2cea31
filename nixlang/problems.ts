/** All that can be found wrong in a text without evaluating it: what Nix refuses while it parses. */
import type { Tree } from '@lezer/common'
import { duplicateArguments, duplicateNames, type SeenSets } from './duplicates.ts'
import { faults } from './faults.ts'
import { treeOf } from './parse.ts'
import type { Problem } from './problem.ts'
import { undefinedNames } from './undefined-names.ts'
import { greatestInt } from './value.ts'

/** Nix reads numbers with strtod and strtoll and refuses what these call out of range. */
function numberProblem(source: string): string | null {
  if (!source.includes('.'))
    return BigInt(source) > greatestInt ? 'Nix has whole numbers of 64 bits only.' : null
  const value = Number(source)
  const tiny = Math.abs(value) < 2.2250738585072014e-308 && /[1-9]/.test(source.split(/e/i)[0] ?? '')
  return !Number.isFinite(value) || tiny ? 'This number is out of bounds.' : null
}

/** Nobody reads more, and a page that lists them all would stand still. */
const most = 1000

/**
 * The problems of a text in its order, at most a thousand. Where Nix cannot read it, only what the parser found; otherwise names defined twice, computed
 * names where none may be, numbers out of bounds, and variables that nothing binds. Empty exactly where
 * `nix-instantiate --parse` accepts, but for names such as `__add`, which differ from one Nix to the next and are taken on trust.
 */
export function problems(text: string, tree?: Tree): Problem[] {
  const whole = treeOf(text, tree)
  const syntax = faults(text, whole)
  if (syntax.length > 0) return syntax
  const found: Problem[] = []
  // One by one: as the arguments of one push, a hundred thousand problems are more than a call takes.
  const add = (more: Problem[]) => {
    for (const problem of more) found.push(problem)
  }
  const seen: SeenSets = new Map()
  whole.iterate({
    enter: (ref) => {
      if (ref.name === 'Lambda') add(duplicateArguments(text, ref.node))
      if (ref.name !== 'Number') return
      const message = numberProblem(text.slice(ref.from, ref.to))
      if (message !== null) found.push({ code: 'number', from: ref.from, to: ref.to, message })
    },
    leave: (ref) => {
      if (ref.name === 'AttrSet' || ref.name === 'Let' || ref.name === 'LegacyLet') {
        add(duplicateNames(text, ref.node, seen))
      }
    },
  })
  add(undefinedNames(text, whole))
  return found.toSorted((a, b) => a.from - b.from).slice(0, most)
}
