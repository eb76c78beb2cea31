/** Nix values that a form can show and write: what literals stand for. */

export type NixValue =
  | { kind: 'string'; value: string }
  | { kind: 'int'; value: bigint }
  | { kind: 'float'; value: number }
  | { kind: 'bool'; value: boolean }
  | { kind: 'null' }
  /** A path as it is written, `./x`, `/x`, `~/x` or `<x>`. */
  | { kind: 'path'; text: string }
  | { kind: 'list'; items: NixValue[] }
  | { kind: 'attrs'; entries: Map<string, NixValue> }

/** Nix's integers have 64 bits; the least one has no literal. */
export const greatestInt = 2n ** 63n - 1n

/** Do two values mean the same? `1` and `1.0` do not; the order of attributes is of no account. */
export function sameValue(a: NixValue, b: NixValue): boolean {
  switch (a.kind) {
    case 'null':
      return b.kind === 'null'
    case 'path':
      return b.kind === 'path' && a.text === b.text
    case 'list':
      return (
        b.kind === 'list' &&
        a.items.length === b.items.length &&
        a.items.every((item, index) => {
          const other = b.items[index]
          return other !== undefined && sameValue(item, other)
        })
      )
    case 'attrs':
      return (
        b.kind === 'attrs' &&
        a.entries.size === b.entries.size &&
        [...a.entries].every(([name, item]) => {
          const other = b.entries.get(name)
          return other !== undefined && sameValue(item, other)
        })
      )
    case 'string':
    case 'int':
    case 'float':
    case 'bool':
      return a.kind === b.kind && a.value === b.value
  }
}

/** The Nix value of plain data: whole numbers are ints. Throws a RangeError for what Nix has no value for. */
export function nixValue(data: unknown): NixValue {
  if (typeof data === 'string') return { kind: 'string', value: data }
  if (typeof data === 'boolean') return { kind: 'bool', value: data }
  if (data === null) return { kind: 'null' }
  if (typeof data === 'bigint') return { kind: 'int', value: data }
  if (typeof data === 'number') {
    return Number.isSafeInteger(data) ? { kind: 'int', value: BigInt(data) } : { kind: 'float', value: data }
  }
  if (Array.isArray(data)) return { kind: 'list', items: data.map(nixValue) }
  if (typeof data === 'object') {
    return {
      kind: 'attrs',
      entries: new Map(Object.entries(data).map(([name, item]) => [name, nixValue(item)])),
    }
  }
  throw new RangeError(`Nix has no value for a ${typeof data}.`)
}

/** A Nix value as plain data; ints beyond 2^53 stay bigint, paths become their text. */
export function plainData(value: NixValue): unknown {
  switch (value.kind) {
    case 'null':
      return null
    case 'path':
      return value.text
    case 'list':
      return value.items.map(plainData)
    case 'attrs':
      return Object.fromEntries([...value.entries].map(([name, item]) => [name, plainData(item)]))
    case 'int': {
      const number = Number(value.value)
      return Number.isSafeInteger(number) ? number : value.value
    }
    case 'string':
    case 'float':
    case 'bool':
      return value.value
  }
}
