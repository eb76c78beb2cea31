/** The disks of one machine: seen as they are, asked about before a start, put aside and brought back while nobody runs on them. */
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { DiskAnswer, DiskView } from '../../contract/disk.ts'
import { diskFolder, keptDiskFolder, keptFolder } from '../vm/disk-folder.ts'
import { compactDisk, unfinishedDisk } from '../vm/compact-disk.ts'
import { discardDisk, growDisk, refuseWhileInUse, resetDisk, restoreDisk, takeAlong } from '../vm/disk.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { acceptNotes, lastUse, noteDisk, noteRun, noteUse, openNotes, textAtMaking } from './disk-start.ts'
import { lookAtDisk, noLook, type DiskLook } from './disk-look.ts'
import { keepMoment, type BuiltSystem } from './disk-moment.ts'
import { bringTextBack, type DiskOwner } from './disk-owner.ts'
import { DiskSnapshots } from './disk-snapshots.ts'
import type { TaskWatch } from './machine-task.ts'
import { say } from '../words/say.ts'

export class MachineDisk {
  readonly #owner: DiskOwner
  readonly snapshots: DiskSnapshots
  #look: DiskLook = noLook
  #isAsking = false

  constructor(owner: DiskOwner) {
    this.#owner = owner
    this.snapshots = new DiskSnapshots({
      ...owner,
      built: () => this.#used(),
      idle: () => this.#free(),
      view: () => this.view,
    })
  }

