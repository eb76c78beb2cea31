/** Our own seat at the QEMU of each of a test's machines: how it stands, and pictures of its screen. The driver has another. */
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { SessionNode, SessionNodeState } from '../../contract/session.ts'
import { closeSockets } from '../system/close-sockets.ts'
import { Qmp } from '../vm/qmp.ts'
import { isCablePulled } from './node-cables.ts'
import { say } from '../words/say.ts'

/** In a machine's folder, by `QEMU_OPTS`. */
export const seatName = 'app-qmp.sock'
const lookMs = 500
/** The driver pulls cables without a word, so they are looked at while somebody may want to know. */
const cableMs = 1000

interface Seat {
  qmp: Qmp | null
  state: SessionNodeState
  isBlocked: boolean
  isTrying: boolean
  /** What its screen showed last, and when that was, epoch ms. */
  seen: { bytes: Uint8Array; at: number } | null
}

const runState = z.object({ status: z.string() })

export class NodeSeats {
  readonly #place: string
  readonly #changed: () => void
  readonly #nodes: Map<string, Seat>
  readonly #timers: NodeJS.Timeout[]
  #isClosed = false
  #pictures = 0

  /** `place`: the run's folder. `changed` hears of every change of a state. `hasCables`: their networks' cables are looked at, too. */
  constructor(place: string, names: readonly string[], changed: () => void, { hasCables = false } = {}) {
    this.#place = place
    this.#changed = changed
    this.#nodes = new Map(names.map((name) => [name, emptySeat()]))
    this.#timers = [setInterval(() => this.look(), lookMs)]
    if (hasCables) this.#timers.push(setInterval(() => void this.#lookAtCables(), cableMs))
  }

  get nodes(): SessionNode[] {
    return [...this.#nodes].map(([name, { state, isBlocked }]) => ({ name, state, isBlocked }))
  }

  /** Takes its seat wherever a machine has come up; also at those that the driver did not name before. */
  look(): void {
    void readdir(this.#place)
      .catch(() => [])
      .then((entries) => {
        for (const entry of entries) {
          const name = /^vm-state-(.+)$/.exec(entry)?.[1]
          if (name !== undefined && !this.#isClosed) void this.#sit(name)
        }
      })
  }

  /** The socket of a machine's screen. Throws `vm/stream-failed`. */
  screenOf(name: string): string {
    if (!this.#nodes.has(name))
      throw new Failure({ code: 'vm/stream-failed', message: say`There is no such machine in this test.` })
    return path.join(this.#folder(name), 'vnc.sock')
  }

  /** A PNG of its screen; null where there is none. One that somebody has taken within `oldMs` will do. */
  async picture(name: string, oldMs = 0): Promise<Uint8Array | null> {
    const node = this.#nodes.get(name)
    const qmp = node?.qmp
    if (node === undefined || qmp === undefined || qmp === null) return null
    if (node.seen !== null && Date.now() - node.seen.at < oldMs) return node.seen.bytes
    // Each its own: several may look at the same time.
    const filename = path.join(this.#folder(name), `app-screen-${this.#pictures++}.png`)
    try {
      await qmp.run('screendump', { filename, format: 'png' })
      const bytes = await readFile(filename)
      if (bytes.length > 0) node.seen = { bytes, at: Date.now() }
      return bytes
    } catch {
      return null
    } finally {
      await rm(filename, { force: true }).catch(() => undefined)
    }
  }

  close(): void {
    this.#isClosed = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const { qmp } of this.#nodes.values()) qmp?.close()
  }

  #folder(name: string): string {
    return path.join(this.#place, `vm-state-${name}`)
  }

  async #sit(name: string): Promise<void> {
    const node = this.#nodes.get(name) ?? emptySeat()
    if (node.qmp !== null || node.isTrying) return
    this.#nodes.set(name, node)
    node.isTrying = true
    try {
      const qmp = await Qmp.open(path.join(this.#folder(name), seatName))
      if (this.#isClosed) return qmp.close()
      node.qmp = qmp
      // By its umask, which what the guest shares follows: QEMU, and the driver for the networks.
      await Promise.all([this.#folder(name), this.#place].map(closeSockets))
      qmp.onEvent(({ event }) => {
        if (event === 'STOP') this.#set(name, 'paused')
        if (event === 'RESUME') this.#set(name, 'running')
      })
      void qmp.closed.then(() => {
        node.qmp = null
        node.isBlocked = false
        this.#set(name, 'off')
      })
      const { status } = runState.parse(await qmp.run('query-status'))
      this.#set(name, status === 'running' ? 'running' : 'paused')
    } catch {
      // It has not been started, or has just gone.
    } finally {
      node.isTrying = false
    }
  }

  async #lookAtCables(): Promise<void> {
    for (const node of this.#nodes.values()) {
      const { qmp } = node
      if (qmp === null) continue
      const isBlocked = (await isCablePulled(qmp).catch(() => null)) ?? false
      if (this.#isClosed || node.qmp !== qmp || node.isBlocked === isBlocked) continue
      node.isBlocked = isBlocked
      this.#changed()
    }
  }

  #set(name: string, state: SessionNodeState): void {
    const node = this.#nodes.get(name)
    if (node === undefined || node.state === state) return
    node.state = state
    this.#changed()
  }
}

function emptySeat(): Seat {
  return { qmp: null, state: 'off', isBlocked: false, isTrying: false, seen: null }
}
