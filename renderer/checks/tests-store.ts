/** What the page knows of the tests: as main tells it, and the texts that are being edited. */
import { create } from 'zustand'
import type { Events } from '../../contract/events.ts'
import type { TestView, Timeline } from '../../contract/test.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { show, useStore } from '../store/store.ts'

/** A test's text as it is here, and the version of the file that it began with. */
export interface TestDraft {
  text: string
  saved: string
  base: string | null
}

interface TestsStore {
  tests: TestView[]
  drafts: Record<string, TestDraft>
  /** By the test's id and the run's key. */
  timelines: Record<string, Timeline>
}

export const useTests = create<TestsStore>(() => ({ tests: [], drafts: {}, timelines: {} }))

/** Timelines of former runs that are kept in the page. */
const keptTimelines = 8

const nameOf = (id: string, key: string) => `${id} ${key}`

export async function connectTests(): Promise<void> {
  window.snowglobe.on('test.changed', take)
  window.snowglobe.on('test.removed', ({ id }) => {
    useTests.setState(({ tests }) => ({ tests: tests.filter((test) => test.id !== id) }))
    if (isShown(id)) useStore.setState({ page: null })
  })
  window.snowglobe.on('test.steps', takeSteps)
  for (const test of await call('tests.list', undefined)) take(test)
}

function isShown(id: string): boolean {
  const { page } = useStore.getState()
  return page?.kind === 'test' && page.id === id
}

function take(view: TestView): void {
  useTests.setState(({ tests }) => ({
    tests: [...tests.filter(({ id }) => id !== view.id), view].toSorted((a, b) =>
      a.name.localeCompare(b.name, undefined, { numeric: true }),
    ),
  }))
}

function takeSteps({ id, key, steps, nodes, lines, nodeLines }: Events['test.steps']): void {
  useTests.setState(({ timelines }) => {
    const before = timelines[nameOf(id, key)]
    const all = [...(before?.steps ?? [])]
    for (const step of steps) if (step.n <= all.length) all[step.n] = step
    // What came before this page listened has to be asked for first; `loadTimeline` brings the rest with it.
    const next: Timeline = { key, steps: all, nodes, lines, nodeLines, isCut: before?.isCut ?? false }
    return { timelines: { ...timelines, [nameOf(id, key)]: next } }
  })
}

/** Undefined until it is known. */
export function useTimeline(id: string, key: string): Timeline | undefined {
  return useTests(({ timelines }) => timelines[nameOf(id, key)])
}

/** Asks for a run's timeline anew. */
export async function loadTimeline(id: string, key: string): Promise<void> {
  const found = await call('tests.timeline', { id, key })
  useTests.setState(({ timelines }) => {
    const others = Object.entries(timelines).slice(-keptTimelines)
    return { timelines: { ...Object.fromEntries(others), [nameOf(id, key)]: found } }
  })
}

export async function loadDraft(id: string): Promise<void> {
  const { text, version } = await call('tests.read', { id })
  useTests.setState(({ drafts }) => ({ drafts: { ...drafts, [id]: { text, saved: text, base: version } } }))
}

export function editDraft(id: string, text: string): void {
  useTests.setState(({ drafts }) => {
    const draft = drafts[id]
    return draft === undefined || draft.text === text
      ? {}
      : { drafts: { ...drafts, [id]: { ...draft, text } } }
  })
}

/** Saves what is not saved; `isForced` overwrites what somebody else has written. */
export async function saveDraft(id: string, isForced = false): Promise<void> {
  const draft = useTests.getState().drafts[id]
  if (draft === undefined || (draft.text === draft.saved && !isForced)) return
  const { text } = draft
  const { version } = await call('tests.save', { id, text, base: isForced ? null : draft.base })
  useTests.setState(({ drafts }) => {
    const now = drafts[id]
    return now === undefined ? {} : { drafts: { ...drafts, [id]: { ...now, saved: text, base: version } } }
  })
}

/** Saves and runs; shows the run. */
export function runTest(id: string, again: boolean): void {
  attempt(async () => {
    await saveDraft(id)
    await call('tests.run', { id, again })
    show({ kind: 'test', id, tab: 'run' })
  })
}
