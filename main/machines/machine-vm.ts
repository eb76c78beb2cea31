/** The VM of one machine with all that hangs on it: its run folder, its console, its display and what runs its code. */
import type { FailureData } from '../../contract/failure.ts'
import type { MachineRecord, MachineView } from '../../contract/machine.ts'
import type { TerminalSize } from '../../contract/terminals.ts'
import type { StopRung, VmStatus } from '../../contract/vm.ts'
import type { BytePort } from '../vm/byte-port.ts'
import { Console } from '../vm/console.ts'
import { tellConsoleSize } from '../vm/console-size.ts'
import { relayDisplay } from '../vm/display.ts'
import { trialOf, type Trial } from '../vm/kvm.ts'
import { launchText, type Launch } from '../vm/launch.ts'
import { listenToQemu } from '../vm/qemu-words.ts'
import { RunFolder, type RunNote } from '../vm/run-folder.ts'
import { takeScreenshot } from '../vm/screenshot.ts'
import { usedPaths } from '../vm/used-paths.ts'
import { readVmScript, type VmScript } from '../vm/vm-script.ts'
import { Vm } from '../vm/vm.ts'
import type { Host } from './host.ts'
import { launchOf } from './machine-launch.ts'
import { MachineNetwork } from './machine-network.ts'
import { MachineApply } from './machine-apply.ts'
import { MachineGuest } from './machine-guest.ts'
import { MachineHealth } from './machine-health.ts'
import { isRefused, readyToStart } from './machine-start.ts'

export class MachineVm {
  readonly #host: Host
  readonly #changed: (status: VmStatus | null) => void
  readonly #folder: string
  readonly #runFolder: RunFolder
  readonly #vm: Vm
  readonly console: Console
  readonly network: MachineNetwork
  /** What can be done inside the guest, by its agent. */
  readonly guest: MachineGuest
  readonly apply: MachineApply
  readonly health: MachineHealth
  #accelerator: MachineView['accelerator'] = null
  #trouble: FailureData | null = null
  #endListening = () => undefined as void
  #isPassing = false
  #screen: MachineRecord['screen'] = 'fixed'

  /** `folder` is the machine's; `changed` is called with each new status, and null when something else is new. */
  constructor(
    host: Host,
    machine: { id: string; folder: string },
    changed: (status: VmStatus | null) => void,
  ) {
    this.#host = host
    this.#changed = changed
    this.#folder = machine.folder
    this.#runFolder = new RunFolder(host.stateDir, machine.id)
    this.console = new Console(this.#runFolder.file('consoleLog'), this.#runFolder.file('consoleIn'))
    this.guest = new MachineGuest({
      socketFile: this.#runFolder.file('agent'),
      qmp: (command) => this.qmp(command),
      changed: () => changed(null),
    })
    this.network = new MachineNetwork({
      script: () => this.script(),
      isAlive: () => this.isAlive,
      qmp: (command, args) => this.qmp(command, args),
      runFolder: this.#runFolder.path,
    })
    this.apply = new MachineApply({
      agent: this.guest.agent,
      runFolder: this.#runFolder,
      script: () => this.script(),
    })
    this.health = new MachineHealth({
      agent: this.guest.agent,
      pid: () => this.pid,
      phase: () => this.status.phase,
      qmp: (command) => this.qmp(command),
    })
    this.#vm = new Vm(
      this.#runFolder,
      {
        // The agent serves one client alone, and the app has more to ask it.
        answering: () => {
          if (host.seat === 'app') void this.guest.look()
          this.#listen()
        },
        event: (event) => {
          this.guest.heard(event)
          if (event.event === 'RESET') void this.apply.wasReset().catch(() => undefined)
        },
        askAgain: () => void this.#askAgent().catch(() => undefined),
        status: (status) => {
          if (status.phase === 'off') this.#ended()
          changed(status)
        },
        accelerator: (accelerator) => {
          this.#accelerator = accelerator
          changed(null)
        },
      },
      host.seat,
    )
  }

  get status(): VmStatus {
    return this.#vm.status
  }

  get accelerator(): MachineView['accelerator'] {
    return this.#accelerator
  }

  /** What stands in the way of the VM that runs, or may; null where nothing is known. */
  get trouble(): FailureData | null {
    return this.isAlive ? this.#trouble : null
  }

  /** QEMU's process; null while none runs. */
  get pid(): number | null {
    return this.#vm.pid
  }

  /** A VM exists, in whatever phase. */
  get isAlive(): boolean {
    return this.#vm.status.phase !== 'off'
  }

  /** A VM runs of which nothing is kept. */
  get isPassing(): boolean {
    return this.isAlive && this.#isPassing
  }

  /** The graphics card of the VM that runs; null while none does. */
  get screen(): MachineRecord['screen'] | null {
    return this.isAlive ? this.#screen : null
  }

