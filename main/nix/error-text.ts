/** An error of Nix taken apart: the message itself, where it is, and all that was printed around it. */
import type { Place } from '../../contract/failure.ts'
import { plainText } from './log-text.ts'

export interface ErrorText {
  /** The error's own text without `error:`, trace and source lines; may have several lines. */
  message: string
  /** Everything as printed, without colours. */
  full: string
  /** Where Nix says the error is. */
  place?: Place
}

/**
 * Nix up to 2.8 prints `error: MESSAGE`, then where; newer ones print the trace first and the real `error:` last (seen with 2.26).
 * The event's `raw` is the bare message in both.
 */
export function readError(event: { text: string; raw?: string; place?: Place }): ErrorText {
  const full = plainText(event.text)
  const last = full.slice(lastErrorStart(full))
  const message = event.raw === undefined ? bareMessage(last) : plainText(event.raw).trim()
  const place = event.place ?? places(last)[0]
  return { message, full, ...(place === undefined ? {} : { place }) }
}

/** All positions in the text, in its order. */
export function places(text: string): Place[] {
  return [...text.matchAll(/\bat (\/[^\n]*?):(\d+)(?::(\d+))?:?(?=\s|$)/g)].map(([, file, line, column]) => ({
    file: file ?? '',
    line: Number(line),
    ...(column === undefined ? {} : { column: Number(column) }),
  }))
}

function lastErrorStart(full: string): number {
  let start = 0
  for (const match of full.matchAll(/^[ \t]*error:[ \t]*(?=\S)/gm)) start = match.index
  return start
}

/** Cuts off what Nix adds below a message: the place, the source lines, the hint about the trace. */
function bareMessage(text: string): string {
  const lines = text.replace(/^\s*error:\s*/, '').split('\n')
  const end = lines.findIndex((line) => /^\s*(at (\/|«)|\(use '--show-trace'|… )/.test(line))
  const own = end === -1 ? lines : lines.slice(0, end)
  const indent = Math.min(
    ...own
      .slice(1)
      .filter((line) => line.trim() !== '')
      .map((line) => line.search(/\S/)),
  )
  return own
    .map((line, n) => (n === 0 ? line : line.slice(Number.isFinite(indent) ? indent : 0)))
    .join('\n')
    .trim()
}
