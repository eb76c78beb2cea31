/** The snapshots of a machine's disk: made at any time, gone back to while nobody runs on it, each with the configuration of its moment. */
import { copyFile, mkdir, realpath } from 'node:fs/promises'
import { z } from 'zod'
import type { DiskView } from '../../contract/disk.ts'
import { Failure } from '../../contract/failure.ts'
import { diskFolder } from '../vm/disk-folder.ts'
import { originFile } from '../vm/disk-origin.ts'
import { qemuImgRun } from '../vm/disk.ts'
import { loadMemory, memoryObstacle, saveMemory } from '../vm/memory-snapshot.ts'
import { keyAt } from './build-record.ts'
import { forgetMoment, keepMoment, readMoment } from './disk-moment.ts'
import { bringTextBack, type DiskOwner } from './disk-owner.ts'
import { snapshotFolder } from './snapshot-folder.ts'
import { say } from '../words/say.ts'

/** Freeing what only a snapshot held means writing all of its tables anew: minutes on a large disk. */
const removeMs = 600_000

/** QMP's `query-block`: the drives and the files that are in them. */
const blockAnswer = z.array(
  z.looseObject({
    device: z.string(),
    inserted: z
      .looseObject({ 'node-name': z.string().optional(), image: z.looseObject({ filename: z.string() }) })
      .optional(),
  }),
)

interface SnapshotOwner extends DiskOwner {
  idle(this: void): Promise<{ diskPath: string; qemuImg: string }>
  view(this: void): DiskView
}

