/** What the page knows: main's state as told by events, and what only the page has: drafts, the shown page, notices. */
import { create } from 'zustand'
import type { Bridge } from '../../contract/bridge.ts'
import type { AppState } from '../../contract/calls.ts'
import type { LogLine } from '../../contract/build.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'

export type Page =
  | { kind: 'machine'; id: string }
  | { kind: 'new' }
  | { kind: 'settings' }
  | { kind: 'broken'; folder: string }

export const tabs = ['configuration', 'build', 'display', 'console', 'disk', 'details'] as const
export type Tab = (typeof tabs)[number]

/** The text being edited; `saved` is what the file held when it was read or written last. */
export interface Draft {
  text: string
  saved: string
  version: string | null
  /** The file was changed by somebody else while there were unsaved changes here. */
  isOutdated: boolean
  failure: FailureData | null
}

export interface Notice {
  id: number
  message: string
  failure?: FailureData
  action?: { label: string; run(this: void): void }
}

export interface Store {
  state: AppState | null
  failure: FailureData | null
  page: Page | null
  tab: Record<string, Tab>
  drafts: Record<string, Draft>
  logs: Record<string, LogLine[]>
  notices: Notice[]
  isKvmNoticeClosed: boolean
}

export const useStore = create<Store>(() => ({
  state: null,
  failure: null,
  page: null,
  tab: {},
  drafts: {},
  logs: {},
  notices: [],
  isKvmNoticeClosed: false,
}))

const { setState: set, getState: get } = useStore

function changeState(change: (state: AppState) => Partial<AppState>): void {
  set(({ state }) => (state === null ? {} : { state: { ...state, ...change(state) } }))
}

/** Machines by name, as the list shows them. */
export function withMachine(machines: MachineView[], view: MachineView): MachineView[] {
  const others = machines.filter(({ id }) => id !== view.id)
  return [...others, view].toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}

/** Lines after those that are there; `n` 0 begins anew, and what is there already is not taken twice. */
export function withLines(log: LogLine[], lines: LogLine[]): LogLine[] {
  const [first] = lines
  if (first === undefined) return log
  if (first.n === 0) return lines
  const next = (log.at(-1)?.n ?? -1) + 1
  return [...log, ...lines.filter(({ n }) => n >= next)]
}

export function show(page: Page): void {
  set({ page })
}

export function showTab(id: string, tab: Tab): void {
  set((store) => ({ page: { kind: 'machine', id }, tab: { ...store.tab, [id]: tab } }))
}

let notices = 0

export function notify(notice: Omit<Notice, 'id'>): void {
  const id = ++notices
  set((store) => ({ notices: [...store.notices.slice(-3), { ...notice, id }] }))
  if (notice.failure === undefined) setTimeout(() => dismiss(id), 12_000)
}

export function dismiss(id: number): void {
  set((store) => ({ notices: store.notices.filter((notice) => notice.id !== id) }))
}

/** Runs an action of the user's; a failure becomes a notice. */
export function attempt(action: () => Promise<unknown>): void {
  action().catch((error: unknown) => {
    const failure = failureOf(error)
    notify({ message: failure.message, failure })
  })
}

const on: Bridge['on'] = (name, listener) => window.snowglobe.on(name, listener)

/** Reads main's state and goes on listening. */
export async function connect(): Promise<void> {
  on('machine.changed', (view) => changeState(({ machines }) => ({ machines: withMachine(machines, view) })))
  on('machine.removed', ({ id }) => {
    changeState(({ machines }) => ({ machines: machines.filter((machine) => machine.id !== id) }))
    set(({ page }) => (page?.kind === 'machine' && page.id === id ? { page: null } : {}))
  })
  on('machines.broken', (broken) => changeState(() => ({ broken })))
  on('kvm.changed', (kvm) => changeState(() => ({ kvm })))
  on('settings.changed', (settings) => changeState(() => ({ settings })))
  on('show.machine', ({ id }) => show({ kind: 'machine', id }))
  on('build.lines', ({ id, lines }) =>
    set(({ logs }) => ({ logs: { ...logs, [id]: withLines(logs[id] ?? [], lines) } })),
  )
  on('configuration.changed', ({ id, version }) => {
    const draft = get().drafts[id]
    if (draft === undefined || version === draft.version) return
    if (draft.text === draft.saved) attempt(() => loadDraft(id))
    else changeDraft(id, { isOutdated: true })
  })
  try {
    const state = await call('app.state', undefined)
    const first = state.machines.toSorted((a, b) => a.name.localeCompare(b.name))[0]
    set({
      state: { ...state, machines: state.machines.toSorted((a, b) => a.name.localeCompare(b.name)) },
      page: first === undefined ? null : { kind: 'machine', id: first.id },
    })
  } catch (error) {
    set({ failure: failureOf(error) })
  }
}

/** Asks again what stands in the way. */
export async function refreshState(): Promise<void> {
  set({ state: await call('app.state', undefined) })
}

export function changeDraft(id: string, change: Partial<Draft>): void {
  set(({ drafts }) => {
    const draft = drafts[id] ?? { text: '', saved: '', version: null, isOutdated: false, failure: null }
    return { drafts: { ...drafts, [id]: { ...draft, ...change } } }
  })
}

/** Reads the file into the draft, over what is there. */
export async function loadDraft(id: string): Promise<void> {
  try {
    const { text, version } = await call('configuration.read', { id })
    changeDraft(id, { text, saved: text, version, isOutdated: false, failure: null })
  } catch (error) {
    changeDraft(id, { failure: failureOf(error) })
  }
}

/** Saves the draft; gives false when there is a conflict or a failure, which is then shown. */
export async function saveDraft(id: string, overwrite = false): Promise<boolean> {
  const draft = get().drafts[id]
  if (draft === undefined || (draft.text === draft.saved && !overwrite)) return true
  const { text } = draft
  try {
    const { version } = await call('configuration.save', { id, text, base: overwrite ? null : draft.version })
    changeDraft(id, { saved: text, version, isOutdated: false, failure: null })
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'configuration/changed-outside') changeDraft(id, { isOutdated: true })
    else notify({ message: failure.message, failure })
    return false
  }
}

/** Saves and builds; main starts the VM when that went well. */
export async function buildAndRun(id: string, thenStart = true): Promise<void> {
  if (!(await saveDraft(id))) return
  set(({ logs }) => ({ logs: { ...logs, [id]: [] } }))
  showTab(id, 'build')
  await call('build.start', { id, thenStart })
}
