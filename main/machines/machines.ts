/** All machines: found on disk, made from templates, taken in, let go; and heard of when somebody else changes them. */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type {
  BrokenMachine,
  ConfigurationOrigin,
  MachineRecord,
  MachineView,
} from '../../contract/machine.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { configurationName, configurationVersion } from '../workspace/configuration.ts'
import {
  checkFolderPath,
  existingFolder,
  findMachines,
  makeMachineFolder,
  type FoundMachine,
} from '../workspace/folders.ts'
import { newRecord, readRecord, writeRecord } from '../workspace/record.ts'
import { watchFolder } from '../workspace/watch.ts'
import { listenToBells } from '../system/bell.ts'
import type { Host } from './host.ts'
import { Machine } from './machine.ts'
import { say } from '../words/say.ts'

/** Which folders to look at; asked each time, since settings change. */
export interface Places {
  machinesFolder(this: void): string
  extraFolders(this: void): string[]
  setExtraFolders(this: void, folders: string[]): void
  /** Moves a folder to the system's trash. */
  trash(this: void, folder: string): Promise<void>
}

/** What a new machine begins with. */
export type NewContent =
  /** Of its `configuration.nix`. */
  | { text: string }
  /** Writes it into the folder, and may say what the record has in common with another one. */
  | { write(this: void, folder: string): Promise<Partial<MachineRecord> | void> }
  | { configuration: ConfigurationOrigin }

export class Machines {
  readonly #host: Host
  readonly #places: Places
  readonly #machines = new Map<string, Machine>()
  readonly #watches = new Map<string, () => void>()
  #broken: BrokenMachine[] = []
  #opened: Promise<void> = Promise.resolve()
  #unwatchPlace: () => void = () => undefined
  #stopListening: (() => void) | null = null

  constructor(host: Host, places: Places) {
    this.#host = host
    this.#places = places
  }

  get all(): Machine[] {
    return [...this.#machines.values()]
  }

  /** The name of the machine that this process runs. */
  readonly nameOfProcess = (pid: number): string | null => {
    const machine = this.all.find(({ vm }) => vm.pid === pid)
    return machine === undefined ? null : path.basename(machine.folder)
  }

  get broken(): BrokenMachine[] {
    return this.#broken
  }

  /** Throws `machine/not-found`. */
  get(id: string): Machine {
    const machine = this.#machines.get(id)
    if (machine === undefined)
      throw new Failure({
        code: 'machine/not-found',
        message: say`This machine is no longer there.`,
        hint: say`Its folder may have been moved or removed.`,
      })
    return machine
  }

  /** Resolves when the folders have been read. */
  get opened(): Promise<void> {
    return this.#opened
  }

  /** Reads the folders and goes on listening to them. */
  open(): Promise<void> {
    this.#opened = this.#open()
    return this.#opened
  }

  async #open(): Promise<void> {
    const place = this.#places.machinesFolder()
    this.#unwatchPlace()
    await mkdir(place, { recursive: true }).catch(() => undefined)
    this.#unwatchPlace = watchFolder(place, () => void this.rescan())
    this.#stopListening ??= listenToBells(this.#host.stateDir, (id) => void this.#machines.get(id)?.heard())
    await this.rescan()
  }

