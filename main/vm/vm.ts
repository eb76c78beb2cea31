/** One VM: starts it, finds it again, stops it by the ladder, and tells each status. */
import { setTimeout as delay } from 'node:timers/promises'
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
import { launchVm, newNote, type Launch, type Launched } from './launch.ts'
import type { Qmp, QmpEvent } from './qmp.ts'
import type { RunFolder } from './run-folder.ts'
import type { Seat } from './seat.ts'
import { untilGone } from './until-gone.ts'
import { alreadyRunning, startFailure } from './start-failure.ts'
import { next, type Happening } from './status.ts'
import { notRunning, VmControl } from './vm-control.ts'

/** How long a guest gets after the power button: a desktop may ask its user, a real NixOS takes about 10 s under TCG (measured). */
const askGraceMs = 90_000
const terminateGraceMs = 10_000
/** The others should have heard of the ladder's next rung by then. */
const toldMs = 500

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
  identity: ProcessIdentity
  exit: Launched['exit'] | null
  ended: Promise<void>
  ladder: Ladder<StopRung>
  disposer: Disposer
  control: VmControl
}

export class Vm {
  readonly #runFolder: RunFolder
  readonly #listener: VmListener
  readonly #seat: Seat
  #status: VmStatus = { phase: 'off' }
  #running: Running | null = null

  constructor(runFolder: RunFolder, listener: VmListener, seat: Seat = 'app') {
    this.#runFolder = runFolder
    this.#seat = seat
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
      if (!(await this.#runFolder.prepare())) throw alreadyRunning()
      const { pid, exit } = await launchVm(launch, env)
      const startedAt = Date.now()
      const identity = identify(pid) ?? { pid, startTicks: '', bootId: '' }
      // Before watching: the end of a VM that dies at once sweeps the note away.
      // Without a note (a full disk) the VM is found again by its working folder.
      await this.#runFolder
        .writeNote(newNote(launch, { identity, startedAt, diskPath }))
        .catch(() => undefined)
      await this.#runFolder.letGo()
      this.#watch(identity, exit, startedAt)
    } catch (error) {
      await this.#runFolder.letGo()
      if (this.#running === null) {
        const failure = error instanceof Failure ? error.toData() : startFailure(error)
        this.#happen({ kind: 'ended', at: Date.now(), byGuest: false, failure })
        await this.look()
      }
      throw error
    }
  }

  /** Another Snowglobe may have started the VM, or asked for its end. */
  async look(): Promise<void> {
    const note = await this.#runFolder.readNote()
    if (note === null || !isAlive(note)) return
    if (this.#status.phase === 'off' && this.#running === null) {
      const { pid, startTicks, bootId, startedAt } = note
      this.#happen({ kind: 'adopted', since: startedAt })
      this.#watch({ pid, startTicks, bootId }, null, startedAt)
    }
    if (note.stopping !== null && this.#running?.identity.pid === note.pid)
      this.#happen({ kind: 'rung', ...note.stopping })
  }

  /** Takes over a VM that an earlier run of the app started; sweeps the run folder when there is none. True when one runs. */
  async adopt(): Promise<boolean> {
    const note = await this.#runFolder.readNote()
    // The app may have been killed between QEMU's start and the note; the VM script goes to its run folder, and QEMU stays there.
    const identity = note !== null && isAlive(note) ? note : processIn(this.#runFolder.path)
    if (identity === null) {
      if (!(await this.#runFolder.claim.isOthers())) await this.#runFolder.sweep()
      return false
    }
    const { pid, startTicks, bootId } = identity
    const since = note?.startedAt ?? Date.now()
    this.#happen({ kind: 'adopted', since })
    this.#watch({ pid, startTicks, bootId }, null, since)
    if (note?.stopping != null) this.#happen({ kind: 'rung', ...note.stopping })
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
    return this.#running?.control.qmp ?? notRunning()
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
    const ended = untilGone(identity, exit, {
      isReleased: () => released,
      qmpClosed: () => this.#running?.control.closed ?? null,
    }).then(() => this.#conclude(exit))
    let told: Promise<unknown> = Promise.resolve()
    // The others have to know first that it was asked for; but a disk that does not write holds nothing up.
    const signal = async (name: NodeJS.Signals) => {
      await Promise.race([told, delay(toldMs)])
      signalGroup(identity, name)
    }
    const rungs = [
      { name: 'ask' as const, graceMs: askGraceMs, act: () => this.#ask(running) },
      { name: 'terminate' as const, graceMs: terminateGraceMs, act: () => signal('SIGTERM') },
      { name: 'kill' as const, graceMs: null, act: () => signal('SIGKILL') },
    ]
    const ladder = new Ladder<StopRung>(rungs, ended, (rung, nextAt) => {
      const stopping = { at: Date.now(), rung, nextAt }
      this.#happen({ kind: 'rung', ...stopping })
      told = this.#runFolder.tellOthers({ stopping }).catch(() => undefined)
    })
    const control = new VmControl(this.#runFolder, this.#seat, startedAt, {
      happened: (happening) => this.#happen(happening),
      accelerator: (accelerator) => this.#listener.accelerator(accelerator),
      answering: () => this.#listener.answering?.(),
      event: (event) => this.#listener.event?.(event),
    })
    const running: Running = {
      identity,
      exit,
      ended,
      ladder,
      disposer,
      control,
    }
    this.#running = running
    disposer.defer(() => control.close())
    void control.connect(() => this.#running === running && !released)
  }

  async #ask(running: Running): Promise<void> {
    await askToStop(this.#control(), {
      bootedAt: running.control.bootedAt,
      isWaiting: () => this.#running === running && running.ladder.rung === 'ask',
      askOtherwise: () => this.#listener.askAgain?.(),
    })
  }

  async #conclude(exit: Launched['exit'] | null): Promise<void> {
    const { code, signal } = exit === null ? { code: null, signal: null } : await exit
    const output = await readOutput(this.#runFolder.file('qemuLog'))
    const byGuest = this.#running?.control.guestShutDown ?? false
    const failure = endFailure(output, code, signal)
    const running = this.#running
    // An end that another Snowglobe asked for is no failure either.
    const note = running === null ? null : await this.#runFolder.noteOf(running.identity)
    if (note?.stopping != null) this.#happen({ kind: 'rung', ...note.stopping })
    this.#running = null
    await running?.disposer.dispose()
    if (running !== null) await this.#runFolder.sweepAfter(running.identity).catch(() => undefined)
    this.#listener.accelerator(null)
    this.#happen({ kind: 'ended', at: Date.now(), byGuest, failure })
  }
}
