/** One machine alive: its folder, its build, its VM and its disk, seen as one. */
import path from 'node:path'
import type { DiskAnswer, DiskView } from '../../contract/disk.ts'
import { Failure } from '../../contract/failure.ts'
import type { MachineRecord, MachineView } from '../../contract/machine.ts'
import type { NixpkgsSource, NixpkgsUpdate } from '../../contract/source.ts'
import type { CommandLine, VmStatus } from '../../contract/vm.ts'
import type { WrittenPlace } from '../workspace/configuration.ts'
import type { SshGuest } from '../terminals/ssh.ts'
import { Terminals } from '../terminals/terminals.ts'
import { withFrozenDisks } from '../vm/guest-freeze.ts'
import { writtenPlace } from '../workspace/written-place.ts'
import { BuildKeeper } from './build-keeper.ts'
import { commandLines } from './command-lines.ts'
import type { Host } from './host.ts'
import type { Moment } from './disk-moment.ts'
import { MachineDisk } from './machine-disk.ts'
import { MachineNixpkgs } from './machine-nixpkgs.ts'
import { TaskKeeper } from './machine-task.ts'
import { MachineVm } from './machine-vm.ts'
import { RecordKeeper } from './record-keeper.ts'
import { say } from '../words/say.ts'

export class Machine {
  readonly folder: string
  readonly build: BuildKeeper
  readonly nixpkgs: MachineNixpkgs
  readonly vm: MachineVm
  readonly disk: MachineDisk
  /** What takes long with its files. */
  readonly task: TaskKeeper
  readonly terminals: Terminals
  readonly #host: Host
  readonly #records: RecordKeeper
  #needsBuild = true
  #hasResult = false
  #wantsPassing = false
  #isBehind = false
  readonly #released = new AbortController()

