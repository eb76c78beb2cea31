/** Changes of a draft that belong together: several options, or one member of a list's element, as one step of the history. */
import { isolateHistory } from '@codemirror/commands'
import { takeArgument } from '../../nixlang/argument.ts'
import { indentStep, lineEnding, lineIndent } from '../../nixlang/layout.ts'
import type { ListElement } from '../../nixlang/list-option.ts'
import { moduleBody } from '../../nixlang/module-body.ts'
import { inSteps, refusal, unchanged, type Outcome, type Source } from '../../nixlang/outcome.ts'
import { readOption } from '../../nixlang/read-option.ts'
import { removeOption } from '../../nixlang/remove-option.ts'
import { setOption } from '../../nixlang/set-option.ts'
import type { NixValue } from '../../nixlang/value.ts'
import type { Wish } from '../../nixlang/wish.ts'
import { dispatchDraft } from '../drafts/draft.ts'
import { currentModel } from '../drafts/model.ts'
import { inDraft, ownerOf } from '../drafts/part.ts'
import { notify } from '../store/notices.ts'

export type Step = (source: Source) => Outcome

/** Sets an option; the literal inside mkDefault and the like where it stands in one. */
export function setting(path: readonly string[], wish: Wish): Step {
  return ({ text, tree }) => {
    const reading = readOption(text, path, tree)
    const over = reading.kind === 'expression' && reading.inner !== null ? 'inner' : 'refuse'
    return setOption(text, path, wish, { tree, over })
  }
}

export function removing(path: readonly string[]): Step {
  return ({ text, tree }) => removeOption(text, path, tree)
}

/** Makes an option a set over several lines with one switch on, as a person would write a user. */
export function creatingSet(path: readonly string[], name: string): Step {
  const only: NixValue = { kind: 'attrs', entries: new Map([[name, { kind: 'bool', value: true }]]) }
  return (source) =>
    inSteps(source, [
      setting(path, only),
      ({ text, tree }) => {
        const made = readOption(text, path, tree)
        const body = moduleBody(text, tree)
        if (made.kind !== 'literal' || body === null || text[made.from] !== '{') return unchanged
        const [eol, indent] = [lineEnding(text), lineIndent(text, made.from)]
        const insert = `{${eol}${indent}${indentStep(text, body.set)}${name} = true;${eol}${indent}}`
        return { ok: true, edits: [{ from: made.from, to: made.to, insert }] }
      },
    ])
}

/** Sets an option to a package of ours to name, such as `pkgs.zsh`, whatever it is now. */
export function settingPackage(path: readonly string[], name: string): Step {
  return (source) => {
    const body = moduleBody(source.text, source.tree)
    const edits = body === null ? [] : takeArgument(source.text, source.tree, body, 'pkgs')
    if (edits === null)
      return refusal(
        'expression',
        'The module takes its arguments under one name; add pkgs to them in the text.',
      )
    return inSteps(source, [
      () => ({ ok: true, edits }),
      ({ text, tree }) =>
        setOption(text, path, { kind: 'expression', text: `pkgs.${name}` }, { tree, over: 'whole' }),
    ])
  }
}

/** Sets or (null) removes a member of one element of a list, leaving the rest of the element as it is written. */
export function changingElement(
  element: ListElement,
  members: readonly { path: readonly string[]; wish: Wish | null }[],
): Step {
  return ({ text }) => {
    if (text.slice(element.from, element.to) !== element.text) return unchanged
    let written = element.text
    for (const { path, wish } of members) {
      const outcome = wish === null ? removeOption(written, path) : setOption(written, path, wish)
      if (!outcome.ok) return outcome
      for (const { from, to, insert } of outcome.edits.toReversed())
        written = written.slice(0, from) + insert + written.slice(to)
    }
    return { ok: true, edits: [{ from: element.from, to: element.to, insert: written }] }
  }
}

/** Makes the changes, all or none; a refusal becomes a notice and gives false. */
export function editTogether(id: string, steps: readonly Step[]): boolean {
  const model = currentModel(id)
  if (model === undefined) return false
  const outcome = inSteps({ text: model.text, tree: model.tree }, steps)
  if (!outcome.ok) {
    notify({ message: outcome.message })
    return false
  }
  if (outcome.edits.length === 0) return true
  dispatchDraft(ownerOf(id), {
    changes: inDraft(model, outcome.edits),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.form',
  })
  currentModel(id)
  return true
}
