/** The background evaluation of drafts: after each pause in typing, the newest text, one check at a time per machine. */
import type { CheckProblem, OptionState } from '../../contract/check.ts'
import { problems as findProblems } from '../../nixlang/problems.ts'
import type { Problem } from '../../nixlang/problem.ts'
import { failureOf } from '../bridge.ts'
import { useStore } from '../store/store.ts'
import { doorOf } from './door.ts'
import { fileText } from './draft.ts'
import type { Model } from './model.ts'

export interface Check {
  /** Found in the text without evaluating it; offsets are into `model.text`. */
  syntax: Problem[]
  /** Found by Nix. */
  problems: CheckProblem[]
  options: Record<string, OptionState>
  state: 'waiting' | 'running' | 'done'
  /** The text that `syntax` is of. */
  model: Model
}

/** A pause in typing that is long enough to evaluate. */
const pauseMs = 600

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const watched = new Map<string, Map<string, number>>()

function change(id: string, part: Partial<Check>): void {
  useStore.setState(({ checks }) => {
    const check = checks[id]
    return check === undefined ? {} : { checks: { ...checks, [id]: { ...check, ...part } } }
  })
}

/** Looks at a new text: its syntax at once, its evaluation after a pause. */
export function look(id: string, model: Model): void {
  const before = useStore.getState().checks[id]
  const syntax = findProblems(model.text, model.tree)
  // What Nix said of the text before stays until it has seen this one, unless the text cannot be read at all.
  const problems = syntax.some(({ code }) => code === 'syntax') ? [] : (before?.problems ?? [])
  useStore.setState(({ checks }) => ({
    checks: {
      ...checks,
      [id]: { syntax, problems, options: before?.options ?? {}, state: 'waiting', model },
    },
  }))
  schedule(id)
}

function schedule(id: string): void {
  clearTimeout(timers.get(id))
  timers.set(
    id,
    setTimeout(() => void evaluate(id), pauseMs),
  )
}

async function evaluate(id: string): Promise<void> {
  const { checks, drafts } = useStore.getState()
  const [check, draft] = [checks[id], drafts[id]]
  if (check === undefined || draft === undefined || draft.failure !== null) return
  if (check.syntax.some(({ code }) => code === 'syntax')) return change(id, { state: 'done' })
  change(id, { state: 'running' })
  const options = [...(watched.get(id)?.keys() ?? [])]
  try {
    const found = await doorOf(id).check(fileText(draft), options)
    // Null: a newer check took over.
    if (found !== null)
      change(id, {
        state: 'done',
        problems: found.problems,
        // What could not be read because of an error stays as it was.
        options: { ...useStore.getState().checks[id]?.options, ...found.options },
      })
  } catch (error) {
    change(id, { state: 'done', problems: [{ severity: 'error', failure: failureOf(error) }] })
  }
}

/** Asks every check of this machine for these options' states too; gives the end of that. */
export function watchOptions(id: string, options: readonly string[]): () => void {
  const counts = watched.get(id) ?? new Map<string, number>()
  watched.set(id, counts)
  const isNew = options.some((option) => !counts.has(option))
  for (const option of options) counts.set(option, (counts.get(option) ?? 0) + 1)
  if (isNew && useStore.getState().checks[id] !== undefined) schedule(id)
  return () => {
    for (const option of options) {
      const left = (counts.get(option) ?? 1) - 1
      if (left > 0) counts.set(option, left)
      else counts.delete(option)
    }
  }
}

/** Checks again what has not changed as a text, such as after another nixpkgs was chosen. */
export function checkAgain(id: string): void {
  if (useStore.getState().checks[id] !== undefined) schedule(id)
}