  constructor(host: Host, folder: string, record: MachineRecord) {
    this.#host = host
    this.folder = folder
    this.#records = new RecordKeeper(folder, record)
    this.vm = new MachineVm(host, { id: record.id, folder }, (status) => void this.#vmChanged(status))
    this.task = new TaskKeeper({ changed: () => void this.#tell(), ending: host.ending })
    this.disk = new MachineDisk({
      script: () => this.vm.script(),
      isInUse: () => this.vm.isAlive,
      refuseWhileBusy: () => this.task.refuseWhileBusy(),
      alone: (act) => this.vm.workOnDisk(act),
      changed: async () => void (await this.refresh()),
      qmp: (command, args) => this.vm.qmp(command, args),
      whileHeld: (act) => withFrozenDisks(this.vm.guest.agent, act),
      builtWith: () => this.build.archive.builtWith(),
      built: () => this.build.archive.builtNow(),
      bringBack: (moment, text) => this.#bringBack(moment, text),
    })
    this.terminals = new Terminals(this.sshGuest, { env: host.env, home: host.stateDir })
    this.nixpkgs = new MachineNixpkgs({
      host,
      folder,
      read: () => this.record,
      write: (pin) => this.#records.keep({ pin }),
      changed: () => this.#tell(),
    })
    const built = { id: record.id, folder, configuration: record.configuration, nixpkgs: this.nixpkgs }
    this.build = new BuildKeeper(host, built, {
      changed: () => this.#tell(),
      steps: (told) => host.emit('build.steps', { id: record.id, ...told }),
      history: () => host.emit('builds.changed', { id: record.id }),
      builtElsewhere: () => void this.refresh(),
    })
  }

  /** What `snowglobe.json` says. */
  get record(): MachineRecord {
    return this.#records.now
  }

  get id(): string {
    return this.record.id
  }

  /** Where its configuration is written. */
  get place(): WrittenPlace {
    return writtenPlace(this.folder, this.record.configuration)
  }

  /** Its configuration belongs to it, so that it may be written. */
  get isOwn(): boolean {
    return this.record.configuration.kind === 'own'
  }

  /** It has no configuration: it starts an image. */
  get isTryOut(): boolean {
    return this.record.configuration.kind === 'image'
  }

  /** Aborted when the machine is let go: whatever runs for it ends with it. */
  get released(): AbortSignal {
    return this.#released.signal
  }

  /** What ssh into its guest needs to know. */
  get sshGuest(): SshGuest {
    return {
      id: this.id,
      folder: this.folder,
      isAlive: () => this.vm.isAlive,
      qmp: (command, args) => this.vm.qmp(command, args),
    }
  }

  view(): MachineView {
    return {
      id: this.record.id,
      name: path.basename(this.folder),
      folder: this.folder,
      nixpkgs: this.record.nixpkgs,
      pin: this.nixpkgs.pin,
      isFetchingNixpkgs: this.nixpkgs.isFetching,
      configuration: this.record.configuration,
      createdAt: this.record.createdAt,
      build: this.build.status,
      hasResult: this.#hasResult,
      needsBuild: this.#needsBuild,
      written: this.build.archive.written,
      isBehind: this.#isBehind && this.vm.isAlive,
      vm: this.vm.status,
      trouble: this.vm.trouble,
      accelerator: this.vm.accelerator,
      screen: this.vm.screen ?? this.record.screen,
      isPassing: this.vm.isPassing,
      disk: this.disk.view,
      agent: this.vm.guest.agent.state,
      clipboard: this.vm.guest.clipboard,
      task: this.task.now,
    }
  }

  /** Finds what an earlier run of the app left: a build, a running VM, a disk. */
  async recall(): Promise<void> {
    await this.nixpkgs.tidy()
    await this.build.recall(this.record.nixpkgs)
    await Promise.all([this.vm.adopt(), this.disk.tidy()])
    await this.refresh()
  }

  /** Another Snowglobe has done something with it. */
  async heard(): Promise<void> {
    await this.#records.readAgain()
    await Promise.all([this.vm.heard(), this.build.heard()])
  }

  /** Looks at the folder again and tells what changed. */
  async refresh(): Promise<MachineView> {
    await this.#records.readAgain()
    const script = await this.vm.script().catch(() => null)
    this.#hasResult = script !== null
    this.#isBehind = script !== null && (await this.vm.apply.isBehind().catch(() => false))
    await this.disk.look(script)
    this.#needsBuild = !this.isTryOut && !(await this.build.archive.isBuilt(this.record.nixpkgs))
    // What failed is of the past once something is written that is built.
    const { phase } = this.build.status
    if (!this.#needsBuild && (phase === 'failed' || phase === 'cancelled'))
      await this.build.renew(this.record.nixpkgs)
    return this.#tell()
  }

  async setSource(nixpkgs: NixpkgsSource): Promise<MachineView> {
    await this.#records.keep({ nixpkgs })
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
    if (this.isTryOut) return this.vm.isAlive ? undefined : this.start()
    const isBuilt = await this.build.build(this.record.nixpkgs)
    // Looking at the disk takes a while, for which no start has to wait.
    await Promise.all([this.refresh(), isBuilt && !this.vm.isAlive ? this.start() : undefined])
  }

  async buildOnly(): Promise<void> {
    await this.build.build(this.record.nixpkgs)
    await this.refresh()
  }

  /** Starts what is built, unless the disk hides some of it, which is asked about first; of a passing run nothing is kept. Throws `vm/…`. */
  async start({ isPassing } = { isPassing: false }): Promise<void> {
    this.task.refuseWhileBusy()
    await this.vm.refuseWhileWorking()
    this.#wantsPassing = isPassing
    if (this.vm.isAlive || (await this.disk.mayStart())) await this.#launch()
  }

  /** The answer to that question. Throws `disk/…` or `vm/…`. */
  async answerDisk(answer: DiskAnswer, name: string | null): Promise<void> {
    if (await this.disk.answer(answer, name)) await this.#launch()
  }

  /** From the next start its screen can follow a window. */
  async makeScreenResizable(): Promise<void> {
    await this.#records.keep({ screen: 'resizable' })
    this.#tell()
  }

  /** Throws `disk/…` or `machine/…`. */
  async compactDisk(): Promise<DiskView> {
    await this.task.run('compact', (watch) => this.disk.compact(watch))
    return this.disk.view
  }

  /** With its configuration the nixpkgs comes back too, so that nothing is left to be built. */
  async goBack(key: string, withConfiguration: boolean): Promise<MachineView> {
    if (this.build.isRunning)
      throw new Failure({
        code: 'machine/busy',
        message: say`The machine is being built.`,
        hint: say`Wait for the end or cancel the build first.`,
      })
    const withText = withConfiguration && this.isOwn
    const { nixpkgs, pin } = await this.build.archive.goBack(key, withText, this.record.nixpkgs)
    // The store may have been cleared of that nixpkgs since; it is fetched again when it is needed.
    if (withConfiguration) await this.#records.keep({ nixpkgs, ...(pin === null ? {} : { pin }) })
    await this.build.renew(this.record.nixpkgs)
    return this.refresh()
  }

  async commands(): Promise<CommandLine[]> {
    return commandLines({
      folder: this.folder,
      build: await this.build.subject.command().catch(() => null),
      run: await this.vm.startText(this.record.screen),
      disk: (await this.vm.script().catch(() => null))?.diskPath ?? null,
    })
  }

  /** Lets go without touching a running VM; a running build is cancelled, since nobody would see its end. */
  async release(): Promise<void> {
    this.#released.abort()
    this.build.release()
    await this.terminals.release()
    await this.build.cancel()
    await this.build.logs.close()
    await this.vm.release()
  }

  async #launch(): Promise<void> {
    if (!this.#wantsPassing) await this.disk.launching()
    await this.vm.start({ isPassing: this.#wantsPassing, screen: this.record.screen })
  }

  /** The configuration that a snapshot or a kept disk belongs to. */
  async #bringBack({ system, nixpkgs, pin }: Moment, text: WrittenPlace): Promise<void> {
    if (!this.isOwn)
      throw new Failure({
        code: 'configuration/not-saved',
        message: say`This configuration is written elsewhere and is only read here.`,
      })
    await this.build.archive.bringBack(text, system, this.record.nixpkgs)
    if (nixpkgs !== null) await this.#records.keep({ nixpkgs, ...(pin === null ? {} : { pin }) })
  }

  async #vmChanged(status: VmStatus | null): Promise<void> {
    this.#tell()
    if (status?.phase === 'running' && !this.vm.isPassing) await this.disk.running()
    if (status?.phase === 'running' || status?.phase === 'off') await this.refresh()
  }

  #tell(): MachineView {
    const view = this.view()
    this.#host.emit('machine.changed', view)
    return view
  }
}
