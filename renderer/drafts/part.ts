/** Parts of a draft that have forms of their own: read and changed as if each were a whole text, in the draft's history. */
import { parseNix } from '../../nixlang/parse.ts'
import { shifted, type Slice } from '../../nixlang/slice.ts'
import type { Edit } from '../../nixlang/edit.ts'
import type { Model } from './model.ts'

const separator = '/'

/** The id by which forms know a part, such as a machine of a test. Ids of drafts hold no slash. */
export function partId(owner: string, name: string): string {
  return `${owner}${separator}${name}`
}

/** The draft that a part belongs to; for a draft itself, that. */
export function ownerOf(id: string): string {
  const at = id.indexOf(separator)
  return at === -1 ? id : id.slice(0, at)
}

/** The parts of a text by name. */
export type FindParts = (model: Model) => Map<string, Slice>

const finders = new Map<string, FindParts>()

export function setParts(owner: string, find: FindParts): void {
  finders.set(owner, find)
}

/** The models of a draft's parts; what has not changed keeps its tree and what was read of it. */
export function partModels(
  owner: string,
  model: Model,
  before: Readonly<Record<string, Model>>,
): Record<string, Model> {
  const found = finders.get(owner)?.(model) ?? new Map<string, Slice>()
  return Object.fromEntries(
    [...found].map(([name, { text, shift }]) => {
      const id = partId(owner, name)
      const old = before[id]
      if (old?.text === text) return [id, old.shift === shift ? old : { ...old, shift, doc: model.doc }]
      const made: Model = {
        doc: model.doc,
        text,
        tree: parseNix(text),
        readings: new Map(),
        mentions: null,
        shift,
      }
      return [id, made]
    }),
  )
}

/** Edits of a model's text as changes of its draft. */
export function inDraft({ shift }: Model, edits: readonly Edit[]): Edit[] {
  return shifted(edits, shift)
}
