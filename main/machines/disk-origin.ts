/** Remembers which configuration a machine's disk was used with, as far as this run of the app has seen it. */
import type { MachineView } from '../../contract/machine.ts'
import { ownPlace, readConfiguration } from '../workspace/configuration.ts'

export class DiskOrigin {
  readonly #texts = new Map<string, string>()

  /**
   * The configuration that was built when the disk was first seen; null where there is no disk, or where what was built is no longer
   * known. The disk may have been made from an older one still.
   */
  async textOf({ id, folder, disk, needsBuild }: MachineView): Promise<string | null> {
    if (!disk.exists) this.#texts.delete(id)
    else if (!needsBuild && !this.#texts.has(id)) {
      // Nothing to build: what is saved is what was built.
      const saved = await readConfiguration(ownPlace(folder)).catch(() => null)
      if (saved !== null) this.#texts.set(id, saved.text)
    }
    return this.#texts.get(id) ?? null
  }
}
