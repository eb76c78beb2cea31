/** The state disk of one machine: seen as it is, put aside and brought back while nobody runs on it. */
import { Failure } from '../../contract/failure.ts'
import type { DiskView } from '../../contract/vm.ts'
import { discardDisk, resetDisk, restoreDisk, viewDisk } from '../vm/disk.ts'
import type { VmScript } from '../vm/vm-script.ts'

export class MachineDisk {
  readonly #script: () => Promise<VmScript>
  readonly #isInUse: () => boolean
  readonly #changed: () => Promise<void>
  #view: DiskView = { path: null, exists: false, bytes: null, virtualBytes: null, kept: [] }

  /** `script` rejects where nothing is built. */
  constructor(options: {
    script(this: void): Promise<VmScript>
    isInUse(this: void): boolean
    /** Called when the disks are no longer what they were; they are looked at then. */
    changed(this: void): Promise<void>
  }) {
    this.#script = options.script
    this.#isInUse = options.isInUse
    this.#changed = options.changed
  }

  get view(): DiskView {
    return this.#view
  }

  /** Looks again; `file` is absolute, null for a machine without a disk. */
  async look(file: string | null): Promise<void> {
    this.#view = await viewDisk(file)
  }

  /** All three throw `vm/…` or `disk/…`. */
  async reset(): Promise<DiskView> {
    await resetDisk(await this.#idle(), Date.now())
    await this.#changed()
    return this.#view
  }

  async restore(kept: string): Promise<DiskView> {
    await restoreDisk(await this.#idle(), kept, Date.now())
    await this.#changed()
    return this.#view
  }

  async discard(kept: string): Promise<DiskView> {
    if (this.#view.path !== null) await discardDisk(this.#view.path, kept)
    await this.#changed()
    return this.#view
  }

  async #idle(): Promise<string> {
    if (this.#isInUse())
      throw new Failure({
        code: 'disk/in-use',
        message: 'The machine is running on this disk.',
        hint: 'Stop the machine first.',
      })
    const { diskPath } = await this.#script()
    if (diskPath !== null) return diskPath
    throw new Failure({
      code: 'disk/none',
      message: 'This machine has no disk: its configuration says so.',
    })
  }
}
