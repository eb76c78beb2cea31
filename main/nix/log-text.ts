/** Which events become lines of the build's log, and how foreign text is made safe to show. */
import type { LogKind } from '../../contract/build.ts'
import { levels, resultTypes, type NixEvent } from './log-event.ts'

/** Longer lines are cut, so that one of them cannot stall a page. */
const maxLineCharacters = 8192

const escape = '\u001b'
/** Colours and weights (SGR), the one kind of escape sequence that is kept. */
const colour = new RegExp(`${escape}\\[[0-9;]*m`, 'y')
/** CSI, OSC and the two-character sequences: cursor movement, window titles, links, character sets. */
const sequence = new RegExp(
  `${escape}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007${escape}]*(?:\\u0007|${escape}\\\\)?|[ -/]*[0-Z\\\\^-~])`,
  'y',
)
/** Nothing but this is in nearly all lines, and is known ten times as fast. */
const beyondAscii = /[^\t -~]/
/** Control characters but tab, and what reorders or breaks lines of text. */
const suspicious = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

export interface LogText {
  kind: LogKind
  text: string
}

/** The lines that this event adds to the log; mostly none or one. */
export function logTexts(event: NixEvent): LogText[] {
  switch (event.kind) {
    case 'text':
      return lines('nix', event.text)
    case 'message':
      if (event.level > levels.information) return []
      return lines(event.level === levels.error ? 'error' : 'nix', event.text)
    case 'start':
      // As Nix's own plain logger does: what is begun is told with dots, if it has a name at all.
      return event.text !== '' && event.level <= levels.information ? lines('nix', `${event.text}...`) : []
    case 'result': {
      const [field] = event.fields
      const isLine = event.type === resultTypes.buildLogLine || event.type === resultTypes.postBuildLogLine
      return isLine && typeof field === 'string' ? lines('builder', field) : []
    }
    case 'stop':
    case 'unknown':
      return []
  }
}

function lines(kind: LogKind, text: string): LogText[] {
  if (!text.includes('\n')) return [{ kind, text: cleanLine(text) }]
  return text.split('\n').map((line) => ({ kind, text: cleanLine(line) }))
}

/** Keeps text, tabs and ANSI colours; of a line that was overwritten by carriage returns the last state is kept. */
export function cleanLine(line: string): string {
  const cut = line.length > maxLineCharacters ? `${line.slice(0, maxLineCharacters)}…` : line
  return beyondAscii.test(cut) && suspicious.test(cut) ? withoutControls(lastState(cut)) : cut
}

/** Text without any escape sequence or control character but tab and newline. */
export function plainText(text: string): string {
  if (!beyondAscii.test(text)) return text
  return text
    .split('\n')
    .map((line) => withoutControls(lastState(line)).replaceAll(new RegExp(`${escape}\\[[0-9;]*m`, 'g'), ''))
    .join('\n')
}

function lastState(line: string): string {
  const end = line.replace(/\r+$/, '')
  return end.slice(end.lastIndexOf('\r') + 1)
}

function withoutControls(text: string): string {
  let clean = ''
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at)
    if (character === escape) {
      colour.lastIndex = at
      sequence.lastIndex = at
      const kept = colour.exec(text)?.[0]
      if (kept !== undefined) clean += kept
      at += kept?.length ?? sequence.exec(text)?.[0].length ?? 1
    } else {
      if (!suspicious.test(character)) clean += character
      at += 1
    }
  }
  return clean
}
