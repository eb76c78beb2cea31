/** The builds that are looked at: their steps and the length of their logs, kept up with main's events. */
import { create } from 'zustand'
import type { BuildTree } from '../../contract/build-steps.ts'
import type { Events } from '../../contract/events.ts'
import { call } from '../bridge.ts'

/** Trees by machine and build; those of other builds of a machine are forgotten when another is looked at. */
interface Followed {
  trees: Record<string, FollowedTree>
}

export interface FollowedTree extends BuildTree {
  /** Main has told all that there was when it was asked. */
  isKnown: boolean
}

const useFollowed = create<Followed>(() => ({ trees: {} }))

const name = (id: string, key: string) => `${id} ${key}`

/** A tree with the steps of an event taken in; steps come in the order of their making. */
export function withSteps<Tree extends BuildTree>(
  tree: Tree,
  { steps, lines }: Pick<BuildTree, 'steps' | 'lines'>,
): Tree {
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

/** Asks for a build's tree unless it is there. Throws what main answers; the tree is then asked for again next time. */
export async function ensureTree(id: string, key: string): Promise<void> {
  if (useFollowed.getState().trees[name(id, key)] !== undefined) return
  // Empty first, so that no event is missed while main answers.
  setTree(id, { key, steps: [], lines: 0, isKnown: false })
  try {
    const answer = { ...(await call('build.tree', { id, key })), isKnown: true }
    const meanwhile = useFollowed.getState().trees[name(id, key)]
    // Whoever looks at another build by now has no use for this one.
    if (meanwhile !== undefined) setTree(id, withSteps(answer, meanwhile))
  } catch (error) {
    useFollowed.setState(({ trees }) => ({
      trees: Object.fromEntries(Object.entries(trees).filter(([each]) => each !== name(id, key))),
    }))
    throw error
  }
}

function setTree(id: string, tree: FollowedTree): void {
  useFollowed.setState(({ trees }) => {
    const others = Object.entries(trees).filter(([each]) => !each.startsWith(`${id} `))
    return { trees: { ...Object.fromEntries(others), [name(id, tree.key)]: tree } }
  })
}

/** Undefined until it has been asked for. */
export function useTree(id: string, key: string): FollowedTree | undefined {
  return useFollowed((store) => store.trees[name(id, key)])
}
