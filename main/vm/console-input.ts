/**
 * What is typed to a guest's serial line: written into the pipe that QEMU reads, which keeps it until the guest takes it. Nothing comes
 * back this way, so that a flood costs nothing here. (Of a socket QEMU would be the sender of each byte: half the speed, and for each
 * time that the socket is full it writes a byte twice into the log; measured, and chardev/char.c, qemu_chr_write_buffer.)
 */
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** The pipe holds 64 KiB for a guest that does not take them at once. */
const fullMs = 20

export class ConsoleInput {
  readonly #pipe: string
  #turn: Promise<void> = Promise.resolve()

  constructor(pipe: string) {
    this.#pipe = pipe
  }

  /**
   * Resolves when all of it is on its way, or `isWanted` says no. What is typed while no QEMU reads is lost, as on any serial line.
   * Never rejects.
   */
  type(bytes: Uint8Array, isWanted: () => boolean): Promise<void> {
    this.#turn = this.#turn.then(() => this.#write(bytes, isWanted)).catch(() => undefined)
    return this.#turn
  }

  /** Open only meanwhile: else what one QEMU has not read would be there for the next. */
  async #write(bytes: Uint8Array, isWanted: () => boolean): Promise<void> {
    const pipe = await open(this.#pipe, constants.O_WRONLY | constants.O_NONBLOCK)
    try {
      for (let rest = bytes; rest.length > 0 && isWanted();) {
        const written = await writeSome(pipe, rest)
        if (written === 0) await delay(fullMs)
        rest = rest.subarray(written)
      }
    } finally {
      await pipe.close()
    }
  }
}

/** How much there was room for. Throws when nobody reads any more. */
async function writeSome(pipe: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    return (await pipe.write(bytes)).bytesWritten
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0
    throw error
  }
}
