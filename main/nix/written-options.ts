/** The options that a configuration's text sets, with the lines that set them. */
import { setsOf, walkDefinitions } from '../../nixlang/definition.ts'
import { moduleBody, pathInBody } from '../../nixlang/module-body.ts'
import { parseNix } from '../../nixlang/parse.ts'

export interface WrittenOption {
  path: string[]
  /** Counted from 1. */
  firstLine: number
  lastLine: number
}

/** What a module says beside its options. */
const noOptions = new Set([
  'imports',
  'options',
  'config',
  'disabledModules',
  'key',
  '_file',
  '_class',
  '_module',
])

/** Each path that has a value, in the text's order, up to its first computed name; empty where the text returns no plain set. */
export function writtenOptions(text: string): WrittenOption[] {
  const body = moduleBody(text, parseNix(text))
  if (body === null) return []
  const around = pathInBody(body, ['']).length - 1
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)]
  const lineOf = (offset: number) => {
    let [low, high] = [0, lineStarts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const found: WrittenOption[] = []
  walkDefinitions(text, body.set, ({ path: inBody, node, value }) => {
    if (around > 0 && inBody[0] !== 'config') return false
    const names = inBody.slice(around)
    const computed = names.indexOf(null)
    const path = names.slice(0, computed === -1 ? names.length : computed).filter((name) => name !== null)
    if (around + path.length === 0 || noOptions.has(path[0] ?? '')) return false
    const isSet = value !== null && setsOf(text, value).sets.length > 0
    if (isSet && computed === -1) return true
    if (path.length > 0) found.push({ path, firstLine: lineOf(node.from), lastLine: lineOf(node.to - 1) })
    return false
  })
  return found
}
