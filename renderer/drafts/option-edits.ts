/** Reading and changing single options of a draft, as the form does: each change the smallest edit and one step of the history. */
import { isolateHistory } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { useMemo } from 'react'
import type { CheckProblem, OptionState } from '../../contract/check.ts'
import { addToList, removeFromList } from '../../nixlang/list-change.ts'
import { readItems } from '../../nixlang/list-items.ts'
import { readList, type ListReading } from '../../nixlang/list-option.ts'
import { locate } from '../../nixlang/locate.ts'
import type { Outcome } from '../../nixlang/outcome.ts'
import type { Reading } from '../../nixlang/read-option.ts'
import { removeOption } from '../../nixlang/remove-option.ts'
import { setOption, type Over } from '../../nixlang/set-option.ts'
import type { Wish } from '../../nixlang/wish.ts'
import { notify } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text as words } from '../text/text.ts'
import { dispatchDraft, viewOf } from './draft.ts'
import { currentModel, readModel, type Model } from './model.ts'
import { inDraft, ownerOf } from './part.ts'

const absent: Reading = { kind: 'absent' }

/** What the machine's draft says about an option; follows the text. */
export function useReading(id: string, path: readonly string[]): Reading {
  const model = useStore((store) => store.models[id])
  return model === undefined ? absent : readModel(model, path)
}

/** What the draft says about a list, element by element; follows the text. */
export function useListReading(id: string, path: readonly string[]): ListReading {
  const model = useStore((store) => store.models[id])
  const isAbsent = model === undefined || readModel(model, path).kind === 'absent'
  return useMemo(
    () => (isAbsent ? { kind: 'absent' } : readList(model.text, path, model.tree)),
    // The path is made anew at each rendering; its names are what counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [model, isAbsent, path.join('\0')],
  )
}

/** The items of a list of which some must be evaluated; null for whatever else the draft says. Follows the text. */
export function useMixedItems(id: string, path: readonly string[]): Wish[] | null {
  const model = useStore((store) => store.models[id])
  const isExpression = model !== undefined && readModel(model, path).kind === 'expression'
  return useMemo(
    () => (isExpression ? readItems(model.text, path, model.tree) : null),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
    [model, isExpression, path.join('\0')],
  )
}

/** What the draft says at this very moment, for one action. */
export function readNow(id: string, path: readonly string[]): Reading {
  const model = currentModel(id)
  return model === undefined ? absent : readModel(model, path)
}

function edit(id: string, change: (model: Model) => Outcome): boolean {
  const model = currentModel(id)
  if (model === undefined) return false
  const outcome = change(model)
  if (!outcome.ok) {
    const { from } = outcome
    const action =
      from === undefined
        ? {}
        : { action: { label: words.editor.showInText, run: () => revealRange(id, from, from) } }
    notify({ message: outcome.message, ...action })
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

/** Sets an option; a refusal becomes a notice and gives false. */
export function setDraftOption(id: string, path: readonly string[], wish: Wish, over?: Over): boolean {
  return edit(id, ({ text, tree }) =>
    setOption(text, path, wish, { tree, ...(over === undefined ? {} : { over }) }),
  )
}

/** Takes an option out of the text. */
export function removeDraftOption(id: string, path: readonly string[]): boolean {
  return edit(id, ({ text, tree }) => removeOption(text, path, tree))
}

/** Adds to or takes from a list, element by element, leaving the rest of it alone. */
export function changeDraftList(
  id: string,
  path: readonly string[],
  item: Parameters<typeof addToList>[2],
  isWanted: boolean,
): boolean {
  return edit(id, ({ text, tree }) =>
    isWanted ? addToList(text, path, item, tree) : removeFromList(text, path, item, tree),
  )
}

/** Replaces a stretch of text wherever it stands, as one step of the history, and shows the first; false where it is nowhere. */
export function replaceInDraft(id: string, old: string, insert: string): boolean {
  const model = currentModel(id)
  const changes: { from: number; to: number; insert: string }[] = []
  for (
    let at = model?.text.indexOf(old) ?? -1;
    at !== -1;
    at = model?.text.indexOf(old, at + old.length) ?? -1
  )
    changes.push({ from: at, to: at + old.length, insert })
  const [first] = changes
  if (model === undefined || first === undefined) return false
  dispatchDraft(ownerOf(id), {
    changes: inDraft(model, changes),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.form',
  })
  revealRange(id, first.from, first.from + insert.length)
  return true
}

/** Puts the cursor on a stretch of the text, in the middle of the view. */
export function revealRange(id: string, from: number, to: number): void {
  const owner = ownerOf(id)
  const shift = useStore.getState().models[id]?.shift ?? 0
  dispatchDraft(owner, {
    selection: { anchor: from + shift, head: to + shift },
    effects: EditorView.scrollIntoView(from + shift, { y: 'center' }),
  })
  useStore.setState(({ views }) => (views[owner] === 'form' ? { views: { ...views, [owner]: 'both' } } : {}))
  // After a change of layout the view takes the focus only once it is shown.
  requestAnimationFrame(() => viewOf(owner)?.focus())
}

/** Puts the cursor on a line, counted from 1. */
export function revealLine(id: string, line: number): void {
  const doc = useStore.getState().drafts[id]?.editor.doc
  if (doc === undefined) return
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  revealRange(id, from, to)
}

/** Puts the cursor on an option's value, or on what comes nearest to it in the text. */
export function revealOption(id: string, path: readonly string[]): void {
  const model = currentModel(id)
  if (model === undefined) return
  const found = readModel(model, path)
  if (found.kind !== 'absent') return revealRange(id, found.from, found.to)
  const near = locate(model.text, path, model.tree)
  if (near !== null) revealRange(id, near.name.from, near.name.to)
}

/** From the last check: who else sets the option, and what it comes to. */
export function useOptionState(id: string, option: string): OptionState | undefined {
  return useStore((store) => store.checks[id]?.options[option])
}

const none: CheckProblem[] = []

/** The problems to show at an option's field. */
export function useOptionProblems(id: string, option: string): CheckProblem[] {
  const problems = useStore((store) => store.checks[id]?.problems) ?? none
  const own = problems.filter((problem) => problem.option === option)
  return own.length === 0 ? none : own
}
