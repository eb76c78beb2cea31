/** The builds that are looked at: their steps and the length of their logs, kept up with main's events. */
import { create } from 'zustand'
import type { BuildTree } from '../../contract/build-steps.ts'
import type { Events } from '../../contract/events.ts'
import { call } from '../bridge.ts'

/** Trees by machine and build; those of other builds of a machine are forgotten when another is looked at. */
interface Followed {
  trees: Record<string, BuildTree>
}

const useFollowed = create<Followed>(() => ({ trees: {} }))

const name = (id: string, key: string) => `${id} ${key}`

/** A tree with the steps of an event taken in; steps come in the order of their making. */
export function withSteps(tree: BuildTree, { steps, lines }: Pick<BuildTree, 'steps' | 'lines'>): BuildTree {
  const next = [...tree.steps]
  for (const step of steps) next[step.n] = step
  return { ...tree, steps: next, lines: Math.max(lines, tree.lines) }
}

/** Takes an event in, if its build is being looked at from its beginning on or has been asked for. */
export function takeSteps({ id, key, steps, lines }: Events['build.steps']): void {
  useFollowed.setState(({ trees }) => {
    const tree = trees[name(id, key)]
    return tree === undefined
      ? {}
      : { trees: { ...trees, [name(id, key)]: withSteps(tree, { steps, lines }) } }
  })
}

/** Asks for a build's tree unless it is there. */
export async function ensureTree(id: string, key: string): Promise<void> {
  if (useFollowed.getState().trees[name(id, key)] !== undefined) return
  // Empty first, so that no event is missed while main answers.
  setTree(id, { key, steps: [], lines: 0 })
  const answer = await call('build.tree', { id, key })
  const meanwhile = useFollowed.getState().trees[name(id, key)]
  setTree(id, meanwhile === undefined ? answer : withSteps(answer, meanwhile))
}

function setTree(id: string, tree: BuildTree): void {
  useFollowed.setState(({ trees }) => {
    const others = Object.entries(trees).filter(([each]) => !each.startsWith(`${id} `))
    return { trees: { ...Object.fromEntries(others), [name(id, tree.key)]: tree } }
  })
}

/** Undefined until it has been asked for. */
export function useTree(id: string, key: string): BuildTree | undefined {
  return useFollowed((store) => store.trees[name(id, key)])
}
