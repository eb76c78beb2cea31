/** ANSI colours (SGR) of a log line as runs of text with a class; text only, whatever the line holds. */

export interface Run {
  text: string
  /** Classes such as `ansi-1 bold`; empty for plain text. */
  style: string
}

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

interface Pen {
  colour: string
  isBold: boolean
  isDim: boolean
}

const plain: Pen = { colour: '', isBold: false, isDim: false }

/** The pen after one SGR code; colours of the 256 and true-colour kinds keep the pen as it is. */
function apply(pen: Pen, code: number): Pen {
  if (code === 0) return plain
  if (code === 1) return { ...pen, isBold: true }
  if (code === 2) return { ...pen, isDim: true }
  if (code === 22) return { ...pen, isBold: false, isDim: false }
  if (code === 39) return { ...pen, colour: '' }
  const colour = names[code >= 90 ? code - 90 : code - 30]
  return colour === undefined || (code > 37 && code < 90) ? pen : { ...pen, colour }
}

function applyAll(pen: Pen, codes: string): Pen {
  const numbers = codes.split(';').map(Number)
  const extended = numbers.findIndex((code) => code === 38 || code === 48)
  return numbers.slice(0, extended === -1 ? undefined : extended).reduce(apply, pen)
}

function styleOf({ colour, isBold, isDim }: Pen): string {
  return [colour && `ansi-${colour}`, isBold && 'bold', isDim && 'dim'].filter(Boolean).join(' ')
}

export function parseAnsi(line: string): Run[] {
  const runs: Run[] = []
  let pen = plain
  let at = 0
  // oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
  for (const match of line.matchAll(/\u001B\[([\d;]*)m/g)) {
    if (match.index > at) runs.push({ text: line.slice(at, match.index), style: styleOf(pen) })
    pen = applyAll(pen, match[1] ?? '')
    at = match.index + match[0].length
  }
  if (at < line.length) runs.push({ text: line.slice(at), style: styleOf(pen) })
  return runs
}

/** The line without its colours. */
export function stripAnsi(line: string): string {
  return parseAnsi(line)
    .map((run) => run.text)
    .join('')
}
