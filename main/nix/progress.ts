/** Counts what Nix says it has done and has to do: a pure reducer from events to the build's progress. */
import type { BuildProgress } from '../../contract/build.ts'
import { activityTypes, resultTypes, type NixEvent } from './log-event.ts'
import { doingText, isAboutCache } from './doing-text.ts'

interface Activity {
  type: number
  /** What it does, in words; null when that is of no interest. */
  doing: string | null
  done: number
  expected: number
  /** Announced sums by activity type, such as the bytes of all downloads to come. */
  announced: ReadonlyMap<number, number>
  /** What had been done before this activity began: an announced sum counts from there. */
  base: ReadonlyMap<number, number>
}

/** How long it will still take is reckoned from the steps, not here. */
export type Counted = Omit<BuildProgress, 'leftMs'>

export interface ProgressState {
  progress: Counted
  /** What runs now, by id, in the order of starting. */
  activities: ReadonlyMap<string, Activity>
  /** What ended activities had done, by type: Nix counts anew in each round of builds. */
  past: ReadonlyMap<number, number>
  filesRead: number
}

export const initialProgress: ProgressState = {
  progress: {
    fraction: null,
    built: 0,
    toBuild: 0,
    fetched: 0,
    toFetch: 0,
    fetchedBytes: 0,
    toFetchBytes: 0,
    now: 'evaluating',
  },
  activities: new Map(),
  past: new Map(),
  filesRead: 0,
}

/**
 * The state after this event; the same object when nothing changed. What is done never falls, and never passes what is
 * expected. What is expected follows Nix, up and also down (nix#13935).
 */
export function nextProgress(state: ProgressState, event: NixEvent): ProgressState {
  const next = step(state, event)
  return next === state ? state : { ...next, progress: count(next) }
}

function step(state: ProgressState, event: NixEvent): ProgressState {
  switch (event.kind) {
    case 'start': {
      const [subject] = event.fields
      const isAside = event.type === activityTypes.fileTransfer && isAboutCache(String(subject))
      if (isAside) return state
      const activity = {
        type: event.type,
        doing: doingText(event),
        done: 0,
        expected: 0,
        announced: new Map(),
        base: state.past,
      }
      return { ...state, activities: new Map(state.activities).set(event.id, activity) }
    }
    case 'stop': {
      const ended = state.activities.get(event.id)
      if (ended === undefined) return state
      const activities = new Map(state.activities)
      activities.delete(event.id)
      const past = new Map(state.past).set(ended.type, (state.past.get(ended.type) ?? 0) + ended.done)
      return { ...state, activities, past }
    }
    case 'result': {
      const activity = state.activities.get(event.id)
      const changed = activity === undefined ? null : withResult(activity, event)
      return changed === null
        ? state
        : { ...state, activities: new Map(state.activities).set(event.id, changed) }
    }
    case 'message':
      // Only `-v` tells this; it is the one sign of life while a configuration is evaluated.
      return event.text.startsWith('evaluating file ') ? { ...state, filesRead: state.filesRead + 1 } : state
    case 'text':
    case 'unknown':
      return state
  }
}

function withResult(activity: Activity, { type, fields }: NixEvent & { kind: 'result' }): Activity | null {
  const [first, second] = fields
  if (type === resultTypes.setPhase && typeof first === 'string' && activity.doing !== null)
    return { ...activity, doing: `${activity.doing.replace(/ \(.*\)$/, '')} (${first})` }
  if (typeof first !== 'number' || typeof second !== 'number') return null
  if (type === resultTypes.progress) return { ...activity, done: first, expected: second }
  if (type === resultTypes.setExpected)
    return { ...activity, announced: new Map(activity.announced).set(first, second) }
  return null
}

function count({ progress, activities, past, filesRead }: ProgressState): Counted {
  const live = [...activities.values()]
  const done = (type: number) =>
    live.reduce((sum, each) => sum + (each.type === type ? each.done : 0), past.get(type) ?? 0)
  const expected = (type: number) => {
    const own = live.filter((each) => each.type === type).map((each) => Math.max(each.expected, each.done))
    const begun = own.reduce((sum, each) => sum + each, past.get(type) ?? 0)
    const announced = live.map((each) => (each.base.get(type) ?? 0) + (each.announced.get(type) ?? 0))
    return Math.max(begun, ...announced)
  }
  // Downloads count as they come over the wire; a copy from a disk has no download, so its own bytes count.
  const wire = done(activityTypes.fileTransfer) > 0 || done(activityTypes.copyPath) === 0
  const bytes = wire ? activityTypes.fileTransfer : activityTypes.copyPath
  const built = Math.max(progress.built, done(activityTypes.builds))
  const fetched = Math.max(progress.fetched, done(activityTypes.copyPaths))
  const fetchedBytes = Math.max(progress.fetchedBytes, done(bytes))
  const doing = live.map((each) => each.doing).filter((text) => text !== null)
  const toBuild = Math.max(built, expected(activityTypes.builds))
  const toFetch = Math.max(fetched, expected(activityTypes.copyPaths))
  const now = toBuild + toFetch === 0 ? null : (built + fetched) / (toBuild + toFetch)
  return {
    fraction: now === null ? progress.fraction : Math.max(progress.fraction ?? 0, now),
    built,
    toBuild,
    fetched,
    toFetch,
    fetchedBytes,
    toFetchBytes: Math.max(fetchedBytes, expected(bytes)),
    now: doing.at(-1) ?? (filesRead > 0 && built === 0 ? `evaluating (${filesRead} files)` : progress.now),
  }
}
