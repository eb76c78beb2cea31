/** Writes what a control says into a machine's draft: the smallest edit, one step of the history. */
import { takeArgument } from '../../nixlang/argument.ts'
import { setItems } from '../../nixlang/list-items.ts'
import { moduleBody } from '../../nixlang/module-body.ts'
import type { Outcome, Source } from '../../nixlang/outcome.ts'
import { removeOption } from '../../nixlang/remove-option.ts'
import { renameOption } from '../../nixlang/rename-option.ts'
import { setOption, type Over } from '../../nixlang/set-option.ts'
import type { Wish } from '../../nixlang/wish.ts'
import { readNow } from '../drafts/option-edits.ts'
import { editTogether, type Step } from '../form/edit-together.ts'
import { wishOf, type FormValue } from './form-value.ts'

/** The names that a module's function is usually given, and that an expression may be about. */
const argumentNames = ['pkgs', 'lib', 'config'] as const

/** Lets the module's function take an argument, where it takes them by name. */
function taking(name: string): Step {
  return ({ text, tree }: Source): Outcome => {
    const body = moduleBody(text, tree)
    return { ok: true, edits: (body === null ? null : takeArgument(text, tree, body, name)) ?? [] }
  }
}

function argumentsOf(wish: Wish): string[] {
  if (wish.kind !== 'expression') return []
  return argumentNames.filter((name) => new RegExp(`\\b${name}\\b`).test(wish.text))
}

/**
 * Sets an option. A literal inside mkDefault and the like is changed there; any other expression is only overwritten where `over` says
 * `whole`, or where one package takes another's place. A refusal is shown as a notice and gives false.
 */
export function writeOption(id: string, path: readonly string[], value: FormValue, over?: Over): boolean {
  const reading = readNow(id, path)
  const isWrapped = reading.kind === 'expression' && reading.inner !== null
  const how = over ?? (isWrapped ? 'inner' : 'refuse')
  const wish = wishOf(value)
  return editTogether(id, [
    ...argumentsOf(wish).map(taking),
    ({ text, tree }) => setOption(text, path, wish, { tree, over: how }),
  ])
}

/** Makes these the items of a list of literals and expressions; what stays is not touched. */
export function writeItems(id: string, path: readonly string[], items: readonly FormValue[]): boolean {
  const wishes = items.map(wishOf)
  return editTogether(id, [
    ...[...new Set(wishes.flatMap(argumentsOf))].map(taking),
    ({ text, tree }) => setItems(text, path, wishes, tree),
  ])
}

/** Gives one of a set's names another. */
export function renameName(id: string, path: readonly string[], name: string): boolean {
  return editTogether(id, [({ text, tree }) => renameOption(text, path, name, tree)])
}

/** Takes an option out of the text, with all its parts. */
export function clearOption(id: string, path: readonly string[]): boolean {
  return editTogether(id, [({ text, tree }) => removeOption(text, path, tree)])
}
