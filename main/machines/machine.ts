/** One machine alive: its folder, its build, its VM and its disk, seen as one. */
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { MachineRecord, MachineView } from '../../contract/machine.ts'
import type { NixpkgsSource, NixpkgsUpdate } from '../../contract/source.ts'
import type { CommandLine, StopRung, VmStatus } from '../../contract/vm.ts'
import type { BytePort } from '../vm/byte-port.ts'
import { Console } from '../vm/console.ts'
import { relayDisplay } from '../vm/display.ts'
import type { Launch } from '../vm/launch.ts'
import { trialOf, type Trial } from '../vm/kvm.ts'
import { RunFolder } from '../vm/run-folder.ts'
import { usedPaths } from '../vm/used-paths.ts'
import { readVmScript, type VmScript } from '../vm/vm-script.ts'
import { Vm } from '../vm/vm.ts'
import { checkFolderPath } from '../workspace/folders.ts'
import type { WrittenPlace } from '../workspace/configuration.ts'
import { writeRecord } from '../workspace/record.ts'
import { writtenPlace } from '../workspace/written-place.ts'
import { BuildKeeper } from './build-keeper.ts'
import { commandLines } from './command-lines.ts'
import type { Host } from './host.ts'
import { MachineDisk } from './machine-disk.ts'
import { MachineNixpkgs } from './machine-nixpkgs.ts'

export class Machine {
  readonly folder: string
  readonly build: BuildKeeper
  readonly nixpkgs: MachineNixpkgs
  readonly #host: Host
  readonly #runFolder: RunFolder
  readonly #vm: Vm
  readonly #console: Console
  readonly #disk: MachineDisk
  #record: MachineRecord
  #accelerator: MachineView['accelerator'] = null
  #needsBuild = true
  #hasResult = false
  readonly #released = new AbortController()

