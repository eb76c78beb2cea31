/** One VM: starts it, finds it again, stops it by the ladder, and tells each status. */
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { StopRung, VmStatus } from '../../contract/vm.ts'
import { Disposer } from '../system/disposer.ts'
import { Ladder } from '../system/ladder.ts'
import {
  identify,
  isAlive,
  processIn,
  signalGroup,
  type ProcessIdentity,
} from '../system/process-identity.ts'
import { askToStop } from './ask-to-stop.ts'
import { endFailure, readOutput } from './exit-reason.ts'
import { launchVm, type Launch, type Launched } from './launch.ts'
import { pauseReason } from './pause-reason.ts'
import { Qmp, type QmpEvent } from './qmp.ts'
import type { RunFolder } from './run-folder.ts'
import { alreadyRunning, startFailure } from './start-failure.ts'
import { next, type Happening } from './status.ts'
import { say } from '../words/say.ts'

/** How long a guest gets after the power button: a desktop may ask its user, a real NixOS takes about 10 s under TCG (measured). */
const askGraceMs = 90_000
const terminateGraceMs = 10_000
const pollMs = 500
/** A QEMU that has not answered for so long is asked less often. */
const quickMs = 20_000

const statusAnswer = z.object({ status: z.string() })
const kvmAnswer = z.object({ enabled: z.boolean() })

export interface VmListener {
  status(status: VmStatus): void
  /** What runs the guest's code, as QEMU itself says. */
  accelerator(accelerator: 'kvm' | 'tcg' | null): void
  /** QMP can be asked from now on. */
  answering?(): void
  event?(event: QmpEvent): void
  /** The second way to ask the guest to shut down. */
  askAgain?(): void
}

interface Running {
  /** When its guest began to start, epoch ms. */
  bootedAt: number
  identity: ProcessIdentity
  exit: Launched['exit'] | null
  ended: Promise<void>
  ladder: Ladder<StopRung>
  disposer: Disposer
  qmp: Qmp | null
  guestShutDown: boolean
  /** The last write that failed did for want of space. */
  isFull: boolean
}

export class Vm {
  readonly #runFolder: RunFolder
  readonly #listener: VmListener
  #status: VmStatus = { phase: 'off' }
  #running: Running | null = null

  constructor(runFolder: RunFolder, listener: VmListener) {
    this.#runFolder = runFolder
    this.#listener = listener
  }

  get status(): VmStatus {
    return this.#status
  }

  get pid(): number | null {
    return this.#running?.identity.pid ?? null
  }

  /** Starts the VM; resolves when its process runs, the status tells the rest. Throws `vm/…` failures. */
  async start(launch: Launch, diskPath: string | null, env: NodeJS.ProcessEnv): Promise<void> {
    if (this.#status.phase !== 'off') throw alreadyRunning()
    this.#happen({ kind: 'launched', at: Date.now() })
    try {
      await this.#runFolder.prepare()
      const { pid, exit } = await launchVm(launch, env)
      const startedAt = Date.now()
      const identity = identify(pid) ?? { pid, startTicks: '', bootId: '' }
      // Before watching: the end of a VM that dies at once sweeps the note away.
      // Without a note (a full disk) the VM is found again by its working folder.
      await this.#runFolder
        .writeNote({
          ...identity,
          folder: launch.folder,
          startedAt,
          diskPath,
          system: launch.system,
          applied: [],
          isPassing: launch.disk === 'unchanged' || launch.disk === 'aside',
          screen: launch.screen,
        })
        .catch(() => undefined)
      this.#watch(identity, exit, startedAt)
    } catch (error) {
      if (this.#running === null) {
        const failure = error instanceof Failure ? error.toData() : startFailure(error)
        this.#happen({ kind: 'ended', at: Date.now(), byGuest: false, failure })
      }
      throw error
    }
  }

  /** Takes over a VM that an earlier run of the app started; sweeps the run folder when there is none. True when one runs. */
  async adopt(): Promise<boolean> {
    const note = await this.#runFolder.readNote()
    // The app may have been killed between QEMU's start and the note; the VM script goes to its run folder, and QEMU stays there.
    const identity = note !== null && isAlive(note) ? note : processIn(this.#runFolder.path)
    if (identity === null) {
      await this.#runFolder.sweep()
      return false
    }
    const { pid, startTicks, bootId } = identity
    const since = note?.startedAt ?? Date.now()
    this.#happen({ kind: 'adopted', since })
    this.#watch({ pid, startTicks, bootId }, null, since)
    return true
  }

  /** Climbs to this rung; resolves when the VM has ended. Without a running VM it does nothing. */
  async stop(rung: StopRung): Promise<void> {
    const running = this.#running
    if (running === null) return
    running.ladder.climb(rung)
    await running.ended
  }

  /** Runs a QMP command and gives its `return`. Throws `vm/not-running` or `vm/qmp-failed`. */
  async qmp(command: string, args: Record<string, unknown> = {}): Promise<unknown> {
    return this.#control().run(command, args)
  }

  async pause(): Promise<void> {
    await this.#control().run('stop')
  }

  /** Throws `vm/not-running` or `vm/qmp-failed`, also where QEMU cannot go on. */
  async resume(): Promise<void> {
    await this.#control().run('cont')
  }

  /** The reset button: the guest starts anew without being asked. Throws as `resume`. */
  async reset(): Promise<void> {
    const qmp = this.#control()
    await qmp.run('system_reset')
    // A guest that was held, or whose kernel gave up, starts anew as well.
    await qmp.run('cont')
  }

  /** Lets go of a running VM without touching it: it outlives the app. */
  async release(): Promise<void> {
    await this.#running?.disposer.dispose()
  }

  #control(): Qmp {
    const qmp = this.#running?.qmp
    if (!qmp)
      throw new Failure({
        code: 'vm/not-running',
        message: say`The machine is not running.`,
        hint: say`Start it first.`,
      })
    return qmp
  }

  #happen(happening: Happening): void {
    const status = next(this.#status, happening)
    if (status === this.#status) return
    this.#status = status
    this.#listener.status(status)
  }

  #watch(identity: ProcessIdentity, exit: Launched['exit'] | null, startedAt: number): void {
    const disposer = new Disposer()
    let released = false
    disposer.defer(() => (released = true))
    const ended = this.#untilGone(identity, exit, () => released)
    const rungs = [
      { name: 'ask' as const, graceMs: askGraceMs, act: () => this.#ask(running) },
      {
        name: 'terminate' as const,
        graceMs: terminateGraceMs,
        act: () => void signalGroup(identity, 'SIGTERM'),
      },
      { name: 'kill' as const, graceMs: null, act: () => void signalGroup(identity, 'SIGKILL') },
    ]
    const ladder = new Ladder<StopRung>(rungs, ended, (rung, nextAt) =>
      this.#happen({ kind: 'rung', at: Date.now(), rung, nextAt }),
    )
    const running: Running = {
      identity,
      exit,
      ended,
      ladder,
      disposer,
      bootedAt: startedAt,
      qmp: null,
      guestShutDown: false,
      isFull: false,
    }
    this.#running = running
    disposer.defer(() => running.qmp?.close())
    void this.#connect(running, () => released)
  }

  async #ask(running: Running): Promise<void> {
    await askToStop(this.#control(), {
      bootedAt: running.bootedAt,
      isWaiting: () => this.#running === running && running.ladder.rung === 'ask',
      askOtherwise: () => this.#listener.askAgain?.(),
    })
  }

