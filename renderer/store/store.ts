/** What the page knows: main's state as told by events, and what only the page has: drafts, the shown page, notices. */
import { create } from 'zustand'
import type { AppState } from '../../contract/calls.ts'
import type { OpenedPath } from '../../contract/events.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import type { Check } from '../drafts/check.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Model } from '../drafts/model.ts'

export type Page =
  | { kind: 'machine'; id: string }
  /** `from` is what the user opened with the app. */
  | { kind: 'new'; from?: OpenedPath }
  | { kind: 'test'; id: string; tab?: TestTab }
  | { kind: 'new-test' }
  | { kind: 'settings' }
  | { kind: 'doctor' }
  | { kind: 'broken'; folder: string }

export type TestTab = 'script' | 'run' | 'session' | 'history' | 'details'

export const tabs = [
  'configuration',
  'build',
  'display',
  'console',
  'guest',
  'disk',
  'network',
  'details',
  'images',
] as const
export type Tab = (typeof tabs)[number]

/** How a configuration is shown. */
export const configurationViews = ['both', 'form', 'text'] as const
export type ConfigurationView = (typeof configurationViews)[number]

export interface Notice {
  id: number
  /** When it came, epoch ms. */
  at: number
  message: string
  failure?: FailureData
  action?: { label: string; run(this: void): void }
  /** The action is the only way back: it stays when another page is shown. */
  isOnlyWay?: boolean
}

export interface Store {
  state: AppState | null
  failure: FailureData | null
  /** What stands in the way of building or running at all. */
  obstacles: FailureData[]
  page: Page | null
  tab: Record<string, Tab>
  drafts: Record<string, Draft>
  /** The drafts' texts with their syntax trees. */
  models: Record<string, Model>
  /** What is known of the drafts' texts by reading and by evaluating them. */
  checks: Record<string, Check>
  views: Record<string, ConfigurationView>
  /** The machines whose form gives way to the browser of all options. */
  browsing: Record<string, boolean>
  notices: Notice[]
  /** What the page speaks; every view is drawn anew when it changes. */
  locale: string
}

export const useStore = create<Store>(() => ({
  state: null,
  failure: null,
  obstacles: [],
  page: null,
  tab: {},
  drafts: {},
  models: {},
  checks: {},
  views: {},
  browsing: {},
  notices: [],
  locale: 'en',
}))

const { setState: set } = useStore

/** Machines by name, as the list shows them. */
export function withMachine(machines: MachineView[], view: MachineView): MachineView[] {
  const others = machines.filter(({ id }) => id !== view.id)
  return [...others, view].toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}

export function show(page: Page): void {
  set({ page })
}

export function showTab(id: string, tab: Tab): void {
  set((store) => ({ page: { kind: 'machine', id }, tab: { ...store.tab, [id]: tab } }))
}
