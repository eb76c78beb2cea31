/** Who starts a machine or works on its disk: claimed in a file, so that no other Snowglobe does either at the same time. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { claimedByOther, dropClaim, identitySchema, ownIdentity, takeClaim } from '../system/claim.ts'
import { readJson } from '../system/read-json.ts'
import { say } from '../words/say.ts'

export type ClaimPurpose = 'start' | 'disk'

/** Claims of versions that knew of starts alone say no more. */
const claimed = z.object({ by: identitySchema, for: z.enum(['start', 'disk']).catch('start') })

export class MachineClaim {
  readonly #file: string
  /** How often it is held by us: one work may be within another. */
  #holds = 0
  #works = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(file: string) {
    this.#file = file
  }

  /** False, and nothing is taken, while another Snowglobe has it. Where it cannot be written there is nobody to be kept out. */
  take(purpose: ClaimPurpose): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#holds === 0 && !(await this.#write(purpose))) return false
      this.#holds++
      return true
    })
  }

  /** Once for each time that it was taken. */
  drop(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#holds > 0) this.#holds--
      if (this.#holds === 0) await dropClaim(this.#file)
    })
  }

  /** Works on the disk while nobody starts the machine and no other Snowglobe works on it. Throws `machine/busy` and what `act` throws. */
  async work<T>(act: () => Promise<T>): Promise<T> {
    if (!(await this.take('disk'))) throw busy(await this.#other())
    this.#works++
    try {
      return await act()
    } finally {
      this.#works--
      await this.drop()
    }
  }

  async isOthers(): Promise<boolean> {
    return (await claimedByOther(this.#file)) !== null
  }

  /** Before a start: throws `machine/busy` while the disk is worked on, here or by another Snowglobe. */
  async refuseWhileWorking(): Promise<void> {
    if (this.#works > 0)
      throw new Failure({
        code: 'machine/busy',
        message: say`The machine’s disk is being worked on.`,
        hint: say`Wait for the end, or cancel it first.`,
      })
    const other = await this.#other()
    if (other?.for === 'disk') throw busy(other)
  }

  async #other(): Promise<z.infer<typeof claimed> | null> {
    return (await this.isOthers()) ? readJson(this.#file, claimed) : null
  }

  async #write(purpose: ClaimPurpose): Promise<boolean> {
    try {
      await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 })
      return (
        (await takeClaim(this.#file, `${JSON.stringify({ by: ownIdentity(), for: purpose })}\n`)) === null
      )
    } catch {
      return true
    }
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

function busy(other: z.infer<typeof claimed> | null): Failure {
  // Null when it has been let go since.
  const pid = other?.by.pid ?? 0
  return new Failure({
    code: 'machine/busy',
    message:
      other?.for === 'start'
        ? say`Another Snowglobe (process ${pid}) is starting this machine.`
        : say`Another Snowglobe (process ${pid}) is working on the disk of this machine.`,
    hint: say`Wait for its end, or cancel it there.`,
  })
}