  get view(): DiskView {
    return { ...this.#look.view, isAsking: this.#isAsking }
  }

  /** Looks again; `script` is null where nothing is built. */
  async look(script: VmScript | null): Promise<void> {
    this.#look = await lookAtDisk(script, await this.#owner.builtWith())
    if (openNotes(this.#look).length === 0) this.#isAsking = false
  }

  /** Takes away half a disk that a Snowglobe which was killed has left. */
  async tidy(): Promise<void> {
    const { diskPath } = await this.#owner.script().catch(() => ({ diskPath: null }))
    if (diskPath === null) return
    const left = unfinishedDisk(diskPath)
    // Looked at first: a claim for each machine would be written at each start of the app.
    if ((await stat(left).catch(() => null)) === null) return
    await this.#owner.alone(() => rm(left, { force: true })).catch(() => undefined)
  }

  /** Whether a start may go on; where the disk hides something that the user was not asked about, they are asked instead. */
  async mayStart(): Promise<boolean> {
    await this.look(await this.#owner.script())
    if (openNotes(this.#look).length === 0) return true
    this.#isAsking = true
    await this.#owner.changed()
    // Whatever was answered by now, this start is not the one that goes on.
    return false
  }

  /** What the user wants done with the disk; true when the start goes on. Throws `disk/…`. */
  async answer(answer: DiskAnswer, name: string | null): Promise<boolean> {
    const { view } = this.#look
    if (answer === 'keep') await acceptNotes(this.#look)
    const { alone } = this.#owner
    if (answer === 'reset') await alone(() => this.#putAside(name))
    if (answer === 'grow') await alone(() => this.#grow())
    if (answer === 'take-along') await alone(() => this.#takeAlong())
    this.#isAsking = false
    // A new host name has no disk yet to write down that its user is content with a new one.
    const isContent = answer === 'keep' && view.notes.every(({ kind }) => kind === 'host-name')
    await this.#owner.changed()
    return answer !== 'cancel' && (isContent || (await this.mayStart()))
  }

  /** Before the VM is launched, and once it runs. */
  async launching(): Promise<void> {
    const built = await this.#owner.built()
    await noteDisk(this.#look, built)
    await noteUse(this.#look, built)
  }

  async running(): Promise<void> {
    await noteRun(this.#look)
  }

  /** The configuration that the disk in place was made with; null without a disk, or where it is not known. */
  async textAtMaking(): Promise<string | null> {
    const { path: file, exists } = this.#look.view
    return file === null || !exists ? null : textAtMaking(file)
  }

  /** All throw `vm/…` or `disk/…`. */
  async reset(): Promise<DiskView> {
    await this.#owner.alone(() => this.#putAside(null))
    return this.#changed()
  }

  /** The kept disk, its configuration, or both. */
  async restore(kept: string, what: 'disk' | 'configuration' | 'both'): Promise<DiskView> {
    await this.#owner.alone(() => this.#bringBack(kept, what))
    return this.#changed()
  }

  async #bringBack(kept: string, what: 'disk' | 'configuration' | 'both'): Promise<void> {
    const { diskPath } = await this.#free()
    const folder = keptDiskFolder(path.join(keptFolder(diskPath), kept))
    // The text first: it can be refused, and then nothing has happened.
    if (what !== 'disk') await bringTextBack(this.#owner, folder)
    if (what !== 'configuration') {
      await this.#keepDescription(diskPath, null)
      await restoreDisk(diskPath, kept, Date.now())
    }
  }

  async discard(kept: string): Promise<DiskView> {
    const { path: file } = this.#look.view
    if (file !== null) await this.#owner.alone(() => discardDisk(file, kept))
    return this.#changed()
  }

  /** Writes the disk anew without what is empty in it. Throws `disk/…` or the signal's reason. */
  async compact(watch: TaskWatch): Promise<void> {
    await this.#owner.alone(async () => {
      const { diskPath, qemuImg } = await this.#idle()
      await compactDisk(diskPath, { qemuImg, ...watch })
    })
    await this.#owner.changed()
  }

  /** Throws `disk/…` where the disk cannot be copied now. */
  async refuseCopy(): Promise<void> {
    if (this.#look.view.exists) await this.#idle()
  }

  /** Copies while nobody writes to the disk; `act` is given its path, null where there is none. Throws `disk/…` and `machine/busy`. */
  copy<T>(act: (disk: string | null) => Promise<T>): Promise<T> {
    const { path: file, exists } = this.#look.view
    if (file === null || !exists) return act(null)
    return this.#owner.alone(async () => {
      await this.#idle()
      return act(file)
    })
  }

  async #grow(): Promise<void> {
    const { diskPath, qemuImg } = await this.#free()
    const note = this.#look.view.notes.find(({ kind }) => kind === 'size')
    if (note?.kind === 'size' && note.canGrow) await growDisk(diskPath, note.wantedBytes, qemuImg)
  }

  async #takeAlong(): Promise<void> {
    const { diskPath } = await this.#free()
    const note = this.#look.view.notes.find(({ kind }) => kind === 'host-name')
    if (note?.kind === 'host-name') await takeAlong(path.join(path.dirname(diskPath), note.former), diskPath)
  }

  async #putAside(name: string | null): Promise<void> {
    const { diskPath } = await this.#free()
    await this.#keepDescription(diskPath, name)
    await resetDisk(diskPath, Date.now())
  }

  /** Goes with the disk: what was built when it was put aside. Without room for it the disk is put aside nevertheless. */
  async #keepDescription(diskPath: string, name: string | null): Promise<void> {
    const moment = { name, madeAt: Date.now(), isLive: false, isFrozen: false }
    await keepMoment(diskFolder(diskPath), moment, await this.#used()).catch(() => undefined)
  }

  /** What the disk was used with last: something else may have been built since. */
  async #used(): Promise<BuiltSystem | null> {
    const { path: file } = this.#look.view
    return (file === null ? null : await lastUse(file)) ?? this.#owner.built()
  }

  async #changed(): Promise<DiskView> {
    await this.#owner.changed()
    return this.view
  }

  /** Nobody runs on it, and nobody copies it. Throws `disk/…` or `machine/busy`. */
  #free(): Promise<{ diskPath: string; qemuImg: string }> {
    this.#owner.refuseWhileBusy()
    return this.#idle()
  }

  async #idle(): Promise<{ diskPath: string; qemuImg: string }> {
    if (this.#owner.isInUse())
      throw new Failure({
        code: 'disk/in-use',
        message: say`The machine is running on this disk.`,
        hint: say`Stop the machine first.`,
      })
    const { diskPath, qemuImg } = await this.#owner.script()
    if (diskPath === null)
      throw new Failure({
        code: 'disk/none',
        message: say`This machine has no disk: its configuration says so.`,
      })
    await refuseWhileInUse(diskPath, qemuImg)
    return { diskPath, qemuImg }
  }
}
