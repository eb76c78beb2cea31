/** Sends one file into a guest: bytes go as the guest takes them, so that no file is read into memory. */
import type { FailureData } from '../../contract/failure.ts'
import { CallFailure, openStream } from '../bridge.ts'
import type { StreamPort } from '../stream.ts'

/** What may be on its way. */
const aheadBytes = 512 * 1024

interface Watch {
  /** How many bytes the guest has. */
  arrived(this: void, bytes: number): void
  /** Called once, with what stops it. */
  stoppable(this: void, stop: () => void): void
}

/** Resolves when the guest has the whole file; rejects with `guest/…`. */
export async function sendFile(id: string, folder: string, file: File, watch: Watch): Promise<void> {
  const { name, size } = file
  const port = await openStream({ stream: 'guest-file', id, folder, name, size })
  const way = new Way(port, watch)
  watch.stoppable(() => way.fail({ code: 'guest/stopped', message: 'It was stopped.' }))
  way.opened
    .then(() => way.feed(file))
    .catch((error: unknown) =>
      way.fail({
        code: 'guest/not-copied',
        message: `“${name}” cannot be read.`,
        ...(error instanceof Error ? { details: error.message } : {}),
      }),
    )
  await way.ended
}

class Way {
  readonly #port: StreamPort
  readonly ended: Promise<void>
  /** The guest has made room for the file: what comes before is lost. */
  readonly opened: Promise<void>
  #open: () => void = () => undefined
  #sent = 0
  #arrived = 0
  #wake: (() => void) | null = null
  #reject: (error: Error) => void = () => undefined

  constructor(port: StreamPort, watch: Watch) {
    this.#port = port
    this.opened = new Promise((resolve) => (this.#open = resolve))
    this.ended = new Promise((resolve, reject) => {
      this.#reject = reject
      port.start({
        opened: () => this.#open(),
        data: () => undefined,
        acked: (bytes) => {
          this.#arrived += bytes
          watch.arrived(this.#arrived)
          this.#wake?.()
        },
        closed: (failure) => {
          if (failure === null) resolve()
          else reject(new CallFailure(failure))
          this.#wake?.()
        },
      })
    })
  }

  fail(failure: FailureData): void {
    this.#port.close()
    this.#reject(new CallFailure(failure))
    this.#wake?.()
  }

  async feed(file: File): Promise<void> {
    const reader = file.stream().getReader()
    while (!this.#port.isClosed) {
      const { done, value } = await reader.read()
      if (done) return
      this.#sent += value.length
      this.#port.send(value)
      while (this.#isFull()) await new Promise<void>((resolve) => (this.#wake = resolve))
    }
    await reader.cancel()
  }

  #isFull(): boolean {
    return this.#sent - this.#arrived > aheadBytes && !this.#port.isClosed
  }
}
