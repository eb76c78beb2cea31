/** What a machine's `snowglobe.json` says: as it was read last, written when it changes, read again when others may have written it. */
import type { MachineRecord } from '../../contract/machine.ts'
import { readRecord, writeRecord } from '../workspace/record.ts'

export class RecordKeeper {
  readonly #folder: string
  #now: MachineRecord

  constructor(folder: string, record: MachineRecord) {
    this.#folder = folder
    this.#now = record
  }

  get now(): MachineRecord {
    return this.#now
  }

  async keep(change: Partial<MachineRecord>): Promise<void> {
    const record = { ...this.#now, ...change }
    await writeRecord(this.#folder, record)
    this.#now = record
  }

  /** Another Snowglobe may have pinned its nixpkgs, for one. What cannot be read is left as it is known. */
  async readAgain(): Promise<void> {
    const before = this.#now
    const record = await readRecord(this.#folder).catch(() => null)
    // What we have written meanwhile is newer than what was read.
    if (record !== null && record.id === before.id && this.#now === before) this.#now = record
  }
}
