/** A built driver, started at its prompt in a terminal and a place of its own, with our seats at its machines; ended by a ladder. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Failure, type FailureData } from '../../../contract/failure.ts'
import type { BuildLogs } from '../../machines/build-logs.ts'
import { keyAt } from '../../machines/build-record.ts'
import type { Host } from '../../machines/host.ts'
import type { LeftBuild } from '../../machines/left-build.ts'
import { cleanLine } from '../../nix/log-text.ts'
import { Ladder } from '../../system/ladder.ts'
import { driverNodes, type DriverNode } from '../driver-nodes.ts'
import { driverEnv } from '../driver-run.ts'
import { NodeSeats } from '../node-seats.ts'
import { clearRunPlace, makeRunPlace } from '../run-place.ts'
import type { TestCommandOptions } from '../test-command.ts'
import { isEmulatedHere } from '../test-run.ts'
import { sessionFolder } from './play-files.ts'
import { Repl } from './repl.ts'
import { say } from '../../words/say.ts'

/** A driver ends its machines one after another, each within some seconds. */
const graceMs = 30_000
const interruptMs = 400
/**
 * NixOS's prompt (prompt_toolkit) asks the terminal where the cursor stands, and waits for an answer: nobody is there to give one before
 * a page shows it, and every page that is shown the past would give one more.
 */
const quietPrompt = { PROMPT_TOOLKIT_NO_CPR: '1' }
const firstSize = { columns: 100, rows: 24 }

/** What a session needs of its test. */
export interface SessionParts {
  host: Host
  /** The test's. */
  id: string
  folder: string
  logs: BuildLogs
  left: LeftBuild
  file(this: void): string
  /** Throws `nix/…`. */
  options(this: void): Promise<TestCommandOptions>
}

export interface OpenDriver {
  place: string
  logKey: string
  nodes: DriverNode[]
  seats: NodeSeats
  repl: Repl
  /** Where parts of the script note how they went. */
  note: string
  /** Resolves when nothing of it is left, with what went wrong; never rejects. */
  done: Promise<FailureData | null>
}

export interface DriverListener {
  /** Whether it waits for a command; every time that was looked at. */
  looked(this: void, isWaiting: boolean): void
  /** A machine has changed its state, or the log has grown. */
  changed(this: void): void
  /** It was asked to end and did not. */
  insisted(this: void): void
  /** Ends it. */
  signal: AbortSignal
}

/** `driver`: the built one. Throws `terminal/not-possible`, with nothing left behind. */
export async function openDriver(
  parts: SessionParts,
  driver: string,
  listener: DriverListener,
): Promise<OpenDriver> {
  const { host, id, folder, logs, left } = parts
  const { storeDir } = await host.nix()
  const nodes = await driverNodes(driver, storeDir)
  const names = nodes.map(({ name }) => name)
  const isEmulated = await isEmulatedHere(host, nodes[0]?.script)
  const place = await makeRunPlace(host.stateDir, id, names)
  // Relative to the test's folder, as one would write it by hand.
  const out = `${sessionFolder}/out`
  await mkdir(path.join(folder, out), { recursive: true })
  const logKey = keyAt(Date.now())
  const log = logs.begin(logKey, () => [])
  const seats = new NodeSeats(place, names, listener.changed, { hasCables: true })
  let part = ''
  try {
    const repl = await Repl.start(
      {
        file: path.join(driver, 'bin/nixos-test-driver'),
        args: ['-o', out],
        cwd: folder,
        env: {
          ...driverEnv(host.env, { place, xml: path.join(place, 'log.xml'), isEmulated }),
          ...quietPrompt,
        },
        size: firstSize,
      },
      names,
      {
        said: ({ rest, lines }) => {
          const all = (part + rest).split('\n')
          part = all.pop() ?? ''
          log.add([
            ...all.map((line) => ({ kind: 'nix' as const, step: null, text: cleanLine(line) })),
            ...lines.map(({ node, text }) => ({
              kind: 'builder' as const,
              step: names.indexOf(node),
              text: cleanLine(text),
            })),
          ])
          void log.flush()
          listener.changed()
          if (lines.length > 0) seats.look()
        },
        looked: listener.looked,
      },
    )
    await left.note(repl.pid)
    const done = untilGone(repl, listener).then(async (failure) => {
      seats.close()
      repl.detach()
      await clearRunPlace(place)
      await left.note(undefined)
      await logs.end()
      return failure
    })
    return { place, logKey, nodes, seats, repl, note: path.join(place, 'play.json'), done }
  } catch (error) {
    seats.close()
    await clearRunPlace(place)
    throw error
  }
}

async function untilGone(
  repl: Repl,
  { insisted, signal }: Pick<DriverListener, 'insisted' | 'signal'>,
): Promise<FailureData | null> {
  const ladder = new Ladder<'ask' | 'terminate'>(
    [
      { name: 'ask', graceMs, act: () => askToEnd(repl) },
      { name: 'terminate', graceMs: null, act: () => repl.end() },
    ],
    repl.exited,
    (rung) => {
      if (rung === 'terminate') insisted()
    },
  )
  const end = () => ladder.climb('ask')
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  const { exitCode, signal: by = 0 } = await repl.exited
  signal.removeEventListener('abort', end)
  // What it has started and left behind.
  await repl.end()
  if (exitCode === 0 && by === 0) return null
  return new Failure({
    code: 'test/broken-off',
    message:
      by === 0
        ? say`The driver ended with exit code ${exitCode}.`
        : say`The driver was killed (signal ${by}).`,
    hint: say`Its machines were ended. What it said last is in the session’s log.`,
  }).toData()
}

/** As somebody would at the prompt; by it, the driver ends its machines itself. */
async function askToEnd(repl: Repl): Promise<void> {
  // Twice: a shell on a machine takes the first.
  for (let tries = 0; tries < 2 && !repl.isWaiting; tries++) {
    repl.interrupt()
    await new Promise((resolve) => setTimeout(resolve, interruptMs))
  }
  repl.command('exit()')
}