export class DiskSnapshots {
  readonly #owner: SnapshotOwner
  /** One after another: QEMU's disk tool locks the file. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(owner: SnapshotOwner) {
    this.#owner = owner
  }

  /** What keeps the memory of the running machine out of a snapshot, in QEMU's words; null where nothing does. Throws `vm/…`. */
  memoryObstacle(): Promise<string | null> {
    return memoryObstacle(this.#owner.qmp)
  }

  /** Makes one, of the disk alone or with the running machine's memory; while the machine runs it goes on. Throws `disk/…` or `vm/qmp-failed`. */
  take(name: string, withMemory = false): Promise<DiskView> {
    return this.#inTurn(async () => {
      const { diskPath, qemuImg } = await this.#script()
      const isLive = this.#owner.isInUse()
      const madeAt = Date.now()
      const tag = keyAt(madeAt)
      const folder = snapshotFolder(diskPath, tag)
      // What is known comes first: a snapshot of which nothing is known cannot bring a configuration back.
      await this.#describe(diskPath, tag, { name, madeAt, isLive, isFrozen: false })
      try {
        const isFrozen = withMemory
          ? await this.#takeMemory(diskPath, tag)
          : isLive
            ? await this.#takeLive(diskPath, tag)
            : await this.#takeOffline(diskPath, tag, qemuImg)
        if (isFrozen) await this.#describe(diskPath, tag, { name, madeAt, isLive, isFrozen })
      } catch (error) {
        await forgetMoment(folder)
        throw error
      }
    })
  }

  /**
   * Brings back the disk, the configuration, or both, as they were; or the running machine with its memory. What there is now becomes
   * a snapshot first. Throws `disk/…`.
   */
  restore(
    tag: string,
    what: 'disk' | 'configuration' | 'both' | 'memory',
    safeName: string,
  ): Promise<DiskView> {
    return this.#inTurn(async () => {
      const { diskPath } = await this.#script()
      this.#mustExist(tag)
      const folder = snapshotFolder(diskPath, tag)
      if (what === 'configuration') return bringTextBack(this.#owner, folder)
      if (what === 'memory') return this.#goBack(diskPath, tag, safeName)
      const { qemuImg } = await this.#owner.idle()
      const madeAt = Date.now()
      const safeTag = keyAt(madeAt)
      await this.#describe(diskPath, safeTag, { name: safeName, madeAt, isLive: false, isFrozen: false })
      await this.#takeOffline(diskPath, safeTag, qemuImg)
      // The text can be refused; then the disk has not been touched.
      if (what === 'both') await bringTextBack(this.#owner, folder)
      await qemuImgRun(
        qemuImg,
        ['snapshot', '-q', '-a', tag, diskPath],
        say`The disk could not be brought back to this snapshot.`,
        removeMs,
      )
      await copyFile(originFile(folder), originFile(diskFolder(diskPath))).catch(() => undefined)
    })
  }

  /** Deletes one for good. Throws `disk/…` or `vm/qmp-failed`. */
  remove(tag: string): Promise<DiskView> {
    return this.#inTurn(async () => {
      const { diskPath, qemuImg } = await this.#script()
      this.#mustExist(tag)
      if (this.#owner.isInUse())
        await this.#owner.qmp('blockdev-snapshot-delete-internal-sync', {
          device: (await this.#drive(diskPath)).device,
          name: tag,
        })
      else {
        const message = say`The snapshot could not be deleted.`
        await qemuImgRun(qemuImg, ['snapshot', '-q', '-d', tag, diskPath], message, removeMs)
      }
      await forgetMoment(snapshotFolder(diskPath, tag))
    })
  }

  /** Only a machine of the same system has the devices that the memory knows of; where it is not known, QEMU looks for itself. */
  async #goBack(diskPath: string, tag: string, safeName: string): Promise<void> {
    const [then, now] = [await readMoment(snapshotFolder(diskPath, tag)), await this.#owner.built()]
    if (then?.system != null && now !== null && then.system !== now.system)
      throw new Failure({
        code: 'disk/failed',
        message: say`The machine runs another system now than in this snapshot.`,
        hint: say`Shut it down, bring back “Both”, build and start it; then its memory can come back.`,
      })
    const madeAt = Date.now()
    const safeTag = keyAt(madeAt)
    await this.#describe(diskPath, safeTag, { name: safeName, madeAt, isLive: true, isFrozen: false })
    await this.#takeMemory(diskPath, safeTag)
    await loadMemory(this.#owner.qmp, tag, (await this.#drive(diskPath)).node)
  }

  async #takeMemory(diskPath: string, tag: string): Promise<boolean> {
    await saveMemory(this.#owner.qmp, tag, (await this.#drive(diskPath)).node)
    return false
  }

  async #takeLive(diskPath: string, tag: string): Promise<boolean> {
    const { device } = await this.#drive(diskPath)
    const { frozen } = await this.#owner.whileHeld(() =>
      this.#owner.qmp('blockdev-snapshot-internal-sync', { device, name: tag }),
    )
    return frozen
  }

  async #takeOffline(diskPath: string, tag: string, qemuImg: string): Promise<boolean> {
    const message = say`The snapshot could not be made.`
    await qemuImgRun(qemuImg, ['snapshot', '-q', '-c', tag, diskPath], message, removeMs)
    return false
  }

  async #describe(
    diskPath: string,
    tag: string,
    moment: { name: string; madeAt: number; isLive: boolean; isFrozen: boolean },
  ): Promise<void> {
    const folder = snapshotFolder(diskPath, tag)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await keepMoment(folder, moment, await this.#owner.built())
    await copyFile(originFile(diskFolder(diskPath)), originFile(folder)).catch(() => undefined)
  }

  /** QEMU's names for the drive, `drive1` in NixOS's script, and for what is in it. Throws `disk/not-found`. */
  async #drive(diskPath: string): Promise<{ device: string; node: string }> {
    const blocks = blockAnswer.parse(await this.#owner.qmp('query-block'))
    const real = await realpath(diskPath)
    for (const { device, inserted } of blocks) {
      const file = inserted?.image.filename
      if (file !== undefined && (await realpath(file).catch(() => file)) === real)
        return { device, node: inserted?.['node-name'] ?? '' }
    }
    throw new Failure({
      code: 'disk/not-found',
      message: say`The running machine does not use this disk.`,
      hint: say`It may have been started with changes thrown away, or with another disk.`,
    })
  }

  #mustExist(tag: string): void {
    if (this.#owner.view().snapshots.some((one) => one.tag === tag)) return
    throw new Failure({ code: 'disk/not-found', message: say`That snapshot is no longer there.` })
  }

  async #script(): Promise<{ diskPath: string; qemuImg: string }> {
    const { diskPath, qemuImg } = await this.#owner.script()
    if (diskPath !== null && this.#owner.view().exists) return { diskPath, qemuImg }
    throw new Failure({
      code: 'disk/none',
      message: say`There is no disk yet to make a snapshot of.`,
      hint: say`The first start makes it.`,
    })
  }

  #inTurn(act: () => Promise<void>): Promise<DiskView> {
    const turn = this.#turn.then(() => this.#owner.alone(act)).finally(() => this.#owner.changed())
    this.#turn = turn.catch(() => undefined)
    return turn.then(() => this.#owner.view())
  }
}
