/** A machine's run folder: mode 0700, holds the sockets, the console's pipe and log, and the note of what runs. */
import { execFile } from 'node:child_process'
import { mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { writeAtomic } from '../system/atomic-write.ts'
import { ringBell } from '../system/bell.ts'
import { isAlive, type ProcessIdentity } from '../system/process-identity.ts'
import { closeSockets } from '../system/close-sockets.ts'
import { readJson } from '../system/read-json.ts'
import { MachineClaim } from './machine-claim.ts'

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
  /** Somebody has asked for its end: how, and when the next way will be tried, epoch ms. */
  stopping: z
    .object({ at: z.number(), rung: z.enum(['ask', 'terminate', 'kill']), nextAt: z.number().nullable() })
    .nullable()
    .default(null),
})
/** What must be known to find a running VM again. */
export type RunNote = z.infer<typeof runNote>

export class RunFolder {
  readonly path: string
  readonly #stateDir: string
  readonly #id: string
  /** The right to start the machine, or to work on its disk. */
  readonly claim: MachineClaim
  #isStarting = false

  constructor(stateDir: string, machineId: string) {
    this.path = path.join(stateDir, 'run', machineId)
    this.claim = new MachineClaim(path.join(stateDir, 'claims', machineId))
    this.#stateDir = stateDir
    this.#id = machineId
  }

  /** The names are relative on QEMU's command line, since the VM script goes to its TMPDIR before it starts QEMU. */
  static readonly names = {
    vnc: 'vnc.sock',
    qmp: 'qmp.sock',
    /** QEMU serves one client a socket, so that there is one for the app and one for the command line. */
    secondQmp: 'qmp-2.sock',
    /** QEMU reads the serial line from `console.in` and writes it to `console.out`, beside its log. */
    console: 'console',
    consoleIn: 'console.in',
    consoleOut: 'console.out',
    agent: 'agent.sock',
    consoleLog: 'console.log',
    qemuLog: 'qemu.log',
    note: 'vm.json',
    /** The note of the run that has ended. */
    endedNote: 'ended.json',
    screenshot: 'screenshot.png',
    passingDisk: 'passing.qcow2',
  } as const

  file(name: keyof typeof RunFolder.names): string {
    return path.join(this.path, RunFolder.names[name])
  }

  /**
   * Begins a start: makes the folder and removes what an earlier run left behind, but for the console's log. False, and nothing is
   * touched, when another Snowglobe starts the machine, or has started it. Throws `machine/busy` while one works on its disk.
   */
  async prepare(): Promise<boolean> {
    await mkdir(path.dirname(this.path), { recursive: true, mode: 0o700 })
    await mkdir(this.path, { recursive: true, mode: 0o700 })
    if (!(await this.claim.take('start'))) {
      await this.claim.refuseWhileWorking()
      return false
    }
    this.#isStarting = true
    const note = await this.readNote()
    if (note !== null && isAlive(note)) {
      await this.letGo()
      return false
    }
    await this.sweep()
    await this.makeConsole()
    return true
  }

  /** The start is over, in whatever way: the others look at what there is now. */
  async letGo(): Promise<void> {
    if (this.#isStarting) await this.claim.drop()
    this.#isStarting = false
    ringBell(this.#stateDir, this.#id)
  }

  /** The run of this process has ended: removes what is left of it, unless another Snowglobe has begun the next one. */
  async sweepAfter(ended: ProcessIdentity): Promise<void> {
    if (!(await this.claim.take('start'))) return
    try {
      const note = await this.readNote()
      if (note === null || !isAlive(note) || note.pid === ended.pid) await this.sweep()
    } finally {
      await this.claim.drop()
    }
  }

  /** The pipe to the guest's serial line; what comes from there is in the log, so that it goes nowhere else. Throws the system's error. */
  async makeConsole(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 })
    const pipe = this.file('consoleIn')
    const isThere = await stat(pipe).then(
      (info) => info.isFIFO(),
      () => false,
    )
    if (!isThere) {
      await rm(pipe, { recursive: true, force: true })
      await promisify(execFile)('mkfifo', ['-m', '600', pipe])
    }
    await symlink('/dev/null', this.file('consoleOut')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }

  /** Removes sockets, note and exchange folders of a VM that has ended; QEMU leaves `vnc.sock` behind (measured). */
  async sweep(): Promise<void> {
    const { consoleLog, qemuLog, consoleIn, consoleOut, endedNote } = RunFolder.names
    const keep = new Set<string>([consoleLog, qemuLog, consoleIn, consoleOut, endedNote])
    await rename(this.file('note'), this.file('endedNote')).catch(() => undefined)
    const entries = await readdir(this.path).catch(() => [])
    const going = entries.filter((entry) => !keep.has(entry))
    await Promise.all(going.map((entry) => rm(path.join(this.path, entry), { recursive: true, force: true })))
  }

  /** QEMU makes its sockets by its umask, which is left as it is since what the guest writes into shared folders follows it. */
  async closeSockets(): Promise<void> {
    await closeSockets(this.path)
  }

  async writeNote(note: RunNote): Promise<void> {
    await writeAtomic(this.file('note'), `${JSON.stringify(note, null, 2)}\n`, 0o600)
  }

  /** Changes the note of what runs; without one there is nothing to change. */
  async changeNote(change: Partial<RunNote>): Promise<void> {
    const note = await this.readNote()
    if (note !== null) await this.writeNote({ ...note, ...change })
  }

  /** Changes it and tells the others. */
  async tellOthers(change: Partial<RunNote>): Promise<void> {
    await this.changeNote(change)
    ringBell(this.#stateDir, this.#id)
  }

  /** The note of this process, also when its run has ended and another Snowglobe has swept it away. */
  async noteOf({ pid, startTicks }: ProcessIdentity): Promise<RunNote | null> {
    const notes = [await this.readNote(), await readJson(this.file('endedNote'), runNote)]
    return notes.find((note) => note?.pid === pid && note.startTicks === startTicks) ?? null
  }

  /** Null when there is none or when it cannot be read: then nothing of ours runs there. */
  async readNote(): Promise<RunNote | null> {
    return readJson(this.file('note'), runNote)
  }
}