  /** A PNG of the screen. Throws `vm/not-running` or `vm/no-picture`. */
  screenshot(): Promise<Buffer> {
    return takeScreenshot(this.#runFolder, (command, args) => this.qmp(command, args))
  }

  /** Another Snowglobe may have started it, or asked for its end. */
  async heard(): Promise<void> {
    const note = await this.#runFolder.readNote()
    if (note !== null && !this.isAlive) this.#take(note)
    await this.#vm.look()
  }

  /** Takes over a VM that an earlier run of the app started. */
  async adopt(): Promise<void> {
    const note = await this.#runFolder.readNote()
    if (note !== null) this.#take(note)
    await this.#vm.adopt()
  }

  #take({ isPassing, screen }: RunNote): void {
    this.#isPassing = isPassing
    this.#screen = screen
  }

  async #askAgent(): Promise<void> {
    if (this.#host.seat !== 'app') await this.guest.look()
    await this.guest.agent.shutDown()
  }

  /** Works on the disk as the only one, while nobody starts the machine. Throws `machine/busy` and what `act` throws. */
  workOnDisk<T>(act: () => Promise<T>): Promise<T> {
    return this.#runFolder.claim.work(act)
  }

  /** Throws `machine/busy` while somebody does so, here or in another Snowglobe. */
  refuseWhileWorking(): Promise<void> {
    return this.#runFolder.claim.refuseWhileWorking()
  }

  /** What is built here. Throws `vm/not-built`. */
  script(): Promise<VmScript> {
    return readVmScript(this.#folder)
  }

  /** Starts what is built; of a passing run nothing is kept. Throws `vm/…`; what goes wrong after the process runs is in the status. */
  async start({ isPassing, screen }: { isPassing: boolean; screen: MachineRecord['screen'] }): Promise<void> {
    const script = await this.script()
    const place = { folder: this.#folder, runFolder: this.#runFolder.path, isAlive: this.isAlive }
    const { withoutKvm, trouble } = await readyToStart(this.#host, script, place)
    await this.console.prepare()
    this.#isPassing = isPassing
    this.#screen = screen
    this.#trouble = trouble
    const launch = await this.#launch(script, withoutKvm, { isPassing, screen })
    await this.#vm.start(launch, script.diskPath, this.#host.env)
  }

  /** Climbs the stop ladder from this rung; answers at once, the status tells the rest. */
  stop(rung: StopRung): void {
    void this.#vm.stop(rung)
  }

  /** Climbs the stop ladder and resolves when the VM is off. */
  async stopped(rung: StopRung): Promise<void> {
    await this.#vm.stop(rung)
  }

  async pause(): Promise<void> {
    await this.#vm.pause()
  }

  async resume(): Promise<void> {
    await this.#vm.resume()
  }

  async reset(): Promise<void> {
    await this.#vm.reset()
  }

  /** Runs a QMP command and gives its `return`. Throws `vm/not-running` or `vm/qmp-failed`. */
  qmp(command: string, args?: Record<string, unknown>): Promise<unknown> {
    return this.#vm.qmp(command, args)
  }

  /** Store paths that the running VM needs, which Nix cannot know; empty when none runs. */
  async usedPaths(): Promise<string[]> {
    return usedPaths(this.#runFolder, (await this.#host.nix()).storeDir)
  }

  /** How to try KVM anew with this machine's kernel; null when nothing is built to try with. */
  async trial(): Promise<Trial | null> {
    return this.script().then(trialOf, () => null)
  }

  /** The command line that starts it by hand; null when nothing is built. */
  async startText(screen: MachineRecord['screen']): Promise<string | null> {
    const script = await this.script().catch(() => null)
    if (script === null) return null
    // QEMU wants to find them there also when it is started by hand.
    await this.#runFolder.makeConsole().catch(() => undefined)
    const withoutKvm = isRefused(this.#host.kvm.state)
    const options = { isPassing: this.isPassing, screen: this.screen ?? screen }
    return launchText(await this.#launch(script, withoutKvm, options))
  }

  async openDisplay(port: BytePort): Promise<void> {
    await relayDisplay(this.#runFolder.file('vnc'), port)
  }

  async openConsole(port: BytePort, pastBytes?: number): Promise<void> {
    await this.console.attach(port, pastBytes)
  }

  /** Tells the guest how large its serial terminal is; false where its agent does not answer. */
  tellConsoleSize(size: TerminalSize): Promise<boolean> {
    return tellConsoleSize(this.guest.agent, size)
  }

  /** Lets go without touching a running VM. */
  async release(): Promise<void> {
    this.#endListening()
    this.guest.off()
    await this.#vm.release()
  }

  #listen(): void {
    this.#endListening()
    this.#endListening = listenToQemu(this.#runFolder.file('qemuLog'), (failure) => {
      this.#trouble = failure
      this.#changed(null)
    })
  }

  #ended(): void {
    this.#endListening()
    this.#trouble = null
    this.guest.off()
  }

  #launch(
    script: VmScript,
    withoutKvm: boolean,
    { isPassing, screen }: { isPassing: boolean; screen: MachineRecord['screen'] },
  ): Promise<Launch> {
    const { env } = this.#host
    const place = { folder: this.#folder, runFolder: this.#runFolder, env }
    return launchOf(script, place, { withoutKvm, isPassing, screen })
  }
}
