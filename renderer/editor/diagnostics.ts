/** What is wrong with a draft, each thing with its place in the text where one can be named. */
import type { Diagnostic } from '@codemirror/lint'
import type { FailureData, Remedy } from '../../contract/failure.ts'
import { locate } from '../../nixlang/locate.ts'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import type { OptionNode } from '../catalogue/option-tree.ts'
import { suggestOption } from '../catalogue/suggestion.ts'
import type { Check } from '../drafts/check.ts'
import type { Model } from '../drafts/model.ts'
import { text } from '../text/text.ts'
import { codePieces } from '../ui/terms.ts'

export interface Finding {
  severity: 'error' | 'warning'
  message: string
  hint?: string
  details?: string
  remedy?: Remedy
  /** Offsets into the text; absent where the place is unknown or in another file. */
  range?: { from: number; to: number }
  /** Counts from 1. */
  line?: number
  /** Another file than the machine's own, as Nix named it. */
  file?: string
}

/** From a line and column to the end of that word, or of the line. */
function rangeOf(
  { doc }: Model,
  line: number,
  column: number | undefined,
): { from: number; to: number } | null {
  if (line < 1 || line > doc.lines) return null
  const { from, to, text: content } = doc.line(line)
  const start = Math.min(to, from + (column === undefined ? content.search(/\S|$/) : column - 1))
  const word = /^[\w.'-]+/.exec(content.slice(start - from))?.[0].length ?? 0
  return { from: start, to: Math.max(start + word, Math.min(start + 1, to)) }
}

function placed(model: Model, failure: FailureData, own: string, option?: string): Partial<Finding> {
  const { place } = failure
  if (place !== undefined && place.file !== own && place.line !== undefined)
    return { file: `${place.file}:${place.line}` }
  const range = place?.line === undefined ? null : rangeOf(model, place.line, place.column)
  if (range !== null) return { range, line: model.doc.lineAt(range.from).number }
  const near = option === undefined ? null : locate(model.text, option, model.tree)
  return near === null ? {} : { range: near.name, line: model.doc.lineAt(near.name.from).number }
}

/**
 * In the text's order, errors without a place first. `own` is the machine's configuration file; `options` is for finding what an
 * unknown one may have meant.
 */
export function findingsOf(check: Check, own: string, options: OptionNode | null): Finding[] {
  const { model } = check
  const syntax = check.syntax.map(({ from, to, message }): Finding => {
    return { severity: 'error', message, range: { from, to }, line: model.doc.lineAt(from).number }
  })
  const told = check.problems.map(({ severity, failure, option }): Finding => {
    const { message, details, remedy } = failure
    const meant = options === null || option === undefined ? null : meantBy(options, option)
    const hint = meant === null ? failure.hint : text.editor.didYouMean(meant)
    return {
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(details === undefined ? {} : { details }),
      ...(remedy === undefined ? {} : { remedy }),
      ...placed(model, failure, own, option),
    }
  })
  // Nix finds what the grammar has found as well; one word about one place is enough.
  const lines = new Set(syntax.map(({ line }) => line))
  return [...syntax, ...told.filter(({ line }) => line === undefined || !lines.has(line))].toSorted(
    (a, b) => (a.range?.from ?? -1) - (b.range?.from ?? -1),
  )
}

/** What an option that does not exist may have meant. */
function meantBy(options: OptionNode, option: string): string | null {
  const path = parseOptionPath(option)
  const meant = path === null ? null : suggestOption(options, path)
  return meant === null ? null : formatOptionPath(meant)
}

/** The same for the editor's marks. */
export function diagnosticsOf(findings: readonly Finding[], length: number): Diagnostic[] {
  return findings.flatMap(({ severity, message, hint, range }) =>
    range === undefined || range.to > length
      ? []
      : [
          {
            ...range,
            severity,
            message: hint === undefined ? message : `${message}\n${hint}`,
            renderMessage: () => codedNode(hint === undefined ? message : `${message}\n${hint}`),
          },
        ],
  )
}

/** As `Coded` draws it, for the editor's own tips. */
function codedNode(message: string): Node {
  const node = document.createElement('div')
  for (const piece of codePieces(message)) {
    if (typeof piece === 'string') node.append(piece)
    else node.append(Object.assign(document.createElement('code'), { textContent: piece.code }))
  }
  return node
}
