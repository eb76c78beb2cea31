/** A machine's run folder: mode 0700, holds the sockets, the console's log and the note of what runs. */
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'

const runNote = z.object({
  /** The machine's folder when it was started. */
  folder: z.string(),
  pid: z.number().int().positive(),
  startTicks: z.string(),
  bootId: z.string(),
  /** Epoch ms. */
  startedAt: z.number(),
  diskPath: z.string().nullable(),
  /** The VM's store path; null in notes of former versions. */
  system: z.string().nullable().default(null),
  /** The systems that were switched to since, newest last. */
  applied: z.array(z.string()).default([]),
  /** Nothing that the machine writes is kept. */
  isPassing: z.boolean().default(false),
  screen: z.enum(['fixed', 'resizable']).default('fixed'),
})
/** What must be known to find a running VM again. */
export type RunNote = z.infer<typeof runNote>

export class RunFolder {
  readonly path: string

  constructor(stateDir: string, machineId: string) {
    this.path = path.join(stateDir, 'run', machineId)
  }

  /** The names are relative on QEMU's command line, since the VM script goes to its TMPDIR before it starts QEMU. */
  static readonly names = {
    vnc: 'vnc.sock',
    qmp: 'qmp.sock',
    serial: 'serial.sock',
    agent: 'agent.sock',
    consoleLog: 'console.log',
    qemuLog: 'qemu.log',
    note: 'vm.json',
    screenshot: 'screenshot.png',
    passingDisk: 'passing.qcow2',
  } as const

  file(name: keyof typeof RunFolder.names): string {
    return path.join(this.path, RunFolder.names[name])
  }

  /** Makes the folder and removes what an earlier run left behind, but for the console's log. */
  async prepare(): Promise<void> {
    await mkdir(path.dirname(this.path), { recursive: true, mode: 0o700 })
    await mkdir(this.path, { recursive: true, mode: 0o700 })
    await this.sweep()
  }

  /** Removes sockets, note and exchange folders of a VM that has ended; QEMU leaves `vnc.sock` behind (measured). */
  async sweep(): Promise<void> {
    const keep = new Set<string>([RunFolder.names.consoleLog, RunFolder.names.qemuLog])
    const entries = await readdir(this.path).catch(() => [])
    const going = entries.filter((entry) => !keep.has(entry))
    await Promise.all(going.map((entry) => rm(path.join(this.path, entry), { recursive: true, force: true })))
  }

  /**
   * Takes the sockets from all others, a second wall behind the folder's mode: QEMU makes them by its umask, which is left
   * as it is since what the guest writes into shared folders follows it.
   */
  async closeSockets(): Promise<void> {
    const entries = await readdir(this.path, { withFileTypes: true })
    const sockets = entries.filter((entry) => entry.isSocket())
    await Promise.all(sockets.map(({ name }) => chmod(path.join(this.path, name), 0o600)))
  }

  async writeNote(note: RunNote): Promise<void> {
    await writeAtomic(this.file('note'), `${JSON.stringify(note, null, 2)}\n`, 0o600)
  }

  /** Changes the note of what runs; without one there is nothing to change. */
  async changeNote(change: Partial<RunNote>): Promise<void> {
    const note = await this.readNote()
    if (note !== null) await this.writeNote({ ...note, ...change })
  }

  /** Null when there is none or when it cannot be read: then nothing of ours runs there. */
  async readNote(): Promise<RunNote | null> {
    return readJson(this.file('note'), runNote)
  }
}
