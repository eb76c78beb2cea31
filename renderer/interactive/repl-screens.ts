/** The terminals of drivers: each lives on behind other tabs, as long as its session is the same. */
import type { SessionView } from '../../contract/session.ts'
import { openStream } from '../bridge.ts'
import { gathered } from '../console/drawing.ts'
import { Screen } from '../console/screen.ts'
import type { StreamPort } from '../stream.ts'

const scrollbackLines = 20_000
const encoder = new TextEncoder()

interface Live {
  startedAt: number
  screen: Screen
  port: StreamPort | null
  isConnecting: boolean
}
const live = new Map<string, Live>()

/** The screen of this session's driver; made at the first call. */
export function replScreen(id: string, startedAt: number): Screen {
  const known = live.get(id)
  if (known?.startedAt === startedAt) return known.screen
  known?.port?.close()
  known?.screen.dispose()
  const screen = new Screen(scrollbackLines)
  const entry: Live = { startedAt, screen, port: null, isConnecting: false }
  live.set(id, entry)
  screen.view.onData((typed) => entry.port?.send(encoder.encode(typed)))
  screen.view.onBinary((typed) =>
    entry.port?.send(Uint8Array.from(typed, (character) => character.charCodeAt(0))),
  )
  screen.view.onResize(() => entry.port?.resize(screen.size))
  return screen
}

/** Joins it to the driver, once. */
export async function connectRepl({ id, status }: SessionView): Promise<void> {
  const entry = live.get(id)
  if (entry === undefined || entry.port !== null || entry.isConnecting) return
  if (status.phase !== 'starting' && status.phase !== 'open') return
  entry.isConnecting = true
  try {
    const port = await openStream({ stream: 'session', id, size: entry.screen.size })
    entry.port = port
    port.start({
      opened: () => port.resize(entry.screen.size),
      data: gathered(entry.screen.view),
      closed: () => (entry.port = null),
    })
  } finally {
    entry.isConnecting = false
  }
}
