/** A draft's text with its syntax tree, for form and problems: at once after a form's edit, shortly after typing. */
import type { ChangeSet, Text } from '@codemirror/state'
import type { Tree } from '@lezer/common'
import { bindings } from '../../nixlang/bindings.ts'
import { parseNix, reparseNix } from '../../nixlang/parse.ts'
import { readOption, type Reading } from '../../nixlang/read-option.ts'
import { useStore } from '../store/store.ts'
import { ownerOf, partModels } from './part.ts'

export interface Model {
  doc: Text
  text: string
  tree: Tree
  /** Filled as the form asks, by the path as text. */
  readings: Map<string, Reading>
  /** What the text says anything about; made when the form first asks. */
  mentions: Mentions | null
  /** Where the text begins in its draft: 0, but for a part's. */
  shift: number
}

/** Paths joined by NUL, which no name holds. */
interface Mentions {
  /** Every path that is set, and the sets around it. */
  known: Set<string>
  /** Paths whose value could say something about what lies below them. */
  opaque: Set<string>
}

/** Typing is over when no key came for this long: longer than from one key to the next, since form and problems take more than a frame. */
const calmMs = 250
/** Then it is done in any case. */
const latestMs = 400

interface Pending {
  doc: Text
  changes: ChangeSet
  timer: ReturnType<typeof setTimeout>
}
const pending = new Map<string, Pending>()

function setModel(id: string, model: Model): void {
  useStore.setState(({ models }) => {
    const others = Object.entries(models).filter(([other]) => ownerOf(other) !== id)
    return { models: { ...Object.fromEntries(others), [id]: model, ...partModels(id, model, models) } }
  })
}

/** Hears of every change of a text; `changes` null begins anew. */
export function followText(id: string, doc: Text, changes: ChangeSet | null): void {
  const earlier = pending.get(id)
  if (earlier !== undefined) clearTimeout(earlier.timer)
  pending.delete(id)
  if (changes === null || useStore.getState().models[id] === undefined) {
    const text = doc.toString()
    return setModel(id, { doc, text, tree: parseNix(text), readings: new Map(), mentions: null, shift: 0 })
  }
  const all = earlier === undefined ? changes : earlier.changes.compose(changes)
  pending.set(id, { doc, changes: all, timer: setTimeout(() => whenIdle(id), calmMs) })
}

/** What follows a pause waits for a moment in which nothing else is to be done, such as the first keys after it. */
function whenIdle(id: string): void {
  const waiting = pending.get(id)
  requestIdleCallback(
    () => {
      // Typing went on: then there is another pause to come.
      if (pending.get(id) === waiting) settle(id)
    },
    { timeout: latestMs },
  )
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
  const tree = reparseNix(model.tree, edits, text)
  setModel(id, { doc: waiting.doc, text, tree, readings: new Map(), mentions: null, shift: 0 })
}

const key = (path: readonly string[]) => path.join('\0')

function mentionsOf({ text, tree }: Model): Mentions {
  const known = new Set<string>()
  const opaque = new Set<string>()
  for (const { path } of bindings(text, tree)) {
    const names: string[] = []
    for (const name of path) {
      if (name === null) break
      names.push(name)
      known.add(key(names))
    }
    opaque.add(key(names))
  }
  return { known, opaque }
}

/** What the text says about an option. Most options are not mentioned at all, and a form asks for hundreds. */
export function readModel(model: Model, path: readonly string[]): Reading {
  const whole = key(path)
  const before = model.readings.get(whole)
  if (before !== undefined) return before
  model.mentions ??= mentionsOf(model)
  const { known, opaque } = model.mentions
  const isMentioned = known.has(whole) || path.some((_, length) => opaque.has(key(path.slice(0, length))))
  const reading: Reading = isMentioned ? readOption(model.text, path, model.tree) : { kind: 'absent' }
  model.readings.set(whole, reading)
  return reading
}

/** The model of the text, or of a part of it, as it is this moment. */
export function currentModel(id: string): Model | undefined {
  settle(ownerOf(id))
  return useStore.getState().models[id]
}

/** Forgets a machine's model, with what was still to come. */
export function dropModel(id: string): void {
  const waiting = pending.get(id)
  if (waiting !== undefined) clearTimeout(waiting.timer)
  pending.delete(id)
}