  /** Compares the folders with what is known: new ones come in, vanished ones go. */
  async rescan(): Promise<void> {
    const { machines, broken } = await findMachines(
      this.#places.machinesFolder(),
      this.#places.extraFolders(),
    )
    const there = new Set(machines.map(({ folder }) => folder))
    for (const machine of this.all) if (!there.has(machine.folder)) await this.#forget(machine)
    await Promise.all(machines.map((found) => this.#takeIn(found)))
    if (JSON.stringify(broken) !== JSON.stringify(this.#broken)) {
      this.#broken = broken
      this.#host.emit('machines.broken', broken)
    }
  }

  /** The folder is there whole or not at all. Throws `machine/…`, and what `write` throws. */
  async create(name: string, nixpkgs: NixpkgsSource, content: NewContent): Promise<MachineView> {
    const folder = await makeMachineFolder(this.#places.machinesFolder(), name)
    const file = path.join(folder, configurationName)
    try {
      if ('text' in content) await writeFile(file, content.text, { flag: 'wx' })
      const given = 'write' in content ? await content.write(folder) : undefined
      const origin = 'configuration' in content ? content.configuration : undefined
      const fresh = newRecord(nixpkgs, Date.now(), origin)
      const record = { ...fresh, ...given, id: fresh.id, createdAt: fresh.createdAt }
      await writeRecord(folder, record)
      return (await this.#takeIn({ folder, record })).view()
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      if (error instanceof Failure) throw error
      throw new Failure(
        {
          code: 'machine/folder-unusable',
          message: say`The machine’s files could not be written.`,
          hint: say`Look at the free space and the rights of the machines’ folder.`,
          ...(error instanceof Error ? { details: error.message } : {}),
        },
        error,
      )
    }
  }

  /** Takes an existing folder in; only `snowglobe.json` is written, and only where there is none. */
  async add(given: string, nixpkgs: NixpkgsSource): Promise<MachineView> {
    const folder = await existingFolder(given)
    checkFolderPath(folder)
    await stat(path.join(folder, configurationName)).catch(() => {
      throw new Failure({
        code: 'configuration/missing',
        message: say`There is no ${configurationName} in “${folder}”.`,
        hint: say`Choose the folder that holds the machine’s configuration.nix.`,
      })
    })
    const record = (await readRecord(folder)) ?? newRecord(nixpkgs, Date.now())
    await writeRecord(folder, record)
    if (path.dirname(folder) !== this.#places.machinesFolder())
      this.#places.setExtraFolders([...new Set([...this.#places.extraFolders(), folder])])
    return (await this.#takeIn({ folder, record })).view()
  }

  /** A folder among the machines goes to the trash; one from elsewhere is only forgotten. Throws `machine/busy`. */
  async remove(id: string): Promise<void> {
    const machine = this.get(id)
    machine.task.refuseWhileBusy()
    if (machine.vm.isAlive || machine.build.isRunning)
      throw new Failure({
        code: 'machine/busy',
        message: machine.vm.isAlive ? say`The machine is running.` : say`The machine is being built.`,
        hint: machine.vm.isAlive ? say`Stop it first.` : say`Cancel the build first.`,
      })
    if (path.dirname(machine.folder) === this.#places.machinesFolder())
      await machine.vm.workOnDisk(() => this.#trash(machine.folder))
    else
      this.#places.setExtraFolders(this.#places.extraFolders().filter((folder) => folder !== machine.folder))
    await this.#forget(machine)
  }

  /** Lets go of everything; running VMs stay. */
  async release(): Promise<void> {
    this.#unwatchPlace()
    this.#stopListening?.()
    for (const unwatch of this.#watches.values()) unwatch()
    await Promise.all(this.all.map((machine) => machine.release()))
  }

  async #trash(folder: string): Promise<void> {
    await this.#places.trash(folder).catch((error: unknown) => {
      throw new Failure(
        {
          code: 'machine/folder-unusable',
          message: say`The machine’s folder could not be moved to the trash.`,
          hint: say`Nothing was deleted. Remove the folder yourself if you want it gone.`,
          place: { file: folder },
          ...(error instanceof Error ? { details: error.message } : {}),
        },
        error,
      )
    })
  }

  async #takeIn({ folder, record }: FoundMachine): Promise<Machine> {
    const known = this.#machines.get(record.id)
    if (known !== undefined && known.folder === folder) return known
    if (known !== undefined) await this.#forget(known)
    const machine = new Machine(this.#host, folder, record)
    this.#machines.set(record.id, machine)
    this.#watch(machine)
    await machine.recall()
    return machine
  }

  #watch(machine: Machine): void {
    let version: string | null | undefined
    const look = async () => {
      const now = await configurationVersion(machine.place)
      if (version !== undefined && now !== version)
        this.#host.emit('configuration.changed', { id: machine.id, version: now })
      version = now
      await machine.refresh()
    }
    void look()
    const folders = new Set([machine.folder, machine.place.folder])
    const ends = [...folders].map((folder) => watchFolder(folder, () => void look()))
    this.#watches.set(machine.id, () => {
      for (const end of ends) end()
    })
  }

  async #forget(machine: Machine): Promise<void> {
    this.#watches.get(machine.id)?.()
    this.#watches.delete(machine.id)
    this.#machines.delete(machine.id)
    await machine.release()
    this.#host.emit('machine.removed', { id: machine.id })
  }
}
