/** What the disks of a machine need of the machine. */
import { Failure } from '../../contract/failure.ts'
import type { VmScript } from '../vm/vm-script.ts'
import type { WrittenPlace } from '../workspace/configuration.ts'
import type { BuiltWith } from './disk-look.ts'
import { readMoment, textOf, type BuiltSystem, type Moment } from './disk-moment.ts'
import { say } from '../words/say.ts'

export interface DiskOwner {
  /** Rejects where nothing is built. */
  script(this: void): Promise<VmScript>
  isInUse(this: void): boolean
  /** Throws `machine/busy` while its files are being copied. */
  refuseWhileBusy(this: void): void
  /** Runs `act` while nobody starts the machine, and no other Snowglobe works on its disks. Throws `machine/busy`. */
  alone<T>(this: void, act: () => Promise<T>): Promise<T>
  /** Called when the disks are no longer what they were; they are looked at then. */
  changed(this: void): Promise<void>
  builtWith(this: void): Promise<BuiltWith>
  built(this: void): Promise<BuiltSystem | null>
  /** Makes this configuration the machine's again. */
  bringBack(this: void, moment: Moment, text: WrittenPlace): Promise<void>
  /** Runs `act` while the guest's file systems are held still, where its agent can do that; `frozen` says whether. */
  whileHeld<T>(this: void, act: () => Promise<T>): Promise<{ value: T; frozen: boolean }>
  /** Throws `vm/not-running` or `vm/qmp-failed`. */
  qmp(this: void, command: string, args?: Record<string, unknown>): Promise<unknown>
}

/** Brings back the configuration that is kept in this folder. Throws `disk/not-found` where there is none, or `configuration/…`. */
export async function bringTextBack(owner: Pick<DiskOwner, 'bringBack'>, folder: string): Promise<void> {
  const moment = await readMoment(folder)
  const text = moment === null ? null : textOf(folder, moment)
  if (moment === null || text === null)
    throw new Failure({
      code: 'disk/not-found',
      message: say`The configuration of that time is not kept here.`,
      hint: say`Bring back the disk alone.`,
    })
  await owner.bringBack(moment, text)
}
