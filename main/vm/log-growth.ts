/**
 * Waiting until a log grows: the kernel wakes us while it rests, and while it grows it is looked at a few times a second. QEMU writes a
 * serial line's log byte by byte, so that waking for each write would cost a flood more than all else (measured).
 */
import { watch } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { deferred } from '../system/deferred.ts'

const lookEveryMs = 33
/** While somebody types, who waits for each character to come back. */
const quickLookMs = 8
const restsAfterMs = 200
/** Where the kernel has no watch left for us, or the log's name is gone. */
const unwatchedMs = 250

export class LogGrowth {
  readonly #file: string
  #grewAt = Number.NEGATIVE_INFINITY
  #quickUntil = Number.NEGATIVE_INFINITY

  constructor(file: string) {
    this.#file = file
  }

  /** The log was found longer. */
  grew(): void {
    this.#grewAt = performance.now()
  }

  /** For so long each piece of it is waited for. */
  hurry(forMs: number): void {
    this.#quickUntil = performance.now() + forMs
  }

  /** Resolves when the log may have grown, or with `otherwise`; `isGrown` looks once more after the watch has begun. Never rejects. */
  async next(isGrown: () => Promise<boolean>, otherwise: Promise<void>): Promise<void> {
    const now = performance.now()
    if (now - this.#grewAt < restsAfterMs) {
      await Promise.race([delay(now < this.#quickUntil ? quickLookMs : lookEveryMs), otherwise])
      return
    }
    const { promise, resolve } = deferred()
    const end = watchOnce(this.#file, resolve)
    if (!(await isGrown())) await Promise.race([promise, otherwise])
    end()
  }
}

function watchOnce(file: string, changed: () => void): () => void {
  try {
    const watcher = watch(file, { persistent: false }, changed)
    watcher.once('error', () => setTimeout(changed, unwatchedMs))
    return () => watcher.close()
  } catch {
    const timer = setTimeout(changed, unwatchedMs)
    return () => clearTimeout(timer)
  }
}
