/** The text that is checked as Nix gets it by standard input, and what Nix says of that input said of the file. */
import { quoteString } from '../../nixlang/quote.ts'
import type { NixEvent } from './log-event.ts'
import { plainText } from './log-text.ts'

/** Before the text, on its first line, so that line numbers are its own; no name is bound here that it could see. */
const head = '(text: apply: apply text) ('

/** Nix shows the lines around an error: none of ours shall be among them. */
const gap = '\n\n\n'

/** `program`, in Nix, is applied to the text and to `asked`, which is data: strings, numbers, truth values, lists and sets of these. */
export function checkInput(text: string, program: string, asked: object): string {
  return `${head}${text}${gap}) (\n${program}\n) (builtins.fromJSON ${quoteString(JSON.stringify(asked))})`
}

/** Gives `file` wherever Nix says standard input, with places as they are in the text; a place is in an event's text alone. */
export function inFile(event: NixEvent, file: string, lineCount: number): NixEvent {
  if (event.kind === 'text') return { ...event, text: said(event.text, file, lineCount) }
  if (event.kind !== 'message') return event
  const raw = event.raw === undefined ? {} : { raw: said(event.raw, file, lineCount) }
  return { ...event, text: said(event.text, file, lineCount), ...raw }
}

/** A place with the lines that Nix prints below it. */
const placed = /[«(]stdin[»)]:(\d+):(\d+)(:?(?:\n *(?:\n|\d* *\|[^\n]*\n?))*)/g

function said(text: string, file: string, lineCount: number): string {
  return plainText(text)
    .replaceAll(placed, (_, line: string, column: string, lines: string) => {
      // Below the text stands our own program: nothing that a user could mend.
      if (Number(line) > lineCount) return 'the check'
      const own = line === '1' ? Math.max(1, Number(column) - head.length) : column
      return `${file}:${line}:${own}${lines}`
    })
    .replaceAll(/[«(]stdin[»)]|<stdin>/g, file)
    .replaceAll(head, '')
    .replaceAll(`${file}:anon-1`, file)
}
