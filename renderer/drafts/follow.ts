/** Keeps drafts in step with the rest: checked and kept as they change, told of changed files, dropped with their machines. */
import type { MachineView } from '../../contract/machine.ts'
import { attempt } from '../store/notices.ts'
import { useStore, type Store } from '../store/store.ts'
import { checkAgain, look } from './check.ts'
import { fileChanged, keepUnsaved } from './draft.ts'
import { forgetDraft } from './kept.ts'
import { dropModel } from './model.ts'
import { ownerOf } from './part.ts'

/** Writing to the storage takes some milliseconds for a long text. */
const keepMs = 700
const toKeep = new Map<string, ReturnType<typeof setTimeout>>()

function keepSoon(id: string): void {
  clearTimeout(toKeep.get(id))
  toKeep.set(
    id,
    setTimeout(() => {
      toKeep.delete(id)
      keepUnsaved(id)
    }, keepMs),
  )
}

/** The page is about to go. */
function keepAll(): void {
  for (const id of Object.keys(useStore.getState().drafts)) keepUnsaved(id)
}

/** From now on, for as long as the page lives. */
export function followDrafts(): void {
  useStore.subscribe((now, before) => {
    if (now.models !== before.models) lookAtTexts(now, before)
    if (now.state?.machines !== before.state?.machines) followMachines(now, before)
  })
  window.addEventListener('pagehide', keepAll)
  window.snowglobe.on('configuration.changed', ({ id, version }) => attempt(() => fileChanged(id, version)))
  window.snowglobe.on('machine.removed', ({ id }) => drop(id))
  window.snowglobe.on('test.removed', ({ id }) => drop(id))
}

function lookAtTexts({ models }: Store, before: Store): void {
  for (const [id, model] of Object.entries(models)) {
    // A part is looked at with its draft.
    if (before.models[id] === model || ownerOf(id) !== id) continue
    look(id, model)
    keepSoon(id)
  }
}

const sourceOf = (machine: MachineView | undefined) => JSON.stringify(machine?.nixpkgs)

/** Another nixpkgs may take a text that this one refused. */
function followMachines({ state }: Store, before: Store): void {
  for (const machine of state?.machines ?? []) {
    const was = before.state?.machines.find(({ id }) => id === machine.id)
    if (was !== undefined && was !== machine && sourceOf(was) !== sourceOf(machine)) checkAgain(machine.id)
  }
}

function drop(id: string): void {
  dropModel(id)
  forgetDraft(id)
  useStore.setState(({ drafts, models, checks }) => ({
    drafts: without(drafts, id),
    models: withoutParts(models, id),
    checks: withoutParts(checks, id),
  }))
}

/** Without a draft's own and those of its parts. */
function withoutParts<T>(record: Record<string, T>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => ownerOf(other) !== id))
}

function without<T>(record: Record<string, T>, id: string): Record<string, T> {
  const { [id]: _gone, ...rest } = record
  return rest
}
