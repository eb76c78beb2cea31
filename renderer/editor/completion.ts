/** What the editor offers while one types: option names after a dot, packages in package lists, and Nix's own words. */
import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { parseNix } from '../../nixlang/parse.ts'
import { placeAt, type Place } from '../../nixlang/path-at.ts'
import type { Model } from '../drafts/model.ts'
import { optionColumns, packageColumns } from '../catalogue/columns.ts'
import { nodeAt, treeOf } from '../catalogue/option-tree.ts'

/** More than this nobody reads; typing on narrows it down. */
const most = 200
/** Where the editor has not come that far by then, the text is parsed anew. */
const longestParseMs = 100

async function optionNames(id: string, place: Place): Promise<Completion[]> {
  const columns = await optionColumns(id)
  const node = nodeAt(treeOf(columns), place.path)
  if (node === null) return []
  return [...node.children]
    .filter(([name]) => name !== '*' && !name.startsWith('<'))
    .map(([name, { line, children }]): Completion => {
      if (line === null || children.size > 0)
        return { label: name, type: 'namespace', detail: line === null ? '…' : (columns.types[line] ?? '') }
      const info = columns.summaries[line] ?? ''
      const completion = {
        label: name,
        type: 'property',
        detail: columns.types[line] ?? '',
        ...(info === '' ? {} : { info }),
      }
      return columns.types[line] === 'boolean'
        ? snippetCompletion(`${name} = \${true};`, completion)
        : completion
    })
}

async function packageNames(id: string, place: Place, start: string): Promise<Completion[]> {
  const columns = await packageColumns(id)
  const prefix = place.path.map((name) => `${name}.`).join('')
  const found: Completion[] = []
  const wanted = (prefix + start).toLowerCase()
  for (const [line, name] of columns.names.entries()) {
    if (!name.toLowerCase().startsWith(wanted)) continue
    const info = columns.summaries[line] ?? ''
    found.push({
      label: name.slice(prefix.length),
      type: 'variable',
      detail: columns.types[line] ?? '',
      ...(info === '' ? {} : { info }),
    })
    if (found.length === most) break
  }
  return found
}

/** Inside comments, and in what strings and paths say themselves. */
function isProse({ state, pos }: CompletionContext): boolean {
  const { name } = syntaxTree(state).resolveInner(pos, -1)
  return ['LineComment', 'BlockComment', 'String', 'IndentedString', 'Path'].includes(name)
}

/** The editor's source of completions for one machine. */
export function completeNix(id: string) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    // Asked at each pause in typing: the editor's own tree tells at once where nothing can be offered.
    if (isProse(context)) return null
    const { doc } = context.state
    const text = doc.toString()
    // By that tree, too: what form and problems go by waits for a pause.
    const tree = ensureSyntaxTree(context.state, doc.length, longestParseMs) ?? parseNix(text)
    return completeIn(id, { text, tree, shift: 0 }, context)
  }
}

/** What is offered in a module's text, which begins at `shift` in the editor's. */
export async function completeIn(
  id: string,
  { text, tree, shift }: Pick<Model, 'text' | 'tree' | 'shift'>,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const pos = context.pos - shift
  const place = placeAt(text, tree, pos)
  if (place === null) return null
  const start = text.slice(place.from, pos)
  // Without a letter or a dot, only when asked for.
  if (start === '' && !context.explicit && text[pos - 1] !== '.') return null
  const options = await (
    place.kind === 'name' ? optionNames(id, place) : packageNames(id, place, start)
  ).catch((): Completion[] => [])
  if (options.length === 0) return null
  const isWhole = options.length < most
  return { from: place.from + shift, options, ...(isWhole ? { validFor: /^[\w'-]*$/ } : {}) }
}
