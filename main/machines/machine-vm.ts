/** The VM of one machine with all that hangs on it: its run folder, its console, its display and what runs its code. */
import { setTimeout as delay } from 'node:timers/promises'
import type { MachineView } from '../../contract/machine.ts'
import type { StopRung, VmStatus } from '../../contract/vm.ts'
import type { BytePort } from '../vm/byte-port.ts'
import { Console } from '../vm/console.ts'
import { relayDisplay } from '../vm/display.ts'
import { trialOf, type Trial } from '../vm/kvm.ts'
import { launchText, type Launch } from '../vm/launch.ts'
import { RunFolder } from '../vm/run-folder.ts'
import { usedPaths } from '../vm/used-paths.ts'
import { readVmScript, type VmScript } from '../vm/vm-script.ts'
import { Vm } from '../vm/vm.ts'
import { checkFolderPath } from '../workspace/folders.ts'
import type { Host } from './host.ts'
import { MachineGuest } from './machine-guest.ts'

export class MachineVm {
  readonly #host: Host
  readonly #folder: string
  readonly #runFolder: RunFolder
  readonly #vm: Vm
  readonly #console: Console
  /** What can be done inside the guest, by its agent. */
  readonly guest: MachineGuest
  #accelerator: MachineView['accelerator'] = null

  /** `folder` is the machine's; `changed` is called with each new status, and null when something else is new. */
  constructor(
    host: Host,
    machine: { id: string; folder: string },
    changed: (status: VmStatus | null) => void,
  ) {
    this.#host = host
    this.#folder = machine.folder
    this.#runFolder = new RunFolder(host.stateDir, machine.id)
    this.#console = new Console(this.#runFolder.file('consoleLog'), this.#runFolder.file('serial'))
    this.guest = new MachineGuest({
      socketFile: this.#runFolder.file('agent'),
      qmp: (command) => this.qmp(command),
      changed: () => changed(null),
    })
    this.#vm = new Vm(this.#runFolder, {
      answering: () => void this.guest.look(),
      event: (event) => this.guest.heard(event),
      askAgain: () => void this.guest.agent.shutDown().catch(() => undefined),
      status: (status) => {
        if (status.phase === 'starting') void this.#connectConsole()
        if (status.phase === 'off') this.guest.off()
        changed(status)
      },
      accelerator: (accelerator) => {
        this.#accelerator = accelerator
        changed(null)
      },
    })
  }

  get status(): VmStatus {
    return this.#vm.status
  }

  get accelerator(): MachineView['accelerator'] {
    return this.#accelerator
  }

  /** A VM exists, in whatever phase. */
  get isAlive(): boolean {
    return this.#vm.status.phase !== 'off'
  }

  /** Takes over a VM that an earlier run of the app started. */
  async adopt(): Promise<void> {
    await this.#vm.adopt()
  }

  /** What is built here. Throws `vm/not-built`. */
  script(): Promise<VmScript> {
    return readVmScript(this.#folder)
  }

  /** Starts what is built. Throws `vm/…`; what goes wrong after the process runs is in the status. */
  async start(): Promise<void> {
    const script = await this.script()
    checkFolderPath(script.diskPath ?? this.#folder)
    checkFolderPath(this.#runFolder.path)
    const kvm = await this.#host.kvm.ensure(trialOf(script))
    await this.#console.trim()
    await this.#vm.start(this.#launch(script, kvm.state === 'broken'), script.diskPath, this.#host.env)
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
  async startText(): Promise<string | null> {
    const script = await this.script().catch(() => null)
    return script === null ? null : launchText(this.#launch(script, this.#host.kvm.state.state === 'broken'))
  }

  async openDisplay(port: BytePort): Promise<void> {
    await relayDisplay(this.#runFolder.file('vnc'), port)
  }

  async openConsole(port: BytePort): Promise<void> {
    await this.#console.attach(port)
  }

  /** Lets go without touching a running VM. */
  async release(): Promise<void> {
    this.guest.off()
    await this.#vm.release()
    this.#console.disconnect()
  }

  #launch(script: VmScript, withoutKvm: boolean): Launch {
    const { command, storePath: system } = script
    return { folder: this.#folder, command, system, runFolder: this.#runFolder, withoutKvm }
  }

  /** QEMU opens the socket early, but not at once. */
  async #connectConsole(): Promise<void> {
    while (this.isAlive) {
      const isConnected = await this.#console.connect().then(
        () => true,
        () => false,
      )
      if (isConnected) return
      await delay(50)
    }
  }
}