  constructor(host: Host, folder: string, record: MachineRecord) {
    this.#host = host
    this.folder = folder
    this.#record = record
    this.#runFolder = new RunFolder(host.stateDir, record.id)
    this.#console = new Console(this.#runFolder.file('consoleLog'), this.#runFolder.file('serial'))
    this.#vm = new Vm(this.#runFolder, {
      status: (status) => void this.#vmChanged(status),
      accelerator: (accelerator) => {
        this.#accelerator = accelerator
        this.#tell()
      },
    })
    this.#disk = new MachineDisk({ script: () => this.#script(), isInUse: () => this.isAlive })
    this.nixpkgs = new MachineNixpkgs({
      host,
      folder,
      read: () => this.#record,
      write: (pin) => this.#keepRecord({ pin }),
      changed: () => this.#tell(),
    })
    const built = { folder, configuration: record.configuration, nixpkgs: this.nixpkgs }
    this.build = new BuildKeeper(host, built, {
      changed: () => this.#tell(),
      steps: (told) => host.emit('build.steps', { id: record.id, ...told }),
      history: () => host.emit('builds.changed', { id: record.id }),
    })
  }

  get id(): string {
    return this.#record.id
  }

  /** Where its configuration is written. */
  get place(): WrittenPlace {
    return writtenPlace(this.folder, this.#record.configuration)
  }

  /** Its configuration belongs to it, so that it may be written. */
  get isOwn(): boolean {
    return this.#record.configuration.kind === 'own'
  }

  /** Aborted when the machine is let go: whatever runs for it ends with it. */
  get released(): AbortSignal {
    return this.#released.signal
  }

  /** A VM of this machine exists, in whatever phase. */
  get isAlive(): boolean {
    return this.#vm.status.phase !== 'off'
  }

  view(): MachineView {
    return {
      id: this.#record.id,
      name: path.basename(this.folder),
      folder: this.folder,
      nixpkgs: this.#record.nixpkgs,
      pin: this.nixpkgs.pin,
      isFetchingNixpkgs: this.nixpkgs.isFetching,
      configuration: this.#record.configuration,
      createdAt: this.#record.createdAt,
      build: this.build.status,
      hasResult: this.#hasResult,
      needsBuild: this.#needsBuild,
      vm: this.#vm.status,
      accelerator: this.#accelerator,
      disk: this.#disk.view,
    }
  }

  /** Finds what an earlier run of the app left: a build, a running VM, a disk. */
  async recall(): Promise<void> {
    await this.nixpkgs.tidy()
    await this.build.recall(this.#record.nixpkgs)
    await this.#vm.adopt()
    await this.refresh()
  }

  /** Looks at the folder again and tells what changed. */
  async refresh(): Promise<MachineView> {
    const script = await this.#script().catch(() => null)
    this.#hasResult = script !== null
    await this.#disk.look(script?.diskPath ?? null)
    this.#needsBuild = !(await this.build.archive.isBuilt(this.#record.nixpkgs))
    // What failed is of the past once something is written that is built.
    const { phase } = this.build.status
    if (!this.#needsBuild && (phase === 'failed' || phase === 'cancelled'))
      await this.build.renew(this.#record.nixpkgs)
    return this.#tell()
  }

  async setSource(nixpkgs: NixpkgsSource): Promise<MachineView> {
    await this.#keepRecord({ nixpkgs })
    await this.nixpkgs.tidy()
    return this.refresh()
  }

  /** What an update of nixpkgs would bring; null for one that is used as it is. Throws `nix/…`. */
  async lookForUpdate(): Promise<NixpkgsUpdate | null> {
    const before = this.nixpkgs.pin
    const after = await this.nixpkgs.look()
    if (after === null) return null
    const isSame = before !== null && before.path === after.path
    const preview = isSame ? null : await this.build.preview({ kind: 'folder', path: after.path })
    return { before, after, isSame, preview }
  }

  /** Takes what `lookForUpdate` found. */
  async update(storePath: string): Promise<MachineView> {
    await this.nixpkgs.take(storePath)
    return this.refresh()
  }

  /** Builds and, when that went well, starts. A VM that runs already is left alone. */
  async buildAndStart(): Promise<void> {
    const isBuilt = await this.build.build(this.#record.nixpkgs)
    // Looking at the disk takes a while, for which no start has to wait.
    await Promise.all([this.refresh(), isBuilt && !this.isAlive ? this.start() : undefined])
  }

  async buildOnly(): Promise<void> {
    await this.build.build(this.#record.nixpkgs)
    await this.refresh()
  }

  /** Starts what is built. Throws `vm/…`; what goes wrong after the process runs is in the status. */
  async start(): Promise<void> {
    const script = await this.#script()
    checkFolderPath(script.diskPath ?? this.folder)
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

  async resetDisk(): Promise<MachineView> {
    await this.#disk.reset()
    return this.refresh()
  }

  async restoreDisk(file: string): Promise<MachineView> {
    await this.#disk.restore(file)
    return this.refresh()
  }

  async discardDisk(file: string): Promise<MachineView> {
    await this.#disk.discard(file)
    return this.refresh()
  }

  /** With its configuration the nixpkgs comes back too, so that nothing is left to be built. */
  async goBack(key: string, withConfiguration: boolean): Promise<MachineView> {
    const withText = withConfiguration && this.isOwn
    const { nixpkgs, pin } = await this.build.archive.goBack(key, withText, this.#record.nixpkgs)
    // The store may have been cleared of that nixpkgs since; it is fetched again when it is needed.
    if (withConfiguration) await this.#keepRecord({ nixpkgs, ...(pin === null ? {} : { pin }) })
    return this.refresh()
  }

  /** Store paths that the running VM needs, which Nix cannot know; empty when none runs. */
  async usedPaths(): Promise<string[]> {
    return usedPaths(this.#runFolder, (await this.#host.nix()).storeDir)
  }

  /** Tries KVM anew with this machine's kernel; null when nothing is built to try with. */
  async trial(): Promise<Trial | null> {
    return this.#script().then(trialOf, () => null)
  }

  async commands(): Promise<CommandLine[]> {
    const script = await this.#script().catch(() => null)
    const withoutKvm = this.#host.kvm.state.state === 'broken'
    return commandLines({
      folder: this.folder,
      build: await this.build.command().catch(() => null),
      launch: script === null ? null : this.#launch(script, withoutKvm),
      disk: script?.diskPath ?? null,
    })
  }

  async openDisplay(port: BytePort): Promise<void> {
    await relayDisplay(this.#runFolder.file('vnc'), port)
  }

  async openConsole(port: BytePort): Promise<void> {
    await this.#console.attach(port)
  }

  /** Lets go without touching a running VM; a running build is cancelled, since nobody would see its end. */
  async release(): Promise<void> {
    this.#released.abort()
    this.build.archive.release()
    await this.build.cancel()
    await this.build.logs.close()
    await this.#vm.release()
    this.#console.disconnect()
  }

  async #keepRecord(change: Partial<MachineRecord>): Promise<void> {
    const record = { ...this.#record, ...change }
    await writeRecord(this.folder, record)
    this.#record = record
  }

  #script(): Promise<VmScript> {
    return readVmScript(this.folder)
  }

  #launch(script: VmScript, withoutKvm: boolean): Launch {
    return { folder: this.folder, command: script.command, runFolder: this.#runFolder, withoutKvm }
  }

  async #vmChanged(status: VmStatus): Promise<void> {
    this.#tell()
    if (status.phase === 'starting') void this.#connectConsole()
    if (status.phase === 'running' || status.phase === 'off') await this.refresh()
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

  #tell(): MachineView {
    const view = this.view()
    this.#host.emit('machine.changed', view)
    return view
  }
}
