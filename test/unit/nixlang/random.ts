/** A random source that a seed determines, so that a failing case can be run again. */

export interface Random {
  /** A whole number from 0 up to and without the bound. */
  below(bound: number): number
  pick<T>(items: readonly T[]): T
  chance(percent: number): boolean
}

/** A small generator of good quality (mulberry32), so that a failing seed can be run again. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    chance: (percent) => next() * 100 < percent,
  }
}
