/** What a test's script can call, offered while it is typed: a machine's methods after its name, the driver's own elsewhere. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { SyntaxNode } from '@lezer/common'
import { driverFunctions, machineMethods, type Callable } from './driver-methods.ts'

const offer = ({ name, args, text }: Callable): Completion => ({
  label: name,
  type: 'function',
  detail: `(${args})`,
  info: text,
  apply: `${name}(`,
})
const methods = machineMethods.map(offer)
const functions = driverFunctions.map(offer)

/** Undefined outside of a string of several lines, which a script is. `machines`: the variables that are machines. */
export function completeScript(
  context: CompletionContext,
  machines: readonly string[],
): CompletionResult | null | undefined {
  if (!isInText(context)) return undefined
  const method = context.matchBefore(/\b[A-Za-z_]\w*\.\w*$/)
  if (method !== null) {
    const from = method.from + method.text.indexOf('.') + 1
    return { from, options: methods, validFor: /^\w*$/ }
  }
  const word = context.matchBefore(/^\s*(?:with\s+)?\w+$/)
  if (word === null && !context.explicit) return null
  const from = word === null ? context.pos : word.to - (/\w+$/.exec(word.text)?.[0].length ?? 0)
  const variables = machines.map((label): Completion => ({ label, type: 'variable' }))
  return { from, options: [...variables, ...functions], validFor: /^\w*$/ }
}

function isInText({ state, pos }: CompletionContext): boolean {
  for (
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(pos, -1);
    node !== null;
    node = node.parent
  )
    if (node.name === 'IndentedString') return true
  return false
}