  async #untilGone(
    identity: ProcessIdentity,
    exit: Launched['exit'] | null,
    released: () => boolean,
  ): Promise<void> {
    if (exit !== null) await exit
    // The script is replaced by QEMU (exec), but a wrapper may linger; and an adopted VM is nobody's child.
    while (isAlive(identity)) {
      await delay(pollMs)
      if (released()) return new Promise(() => undefined)
    }
    await this.#conclude(exit)
  }

  async #conclude(exit: Launched['exit'] | null): Promise<void> {
    const { code, signal } = exit === null ? { code: null, signal: null } : await exit
    const output = await readOutput(this.#runFolder.file('qemuLog'))
    const byGuest = this.#running?.guestShutDown ?? false
    const failure = endFailure(output, code, signal)
    const running = this.#running
    this.#running = null
    await running?.disposer.dispose()
    await this.#runFolder.sweep()
    this.#listener.accelerator(null)
    this.#happen({ kind: 'ended', at: Date.now(), byGuest, failure })
  }

  /** QMP comes up some time after the process; the wait ends with the process. */
  async #connect(running: Running, released: () => boolean): Promise<void> {
    while (this.#running === running && !released()) {
      try {
        if (existsSync(this.#runFolder.file('qmp'))) {
          running.qmp = await Qmp.open(this.#runFolder.file('qmp'))
          // QEMU has made all of them before it answers.
          await this.#runFolder.closeSockets()
          await this.#greet(running.qmp, running)
          return
        }
      } catch {
        running.qmp?.close()
        running.qmp = null
      }
      await delay(Date.now() - running.bootedAt < quickMs ? 50 : pollMs)
    }
  }

  async #greet(qmp: Qmp, running: Running): Promise<void> {
    qmp.onEvent(({ event, data }) => {
      if (event === 'STOP') void this.#held(qmp, running)
      else if (event === 'RESUME') this.#happen({ kind: 'released', at: Date.now() })
      else if (event === 'RESET') running.bootedAt = Date.now()
      else if (event === 'BLOCK_IO_ERROR') running.isFull = data['nospace'] === true
      else if (event === 'SHUTDOWN' && data['guest'] === true) running.guestShutDown = true
      this.#listener.event?.({ event, data })
    })
    const { status } = statusAnswer.parse(await qmp.run('query-status'))
    const kvm = kvmAnswer.parse(await qmp.run('query-kvm'))
    this.#listener.accelerator(kvm.enabled ? 'kvm' : 'tcg')
    this.#happen({ kind: 'answered', at: Date.now(), paused: pauseReason(status, running.isFull) })
    this.#listener.answering?.()
  }

  /** QEMU tells that it has stopped the guest, and only when asked why. */
  async #held(qmp: Qmp, running: Running): Promise<void> {
    const answer = await qmp.run('query-status').catch(() => null)
    const parsed = statusAnswer.safeParse(answer)
    const why = parsed.success ? pauseReason(parsed.data.status, running.isFull) : 'asked'
    if (why !== null) this.#happen({ kind: 'held', at: Date.now(), why })
  }
}
