/** What the page knows of interactive sessions: as main tells it, and the scripts as they were read last. */
import { create } from 'zustand'
import type { FailureData } from '../../contract/failure.ts'
import type { SessionDeed } from '../../contract/session-calls.ts'
import type { SessionScript, SessionView } from '../../contract/session.ts'
import { call, failureOf } from '../bridge.ts'
import { runTest } from '../checks/tests-store.ts'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'

export interface ReadScript {
  script: SessionScript | null
  /** Of the file that it was read from. */
  version: string | null
  isReading: boolean
  failure: FailureData | null
}

export const useSessions = create<{
  sessions: Record<string, SessionView>
  scripts: Record<string, ReadScript>
}>(() => ({ sessions: {}, scripts: {} }))

const unread: ReadScript = { script: null, version: null, isReading: false, failure: null }

export async function connectSessions(): Promise<void> {
  window.snowglobe.on('session.changed', take)
  window.snowglobe.on('test.removed', ({ id }) =>
    useSessions.setState(({ sessions: { [id]: _gone, ...sessions } }) => ({ sessions })),
  )
  for (const view of await call('sessions.list', undefined)) take(view)
}

function take(view: SessionView): void {
  const { id, status } = view
  useSessions.setState(({ sessions, scripts }) => ({
    sessions: { ...sessions, [id]: view },
    // The next session is built from what the file says then.
    ...(status.phase === 'building' ? { scripts: { ...scripts, [id]: unread } } : {}),
  }))
}

/** Undefined until it is known. */
export function useSession(id: string): SessionView | undefined {
  return useSessions(({ sessions }) => sessions[id])
}

export function useScript(id: string): ReadScript {
  return useSessions(({ scripts }) => scripts[id]) ?? unread
}

/** Saves, and opens the driver; shows it. */
export function openSession(id: string): void {
  attempt(async () => {
    if (!(await isSaved(id))) return
    await call('sessions.start', { id })
    show({ kind: 'test', id, tab: 'session' })
  })
}

/** Saves what is not; with a conflict or a failure, which the text shows, what would run is not what stands there. */
async function isSaved(id: string): Promise<boolean> {
  const { saveDraft } = await import('../drafts/draft.ts')
  const isDone = await saveDraft(id)
  if (!isDone) show({ kind: 'test', id, tab: 'script' })
  return isDone
}

export function endSession(id: string): void {
  attempt(() => call('sessions.end', { id }))
}

/** Ends it with its machines, and builds them as the file has them now. */
export function rebuildSession(id: string): void {
  attempt(async () => {
    await call('sessions.end', { id })
    openSession(id)
  })
}

/** The reading that goes on, by test. */
const readings = new Map<string, Promise<boolean>>()

/** Reads the script anew where the file has changed, or in any case; true when it is known now. */
export async function refreshScript(id: string, isForced = false): Promise<boolean> {
  await readings.get(id)
  const reading = readScript(id, isForced)
  readings.set(id, reading)
  return reading
}

async function readScript(id: string, isForced: boolean): Promise<boolean> {
  const before = useSessions.getState().scripts[id] ?? unread
  try {
    const { version } = await call('tests.read', { id })
    if (version === before.version && before.script !== null && !isForced) return true
    change(id, { ...before, isReading: true })
    const script = await call('sessions.readScript', { id })
    change(id, { script, version, isReading: false, failure: null })
    return script !== null
  } catch (error) {
    change(id, { ...before, isReading: false, failure: failureOf(error) })
    return false
  }
}

/** The whole script, as it is written now: saved and read first where it was changed. */
export function playScript(id: string): void {
  attempt(async () => {
    if ((await isSaved(id)) && (await refreshScript(id)))
      await call('sessions.do', { id, what: { deed: 'script' } })
  })
}

/** What F5 means: the script in the session that is open, else a run. */
export function runOrPlay(id: string, again: boolean): void {
  const phase = useSessions.getState().sessions[id]?.status.phase ?? 'off'
  if (phase === 'off') runTest(id, again)
  else playScript(id)
}

export function act(id: string, what: SessionDeed): void {
  attempt(() => call('sessions.do', { id, what }))
}

function change(id: string, next: ReadScript): void {
  useSessions.setState(({ scripts }) => ({ scripts: { ...scripts, [id]: next } }))
}
