/** The disks of one machine: seen as they are, asked about before a start, put aside and brought back while nobody runs on them. */
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { DiskAnswer, DiskView } from '../../contract/disk.ts'
import { diskFolder, keptDiskFolder, keptFolder } from '../vm/disk-folder.ts'
import { discardDisk, growDisk, refuseWhileInUse, resetDisk, restoreDisk, takeAlong } from '../vm/disk.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { acceptNotes, noteDisk, noteRun, openNotes, textAtMaking } from './disk-start.ts'
import { lookAtDisk, noLook, type DiskLook } from './disk-look.ts'
import { keepMoment } from './disk-moment.ts'
import { bringTextBack, type DiskOwner } from './disk-owner.ts'
import { DiskSnapshots } from './disk-snapshots.ts'

export class MachineDisk {
  readonly #owner: DiskOwner
  readonly snapshots: DiskSnapshots
  #look: DiskLook = noLook
  #isAsking = false
  #memoryObstacle: DiskView['memoryObstacle'] = 'no-disk'

  constructor(owner: DiskOwner) {
    this.#owner = owner
    this.snapshots = new DiskSnapshots({ ...owner, idle: () => this.#idle(), view: () => this.view })
  }

  get view(): DiskView {
    return { ...this.#look.view, isAsking: this.#isAsking, memoryObstacle: this.#memoryObstacle }
  }

  /** Looks again; `script` is null where nothing is built. */
  async look(script: VmScript | null): Promise<void> {
    this.#look = await lookAtDisk(script, await this.#owner.builtWith())
    this.#memoryObstacle = this.snapshots.memoryObstacle(script)
    if (openNotes(this.#look).length === 0) this.#isAsking = false
  }

  /** Whether a start may go on; where the disk hides something that the user was not asked about, they are asked instead. */
  async mayStart(): Promise<boolean> {
    await this.look(await this.#owner.script())
    this.#isAsking = openNotes(this.#look).length > 0
    if (this.#isAsking) await this.#owner.changed()
    return !this.#isAsking
  }

  /** What the user wants done with the disk; true when the start goes on. Throws `disk/…`. */
  async answer(answer: DiskAnswer, name: string | null): Promise<boolean> {
    const { view } = this.#look
    if (answer === 'keep') await acceptNotes(this.#look)
    if (answer === 'reset') await this.#putAside(null)
    if (answer === 'keep-named') await this.#putAside(name)
    if (answer === 'grow') await this.#grow()
    if (answer === 'take-along') await this.#takeAlong()
    this.#isAsking = false
    // A new host name has no disk yet to write down that its user is content with a new one.
    const isContent = answer === 'keep' && view.notes.every(({ kind }) => kind === 'host-name')
    await this.#owner.changed()
    return answer !== 'cancel' && (isContent || (await this.mayStart()))
  }

  /** Before the VM is launched, and once it runs. */
  async launching(): Promise<void> {
    await noteDisk(this.#look, await this.#owner.built())
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
    await this.#putAside(null)
    return this.#changed()
  }

  /** The kept disk, its configuration, or both. */
  async restore(kept: string, what: 'disk' | 'configuration' | 'both'): Promise<DiskView> {
    const { diskPath } = await this.#idle()
    const folder = keptDiskFolder(path.join(keptFolder(diskPath), kept))
    // The text first: it can be refused, and then nothing has happened.
    if (what !== 'disk') await bringTextBack(this.#owner, folder)
    if (what !== 'configuration') {
      await this.#keepDescription(diskPath, null)
      await restoreDisk(diskPath, kept, Date.now())
    }
    return this.#changed()
  }

  async discard(kept: string): Promise<DiskView> {
    if (this.#look.view.path !== null) await discardDisk(this.#look.view.path, kept)
    return this.#changed()
  }

  async #grow(): Promise<void> {
    const { diskPath, qemuImg } = await this.#idle()
    const note = this.#look.view.notes.find(({ kind }) => kind === 'size')
    if (note?.kind === 'size' && note.canGrow) await growDisk(diskPath, note.wantedBytes, qemuImg)
  }

  async #takeAlong(): Promise<void> {
    const { diskPath } = await this.#idle()
    const note = this.#look.view.notes.find(({ kind }) => kind === 'host-name')
    if (note?.kind === 'host-name') await takeAlong(path.join(path.dirname(diskPath), note.former), diskPath)
  }

  async #putAside(name: string | null): Promise<void> {
    const { diskPath } = await this.#idle()
    await this.#keepDescription(diskPath, name)
    await resetDisk(diskPath, Date.now())
  }

  /** Goes with the disk: what was built when it was put aside. Without room for it the disk is put aside nevertheless. */
  async #keepDescription(diskPath: string, name: string | null): Promise<void> {
    const moment = { name, madeAt: Date.now(), isLive: false, isFrozen: false }
    await keepMoment(diskFolder(diskPath), moment, await this.#owner.built()).catch(() => undefined)
  }

  async #changed(): Promise<DiskView> {
    await this.#owner.changed()
    return this.view
  }

  async #idle(): Promise<{ diskPath: string; qemuImg: string }> {
    if (this.#owner.isInUse())
      throw new Failure({
        code: 'disk/in-use',
        message: 'The machine is running on this disk.',
        hint: 'Stop the machine first.',
      })
    const { diskPath, qemuImg } = await this.#owner.script()
    if (diskPath === null)
      throw new Failure({
        code: 'disk/none',
        message: 'This machine has no disk: its configuration says so.',
      })
    await refuseWhileInUse(diskPath, qemuImg)
    return { diskPath, qemuImg }
  }
}
