/** A draft's text with its syntax tree, for form and problems: at once after a form's edit, shortly after typing. */
import type { ChangeSet, Text } from '@codemirror/state'
import type { Tree } from '@lezer/common'
import { parseNix, reparseNix } from '../../nixlang/parse.ts'
import type { Reading } from '../../nixlang/read-option.ts'
import { useStore } from '../store/store.ts'

export interface Model {
  doc: Text
  text: string
  tree: Tree
  /** Filled as the form asks, by the path as text. */
  readings: Map<string, Reading>
}

/** Typing is over when no key came for this long. */
const calmMs = 120

interface Pending {
  doc: Text
  changes: ChangeSet
  timer: ReturnType<typeof setTimeout>
}
const pending = new Map<string, Pending>()

function setModel(id: string, model: Model): void {
  useStore.setState(({ models }) => ({ models: { ...models, [id]: model } }))
}

/** Hears of every change of a text; `changes` null begins anew. */
export function followText(id: string, doc: Text, changes: ChangeSet | null): void {
  const earlier = pending.get(id)
  if (earlier !== undefined) clearTimeout(earlier.timer)
  pending.delete(id)
  if (changes === null || useStore.getState().models[id] === undefined) {
    const text = doc.toString()
    return setModel(id, { doc, text, tree: parseNix(text), readings: new Map() })
  }
  const all = earlier === undefined ? changes : earlier.changes.compose(changes)
  pending.set(id, { doc, changes: all, timer: setTimeout(() => settle(id), calmMs) })
}

function settle(id: string): void {
  const waiting = pending.get(id)
  const model = useStore.getState().models[id]
  if (waiting === undefined || model === undefined) return
  clearTimeout(waiting.timer)
  pending.delete(id)
  const text = waiting.doc.toString()
  const edits: { from: number; to: number; insert: string }[] = []
  waiting.changes.iterChanges((from, to, _fromB, _toB, inserted) =>
    edits.push({ from, to, insert: inserted.toString() }),
  )
  setModel(id, { doc: waiting.doc, text, tree: reparseNix(model.tree, edits, text), readings: new Map() })
}

/** The model of the text as it is this moment. */
export function currentModel(id: string): Model | undefined {
  settle(id)
  return useStore.getState().models[id]
}

/** Forgets a machine's model, with what was still to come. */
export function dropModel(id: string): void {
  const waiting = pending.get(id)
  if (waiting !== undefined) clearTimeout(waiting.timer)
  pending.delete(id)
}
