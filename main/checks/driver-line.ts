/** What a line of NixOS's test driver means (its terminal log, lib/test-driver's logger): a step, its end, a machine's line, an error. */

export type DriverLine =
  | { kind: 'begin'; node: string | null; text: string; isWhole: boolean }
  | { kind: 'end'; node: string | null; text: string; seconds: number }
  /** A step's end whose message goes on in the next line. */
  | { kind: 'end-part'; node: string | null; text: string }
  /** What a machine said on its serial console. */
  | { kind: 'serial'; node: string; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'said'; node: string | null; text: string }

const node = '[\\w.-]+'
const serial = new RegExp(`^(${node}) # (.*)$`)
const green = '\u001b[32m'
const reset = '\u001b[0m'
const escape = '\u001b'
const escapes = new RegExp(`${escape}\\[[0-9;]*m`, 'g')
const ended = new RegExp(`^(?:(${node}): )?\\(finished: (.*), in ([0-9.]+) seconds\\)$`)
const endBegun = new RegExp(`^(?:(${node}): )?\\(finished: (.*)$`)
const prefixed = new RegExp(`^(${node}): (.*)$`)

/** Without what only colours. */
export function withoutColours(line: string): string {
  return line.replaceAll(escapes, '')
}

/** Knows nothing of the lines before. A step's head is the one that is green. */
export function readDriverLine(line: string): DriverLine {
  const plain = withoutColours(line)
  const said = serial.exec(plain)
  if (said !== null) return { kind: 'serial', node: said[1] ?? '', text: said[2] ?? '' }
  if (plain.startsWith('!!! ')) return { kind: 'error', text: plain.slice(4) }
  const end = ended.exec(plain)
  if (end !== null) return { kind: 'end', node: end[1] ?? null, text: end[2] ?? '', seconds: Number(end[3]) }
  const at = line.indexOf(green)
  if (at !== -1) {
    const head = withoutColours(line.slice(0, at))
    const body = line.slice(at + green.length)
    const owner = /^(.*): $/.exec(head)?.[1] ?? null
    return { kind: 'begin', node: owner, text: withoutColours(body), isWhole: body.includes(reset) }
  }
  const part = endBegun.exec(plain)
  if (part !== null) return { kind: 'end-part', node: part[1] ?? null, text: part[2] ?? '' }
  const of = prefixed.exec(plain)
  return { kind: 'said', node: of?.[1] ?? null, text: of?.[2] ?? plain }
}

/** The end of a step's message that began on an earlier line; null while it goes on. */
export function endOfEnd(plain: string): { text: string; seconds: number } | null {
  const found = /^(.*), in ([0-9.]+) seconds\)$/.exec(plain)
  return found === null ? null : { text: found[1] ?? '', seconds: Number(found[2]) }
}
