/** One run of a driver: started in a place of its own, its log read line by line, ended by the ladder with all its machines. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { deferred } from '../system/deferred.ts'
import { Ladder } from '../system/ladder.ts'
import { identify, isAlive, signalGroup, type ProcessIdentity } from '../system/process-identity.ts'
import { run } from '../system/run.ts'
import { LineSplitter } from '../nix/line-splitter.ts'
import { descendants, killAll } from '../nix/process-tree.ts'
import { seatName } from './node-seats.ts'

/** A driver ends its machines one after another. */
const graceMs = 10_000
const helpMs = 60_000

export interface DriverExit {
  code: number | null
  signal: NodeJS.Signals | null
  /** Why it could not be started. */
  error?: Error
}

export interface DriverRun {
  pid: number | undefined
  /** Holds the driver, and not its machines, while something is done that must come before it ends them. */
  hold(this: void, during: () => Promise<void>): Promise<void>
  /** Never rejects. */
  done: Promise<DriverExit>
  /** Asks the driver to stop, and insists; resolves when it has ended. May be called again. */
  stop(this: void): Promise<void>
}

/** What drivers have said of their own words, by what their wrappers start. */
const helps = new Map<string, string>()

/** What the driver says of its own words; asked once of all drivers that differ in their tests alone. */
export async function driverHelp(program: string, env: NodeJS.ProcessEnv): Promise<string> {
  const wrapper = await readFile(program, 'utf8').catch(() => program)
  const own = path.dirname(path.dirname(program))
  const key = wrapper.replaceAll(own, '').replaceAll(/[^\s"'=]+-driverConfiguration\.json/g, '')
  const known = helps.get(key)
  if (known !== undefined) return known
  const { code, stdout } = await run(program, ['--help'], { env, limitMs: helpMs })
  if (code === 0) helps.set(key, stdout)
  return stdout
}

/** The words for a run without anybody, as far as this driver knows them: older ones lack some. */
export function driverWords(help: string, out: string): string[] {
  const knows = (word: string) => help.includes(word)
  return [
    ...(knows('--no-interactive') ? ['--no-interactive'] : []),
    '-o',
    out,
    ...(knows('--junit-xml') ? ['--junit-xml', 'junit.xml'] : []),
  ]
}

/** The environment of a run. `place`: the run's own; `xml`: where its log goes as XML. */
export function driverEnv(
  env: NodeJS.ProcessEnv,
  options: { place: string; xml: string; isEmulated: boolean },
): NodeJS.ProcessEnv {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = env
  // Relative: it lies beside the machine's own sockets, since the start script goes there first.
  const words = [
    '-vnc unix:vnc.sock',
    `-qmp unix:${seatName},server=on,wait=off`,
    ...(options.isEmulated ? ['-machine accel=tcg'] : []),
  ]
  const before = env['QEMU_OPTS'] ?? ''
  return {
    ...rest,
    XDG_RUNTIME_DIR: options.place,
    LOGFILE: options.xml,
    QEMU_OPTS: [before, ...words].filter((word) => word !== '').join(' '),
    PYTHONUNBUFFERED: '1',
  }
}

export function startDriver(options: {
  program: string
  words: string[]
  folder: string
  env: NodeJS.ProcessEnv
  line(this: void, line: string): void
}): DriverRun {
  const child = spawn(options.program, options.words, {
    cwd: options.folder,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = deferred<DriverExit>()
  const streams = [child.stdout, child.stderr].map((stream) => {
    const lines = new LineSplitter((line) => options.line(line.replace(/\r$/, '')))
    stream.on('data', (chunk: Buffer) => lines.push(chunk))
    return lines
  })
  child.once('error', (error) => ended.resolve({ code: null, signal: null, error }))
  child.once('close', (code, signal) => ended.resolve({ code, signal }))
  // A machine that outlives its driver holds the pipes; it is ended with the run's place.
  child.once('exit', (code, signal) => void setTimeout(() => ended.resolve({ code, signal }), 1000).unref())
  const identity = child.pid === undefined ? null : identify(child.pid)
  const ladder = new Ladder<'ask' | 'terminate' | 'kill'>(
    [
      {
        name: 'ask',
        graceMs,
        // To the driver alone: it ends its machines itself.
        act: () => signalAlone(identity, 'SIGINT'),
      },
      { name: 'terminate', graceMs, act: () => void (identity !== null && signalGroup(identity, 'SIGTERM')) },
      {
        name: 'kill',
        graceMs: null,
        act: () => {
          if (identity === null) return
          const machines = descendants(identity.pid)
          signalGroup(identity, 'SIGKILL')
          killAll(machines)
        },
      },
    ],
    ended.promise,
    () => undefined,
  )
  const finish = async () => {
    const exit = await ended.promise
    endGroup(child.pid)
    child.stdout.destroy()
    child.stderr.destroy()
    for (const lines of streams) lines.end()
    return exit
  }
  const done = finish()
  return {
    pid: child.pid,
    done,
    hold: async (during) => {
      signalAlone(identity, 'SIGSTOP')
      try {
        await during()
      } finally {
        signalAlone(identity, 'SIGCONT')
      }
    },
    stop: async () => {
      ladder.climb('ask')
      await done
    },
  }
}

/** To the driver, and not to its machines. */
function signalAlone(identity: ProcessIdentity | null, name: NodeJS.Signals): void {
  if (identity !== null && isAlive(identity)) process.kill(identity.pid, name)
}

/** What the driver has started and left behind. The group's number is not given away while anybody is in it. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Nobody is left, as it should be.
  }
}
