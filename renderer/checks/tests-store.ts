/** What the page knows of the tests, as main tells it. */
import { create } from 'zustand'
import type { Events } from '../../contract/events.ts'
import type { TestView, Timeline } from '../../contract/test.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { show, useStore } from '../store/store.ts'

interface TestsStore {
  tests: TestView[]
  /** By the test's id and the run's key. */
  timelines: Record<string, Timeline>
}

export const useTests = create<TestsStore>(() => ({ tests: [], timelines: {} }))

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

/** Saves and runs; shows the run. */
export function runTest(id: string, again: boolean): void {
  attempt(async () => {
    const { saveDraft } = await import('../drafts/draft.ts')
    // With a conflict or a failure, which is shown, what would run is not what stands here.
    if (!(await saveDraft(id))) return show({ kind: 'test', id, tab: 'script' })
    await call('tests.run', { id, again })
    show({ kind: 'test', id, tab: 'run' })
  })
}
