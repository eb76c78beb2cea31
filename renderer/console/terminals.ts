/** The terminals beside the serial consoles: they live on behind other tabs and other machines, until they are closed. */
import { create } from 'zustand'
import type { FailureData } from '../../contract/failure.ts'
import type { TerminalEnd, TerminalProgram } from '../../contract/terminals.ts'
import { failureOf, openStream } from '../bridge.ts'
import type { StreamPort } from '../stream.ts'
import { gathered } from './drawing.ts'
import { Screen } from './screen.ts'

export interface Session {
  key: string
  machine: string
  run: TerminalProgram
  /** `new` until it has been put on the page, since only then its size is known. */
  state: 'new' | 'running' | 'ended'
  end: TerminalEnd | null
  failure: FailureData | null
}

export const serialKey = 'serial'

export const useTerminals = create<{
  sessions: Session[]
  /** By machine: the key of the terminal that is shown. */
  shown: Record<string, string>
}>(() => ({ sessions: [], shown: {} }))

const scrollbackLines = 20_000
const live = new Map<string, { screen: Screen; port: StreamPort | null }>()
let count = 0

export function showTerminal(machine: string, key: string): void {
  useTerminals.setState(({ shown }) => ({ shown: { ...shown, [machine]: key } }))
}

/** Adds a terminal and shows it; its program starts when it is on the page. */
export function openTerminal(machine: string, run: TerminalProgram): void {
  const key = `terminal-${++count}`
  const session: Session = { key, machine, run, state: 'new', end: null, failure: null }
  useTerminals.setState(({ sessions }) => ({ sessions: [...sessions, session] }))
  showTerminal(machine, key)
}

/** Ends what runs in it. */
export function closeTerminal(key: string): void {
  const machine = useTerminals.getState().sessions.find((one) => one.key === key)?.machine
  live.get(key)?.port?.close()
  live.get(key)?.screen.dispose()
  live.delete(key)
  useTerminals.setState(({ sessions }) => ({ sessions: sessions.filter((one) => one.key !== key) }))
  if (machine !== undefined) showTerminal(machine, serialKey)
}

/** The screen of a terminal that is not closed; made at the first call. */
export function screenOf(key: string): Screen {
  const there = live.get(key)
  if (there !== undefined) return there.screen
  const screen = new Screen(scrollbackLines)
  const entry: { screen: Screen; port: StreamPort | null } = { screen, port: null }
  live.set(key, entry)
  const encoder = new TextEncoder()
  screen.view.onData((typed) => entry.port?.send(encoder.encode(typed)))
  screen.view.onBinary((typed) =>
    entry.port?.send(Uint8Array.from(typed, (character) => character.charCodeAt(0))),
  )
  screen.view.onResize(() => entry.port?.resize(screen.size))
  return screen
}

/** Starts its program, or starts it again; what was said before stays above. */
export async function startTerminal({ key, machine, run, state }: Session): Promise<void> {
  const screen = screenOf(key)
  if (state === 'ended') screen.view.write('\r\n')
  change(key, { state: 'running', end: null, failure: null })
  try {
    const size = screen.size
    const port = await openStream({ stream: 'terminal', id: machine, run, size })
    const entry = live.get(key)
    if (entry === undefined) return port.close()
    entry.port = port
    const draw = gathered(screen.view)
    port.start({
      opened: () => {
        if (size.columns !== screen.size.columns || size.rows !== screen.size.rows) port.resize(screen.size)
      },
      data: draw,
      ended: (end) => change(key, { end }),
      closed: (failure) => change(key, { state: 'ended', failure }),
    })
  } catch (error) {
    change(key, { state: 'ended', failure: failureOf(error) })
  }
}

/** The terminals of a machine that is no longer there. */
export function forgetTerminals(machine: string): void {
  for (const { key, machine: of } of useTerminals.getState().sessions) if (of === machine) closeTerminal(key)
}

function change(key: string, part: Partial<Session>): void {
  useTerminals.setState(({ sessions }) => ({
    sessions: sessions.map((one) => (one.key === key ? { ...one, ...part } : one)),
  }))
}
