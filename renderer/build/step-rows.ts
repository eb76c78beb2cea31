/** The rows of a build's tree: what needs what, open where something happens, each step once. */
import type { BuildStep, StepState } from '../../contract/build-steps.ts'

/** Where a row stands among those with the same row above them, counting from 1. */
interface Place {
  depth: number
  place: number
  among: number
}

export type Row = Place &
  (
    | { kind: 'step'; id: number; step: BuildStep; isOpen: boolean | null }
    | { kind: 'fetches'; id: 'fetches'; done: number; total: number; isOpen: boolean }
  )

/** What the user has opened or closed, against what would be shown. */
export type Toggled = ReadonlyMap<Row['id'], boolean>

const rank: Readonly<Record<StepState, number>> = { failed: 0, running: 1, waiting: 2, cancelled: 3, done: 4 }
/** So many steps can be seen at once; of a build that is over nothing is more interesting than the rest. */
const fewSteps = 40
const isLively = (state: StepState) => state === 'failed' || state === 'running'
const inOrder = (a: BuildStep, b: BuildStep) => rank[a.state] - rank[b.state] || a.n - b.n

/**
 * Steps that nobody needs are at the top. One that several need stands under the first of them. A step is open while something below
 * it runs or has failed, unless the user wants it otherwise.
 */
export function treeRows(steps: readonly BuildStep[], toggled: Toggled): Row[] {
  const builds = steps.filter(({ kind }) => kind === 'build')
  const needed = new Set(builds.flatMap(({ needs }) => needs))
  const placed = new Set<number>()
  const children = new Map<number, BuildStep[]>()
  const lively = new Set<number>()

  /** Gives each step its place; true where something happens in it or below. */
  const place = (step: BuildStep): boolean => {
    placed.add(step.n)
    const own: BuildStep[] = []
    let isBusy = false
    for (const need of step.needs) {
      const child = steps[need]
      if (child === undefined || placed.has(need)) continue
      own.push(child)
      if (place(child) || isLively(child.state)) isBusy = true
    }
    children.set(step.n, own.toSorted(inOrder))
    if (isBusy) lively.add(step.n)
    return isBusy
  }
  const tops = builds.filter(({ n }) => !needed.has(n))
  for (const top of tops) place(top)
  // Files that contradict each other could leave some out.
  for (const step of builds) {
    if (placed.has(step.n)) continue
    tops.push(step)
    place(step)
  }

  const isSmall =
    builds.length <= fewSteps && builds.every(({ state }) => state !== 'running' && state !== 'waiting')
  const rows: Row[] = []
  const show = (step: BuildStep, at: Place): void => {
    const below = children.get(step.n) ?? []
    const isOpen = below.length === 0 ? null : (toggled.get(step.n) ?? (isSmall || lively.has(step.n)))
    rows.push({ kind: 'step', id: step.n, step, ...at, isOpen })
    if (isOpen !== true) return
    for (const [n, child] of below.entries())
      show(child, { depth: at.depth + 1, place: n + 1, among: below.length })
  }
  const fetches = steps.filter(({ kind }) => kind === 'fetch')
  const among = tops.length + (fetches.length > 0 ? 1 : 0)
  for (const [n, top] of tops.toSorted(inOrder).entries()) show(top, { depth: 0, place: n + 1, among })

  if (fetches.length > 0) {
    const isOpen = toggled.get('fetches') ?? fetches.some(({ state }) => isLively(state))
    const done = fetches.filter(({ state }) => state === 'done').length
    rows.push({
      kind: 'fetches',
      id: 'fetches',
      done,
      total: fetches.length,
      depth: 0,
      place: among,
      among,
      isOpen,
    })
    if (isOpen) rows.push(...fetches.toSorted(inOrder).map((step, n) => leaf(step, 1, n, fetches.length)))
  }
  return rows
}

const leaf = (step: BuildStep, depth: number, n: number, among: number): Row => ({
  kind: 'step',
  id: step.n,
  step,
  depth,
  place: n + 1,
  among,
  isOpen: null,
})

export type Filter = 'tree' | 'running' | 'failed'

/** Without a tree: the steps in these states whose name holds the text, what happens first. */
export function flatRows(steps: readonly BuildStep[], filter: Filter, text: string): Row[] {
  const wanted = text.trim().toLowerCase()
  return steps
    .filter(
      ({ state, name }) => (filter === 'tree' || state === filter) && name.toLowerCase().includes(wanted),
    )
    .toSorted(inOrder)
    .map((step, n, { length }) => leaf(step, 0, n, length))
}
