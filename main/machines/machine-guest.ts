/** The guest of one machine, as far as its agent reaches: facts, commands, files in and out. */
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { ClipboardState, GuestFacts, GuestRunEnd } from '../../contract/guest.ts'
import { quoteWord } from '../system/shell-quote.ts'
import { Agent } from '../vm/agent.ts'
import type { BytePort } from '../vm/byte-port.ts'
import { copyOut, stopped, Upload } from '../vm/guest-copy.ts'
import { readFacts } from '../vm/guest-facts.ts'
import { runJob } from '../vm/guest-job.ts'
import { readListeningPorts } from '../vm/listening-ports.ts'
import type { QmpEvent } from '../vm/qmp.ts'
import { say } from '../words/say.ts'

/** A command that says more than this is stopped: its output would fill the guest's disk and the page's memory. */
const mostOutputBytes = 16 * 1024 * 1024

const chardevs = z.array(z.object({ label: z.string(), 'frontend-open': z.boolean() }))
const portChange = z.object({ id: z.enum(['agent', 'clipboard']), open: z.boolean() })

export class MachineGuest {
  readonly agent: Agent
  readonly #qmp: (command: string) => Promise<unknown>
  readonly #changed: () => void
  #clipboard: ClipboardState = 'off'
  /** What runs on the user's behalf, by the page's token. */
  readonly #running = new Map<string, AbortController>()

  constructor(options: {
    /** The agent's socket. */
    socketFile: string
    qmp(this: void, command: string): Promise<unknown>
    changed(this: void): void
  }) {
    this.agent = new Agent(options.socketFile, options.changed)
    this.#qmp = options.qmp
    this.#changed = options.changed
  }

  /** Whether the guest's desktop shares its clipboard. */
  get clipboard(): ClipboardState {
    return this.#clipboard
  }

  /** Asks QEMU whether the guest has opened the agents' ports; its events tell from then on. */
  async look(): Promise<void> {
    const answer = chardevs.safeParse(await this.#qmp('query-chardev').catch(() => null))
    const port = answer.data?.find(({ label }) => label === 'agent0')
    if (port !== undefined) this.agent.portIs(port['frontend-open'])
    const clipboard = answer.data?.find(({ label }) => label === 'clipboard0')
    this.#clipboardIs(
      clipboard === undefined ? 'unsupported' : clipboard['frontend-open'] ? 'ready' : 'absent',
    )
  }

  #clipboardIs(state: ClipboardState): void {
    if (state === this.#clipboard) return
    this.#clipboard = state
    this.#changed()
  }

  heard({ event, data }: QmpEvent): void {
    const change = event === 'VSERPORT_CHANGE' ? portChange.safeParse(data) : null
    if (change?.success !== true) return
    const { id, open } = change.data
    if (id === 'agent') this.agent.portIs(open)
    else this.#clipboardIs(open ? 'ready' : 'absent')
  }

  /** The machine is off, or is let go: what runs here ends. */
  off(): void {
    this.agent.portIs(null)
    this.#clipboardIs('off')
    for (const running of this.#running.values()) running.abort()
  }

  async facts(): Promise<GuestFacts> {
    // A VM of a former version of the app has a port whose changes QEMU does not tell.
    if (this.agent.state.state !== 'ready') await this.look()
    return readFacts(this.agent)
  }

  /** Where its programs listen. */
  ports(): Promise<number[] | null> {
    return readListeningPorts(this.agent)
  }

  /** Runs a command by the user's login shell. Throws `guest/…`. */
  run(token: string, command: string, user: string, said: (text: string) => void): Promise<GuestRunEnd> {
    return this.#following(token, async (controller) => {
      const decoder = new TextDecoder()
      let bytes = 0
      let isTooMuch = false
      const words = user === 'root' ? `exec /bin/sh -lc ${quoteWord(command)}` : asUser(user, command)
      const code = await runJob(this.agent, words, {
        signal: controller.signal,
        said: (piece) => {
          bytes += piece.length
          said(decoder.decode(piece, { stream: true }))
          if (bytes <= mostOutputBytes) return
          isTooMuch = true
          controller.abort()
        },
      })
      const why = isTooMuch ? 'too-much' : controller.signal.aborted ? 'user' : null
      return { code, stopped: why }
    })
  }

  /** Copies a file of the guest into a folder of this computer and gives its path there. Throws `guest/…`. */
  copyOut(
    token: string,
    file: string,
    folder: string,
    progress: (bytes: number, ofBytes: number) => void,
  ): Promise<string> {
    return this.#following(token, ({ signal }) => copyOut(this.agent, { file, folder, progress, signal }))
  }

  /** Takes a file of this size from the page; acknowledged bytes are in the guest. The stream's end says that it is whole. */
  async copyIn(file: { name: string; folder: string; size: number }, port: BytePort): Promise<void> {
    const upload = await Upload.begin(this.agent, file.folder, file.size)
    try {
      await received(port, file.size, (bytes) => upload.write(bytes))
      await upload.finish(file.name)
    } catch (error) {
      await upload.discard()
      throw error
    }
    port.close(null)
  }

  /** Ends what runs under this token. */
  stop(token: string): void {
    this.#running.get(token)?.abort()
  }

  async #following<T>(token: string, act: (controller: AbortController) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.#running.set(token, controller)
    try {
      return await act(controller)
    } finally {
      this.#running.delete(token)
    }
  }
}

/** `su` of shadow and of util-linux alike; both ask root for no password. */
function asUser(user: string, command: string): string {
  return `exec su -l ${quoteWord(user)} -c ${quoteWord(command)}`
}

/** Resolves when all bytes are dealt with; throws `guest/stopped` when the page goes before. */
async function received(port: BytePort, size: number, take: (bytes: Buffer) => Promise<void>): Promise<void> {
  let announced = size
  let missing = size
  let turn: Promise<void> = Promise.resolve()
  const all = new Promise<void>((resolve, reject) => {
    if (size === 0) resolve()
    port.onData((bytes) => {
      announced -= bytes.length
      if (announced < 0)
        reject(new Failure({ code: 'guest/not-copied', message: say`The file grew meanwhile.` }))
      turn = turn.then(() => take(Buffer.from(bytes)))
      const taken = () => {
        missing -= bytes.length
        if (missing === 0) resolve()
      }
      // A failure is told once.
      return turn.then(taken).catch(reject)
    })
    void port.closed.then(() => reject(stopped()))
  })
  port.opened()
  await all
}
