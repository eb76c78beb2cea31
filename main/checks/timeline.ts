/** A run's timeline as a value that one pure function makes: steps that begin, end or are broken off, line by line. */
import type { TimelineStep } from '../../contract/test.ts'
import { endOfEnd, readDriverLine, withoutColours } from './driver-line.ts'

/** More are of no use to anybody, and cost the page. */
const mostSteps = 5000
const keptErrorLines = 200

export interface TimelineState {
  steps: readonly TimelineStep[]
  /** The steps that run, outermost first. */
  open: readonly number[]
  /** Machines in the order in which they were first heard of. */
  nodes: readonly string[]
  /** What the driver said of the script's failure. */
  errors: readonly string[]
  /** A message of several lines is being read. */
  part: { kind: 'begin' | 'end'; node: string | null; text: string } | null
  isCut: boolean
  /** Steps that the last line changed. */
  changed: readonly number[]
}

/** `nodes`: those that are known before anything is said. */
export function emptyTimeline(nodes: readonly string[]): TimelineState {
  return { steps: [], open: [], nodes, errors: [], part: null, isCut: false, changed: [] }
}

/** Takes in one line of the driver's log, which came at `now` (epoch ms). `node`: whose line it is, as a position in `nodes`. */
export function nextTimeline(
  state: TimelineState,
  line: string,
  now: number,
): TimelineState & { node: number | null; kind: 'nix' | 'builder' | 'error' } {
  const read = readDriverLine(line)
  // A machine may speak between the lines of a message.
  if (state.part !== null && read.kind !== 'serial')
    return { ...resume(state, state.part, line, now), node: null, kind: 'nix' }
  const heard =
    'node' in read && read.node !== null && read.kind !== 'said' ? withNode(state, read.node) : state
  const whose = 'node' in read && read.node !== null ? heard.nodes.indexOf(read.node) : -1
  const node = whose === -1 ? null : whose
  const still = { ...heard, changed: [] }
  switch (read.kind) {
    case 'serial':
      return { ...still, node, kind: 'builder' }
    case 'error': {
      const errors = state.errors.length < keptErrorLines ? [...state.errors, read.text] : state.errors
      return { ...still, errors, node, kind: 'error' }
    }
    case 'said':
      return { ...still, node, kind: 'nix' }
    case 'begin': {
      const { text, isWhole } = read
      // The driver's last step, whatever became of the script.
      if (text === 'cleanup' && read.node === null) {
        const over = breakOff({ ...heard, open: [], changed: [] }, heard.open)
        const last = begin(over, null, text, now)
        return { ...last, changed: [...over.changed, ...last.changed], node, kind: 'nix' }
      }
      if (isWhole) return { ...begin(heard, read.node, text, now), node, kind: 'nix' }
      return { ...still, part: { kind: 'begin', node: read.node, text }, node, kind: 'nix' }
    }
    case 'end':
      return { ...end(heard, read.node, read.text, read.seconds), node, kind: 'nix' }
    case 'end-part':
      return { ...still, part: { kind: 'end', node: read.node, text: read.text }, node, kind: 'nix' }
  }
}

/** The run is over: what has not ended was broken off. */
export function endTimeline(state: TimelineState): TimelineState {
  return breakOff({ ...state, open: [], part: null, changed: [] }, state.open)
}

/** The innermost step that was broken off, and the subtest around it; null where none was. */
export function brokenStep(
  steps: readonly TimelineStep[],
): { node: string | null; text: string; subtest: string | null } | null {
  const broken = steps.filter(({ state }) => state === 'failed')
  const last = broken.at(-1)
  if (last === undefined) return null
  const subtest = broken.findLast(({ isSubtest }) => isSubtest)?.text ?? null
  return { node: last.node, text: last.text, subtest }
}

function resume(
  state: TimelineState,
  part: NonNullable<TimelineState['part']>,
  line: string,
  now: number,
): TimelineState {
  const plain = withoutColours(line)
  const text = `${part.text}\n`
  if (part.kind === 'begin') {
    const isLast = line.includes('\u001b[0m')
    if (isLast) return begin({ ...state, part: null }, part.node, text + plain, now)
  } else {
    const last = endOfEnd(plain)
    if (last !== null) return end({ ...state, part: null }, part.node, text + last.text, last.seconds)
  }
  return { ...state, part: { ...part, text: text + plain }, changed: [] }
}

function withNode(state: TimelineState, node: string): TimelineState {
  return state.nodes.includes(node) ? state : { ...state, nodes: [...state.nodes, node] }
}

function begin(state: TimelineState, node: string | null, text: string, now: number): TimelineState {
  if (state.steps.length >= mostSteps) return { ...state, isCut: true, changed: [] }
  const n = state.steps.length
  const subtest = /^subtest: ([^]*)$/.exec(text)?.[1]
  const step: TimelineStep = {
    n,
    depth: state.open.length,
    node,
    text: subtest ?? text,
    isSubtest: subtest !== undefined,
    state: 'running',
    startedAt: now,
    ms: null,
  }
  return { ...state, steps: [...state.steps, step], open: [...state.open, n], changed: [n] }
}

/** The innermost open step of this name ends; those within it were broken off. */
function end(state: TimelineState, node: string | null, text: string, seconds: number): TimelineState {
  const isIt = (n: number) => {
    const step = state.steps[n]
    return step?.node === node && (step.isSubtest ? `subtest: ${step.text}` : step.text) === text
  }
  const at = state.open.findLastIndex(isIt)
  const n = state.open[at]
  const step = n === undefined ? undefined : state.steps[n]
  if (step === undefined) return { ...state, changed: [] }
  const broken = breakOff({ ...state, open: state.open.slice(0, at), changed: [] }, state.open.slice(at + 1))
  const done: TimelineStep = { ...step, state: 'done', ms: Math.round(seconds * 1000) }
  return { ...broken, steps: broken.steps.with(step.n, done), changed: [...broken.changed, step.n] }
}

function breakOff(state: TimelineState, broken: readonly number[]): TimelineState {
  if (broken.length === 0) return state
  const steps = state.steps.map((step) =>
    broken.includes(step.n) ? { ...step, state: 'failed' as const } : step,
  )
  return { ...state, steps, changed: [...state.changed, ...broken] }
}
