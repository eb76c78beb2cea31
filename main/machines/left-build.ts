/** A build that an app which was killed has left running: noted while it runs, ended at the next start. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { descendants, killAll } from '../nix/process-tree.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { identify, isAlive, signalGroup } from '../system/process-identity.ts'
import { readJson } from '../system/read-json.ts'

/** Which process it is, not only its number: a pid may be another's by now. */
const note = z.object({ pid: z.int(), startTicks: z.string(), bootId: z.string() })

/** How long nix-build gets to end its builders by itself; the app's start waits for it. */
const graceMs = 1000

export class LeftBuild {
  readonly #file: string

  /** `folder`: the machine's, absolute. */
  constructor(folder: string) {
    this.#file = path.join(folder, '.snowglobe', 'build.json')
  }

  /** Without rights or space nothing is noted: the build matters more. */
  async note(pid: number | undefined): Promise<void> {
    const identity = pid === undefined ? null : identify(pid)
    if (identity === null) return
    try {
      await mkdir(path.dirname(this.#file), { recursive: true })
      await writeAtomic(this.#file, `${JSON.stringify(identity)}\n`)
    } catch {
      // The next start then finds no build to end.
    }
  }

  async forget(): Promise<void> {
    await rm(this.#file, { force: true }).catch(() => undefined)
  }

  /** Ends what is left, with its builders, and resolves when it is gone. Nobody can follow it any more: its log went to the app. */
  async end(): Promise<void> {
    const left = await readJson(this.#file, note)
    if (left === null) return
    if (isAlive(left)) {
      const builders = descendants(left.pid)
      signalGroup(left, 'SIGTERM')
      for (let waitedMs = 0; isAlive(left) && waitedMs < graceMs; waitedMs += 20) await delay(20)
      builders.push(...descendants(left.pid))
      signalGroup(left, 'SIGKILL')
      killAll(builders)
    }
    await this.forget()
  }
}
