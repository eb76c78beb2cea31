/** One run of a test from its build to its end; what became of it is a value, and nothing of it is left working. */
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { Failure, type FailureData } from '../../contract/failure.ts'
import type { TestOutcome } from '../../contract/test.ts'
import type { BuildLogs } from '../machines/build-logs.ts'
import { keyAt } from '../machines/build-record.ts'
import type { Host } from '../machines/host.ts'
import type { LeftBuild } from '../machines/left-build.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import type { BuildListener } from '../nix/build-log.ts'
import { cleanLine } from '../nix/log-text.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import { buildDriver } from './driver-build.ts'
import { driverNodes } from './driver-nodes.ts'
import { driverEnv, driverHelp, driverWords, startDriver } from './driver-run.ts'
import { LastScreens } from './last-screens.ts'
import { NodeSeats } from './node-seats.ts'
import { patienceWords } from './patience.ts'
import { clearRunPlace, makeRunPlace } from './run-place.ts'
import { unrun } from './run-end.ts'
import { scriptFault } from './script-fault.ts'
import { lastLines, testFailure } from './test-failure.ts'
import { emptyTimeline, endTimeline, nextTimeline, type TimelineState } from './timeline.ts'
import { withoutColours } from './driver-line.ts'
import { say } from '../words/say.ts'

/** Said before the error itself. */
const failedSubtest = /^Test ".*" failed with error: /
/** Faster is more than anybody reads. */
const tellMs = 250
/** Where machines are emulated, each drawing takes their time, and what they say comes slower anyway. */
const emulatedTellMs = 500
const tailLines = 60

export interface RunListener {
  /** The build's progress and steps. */
  build: BuildListener['progress']
  /** The driver runs, or what it says has changed the timeline; some four times a second at most, or two where it is emulated. */
  timeline(
    this: void,
    told: { state: TimelineState; changed: number[]; logKey: string; isEmulated: boolean },
  ): void
}

export interface RunResult {
  outcome: TestOutcome
  failure: FailureData | null
  timeline: TimelineState
  /** Its store path. */
  driver: string | null
  logKey: string | null
  driverStartedAt: number | null
  isEmulated: boolean
}

export interface RunOptions {
  host: Host
  id: string
  key: string
  folder: string
  file: string
  environment: NixEnvironment
  command: BuildCommand
  logs: BuildLogs
  left: LeftBuild
  /** The output folder, which exists. */
  out: string
  listener: RunListener
  signal: AbortSignal
  /** Resolves when it is known whether there is anything to run. */
  looked: Promise<void>
  /** Hears of our seats at the run's machines, and null when they are gone. */
  placed(this: void, seats: NodeSeats | null): void
}

/** Never rejects but for what nobody expects. */
export async function runTest(options: RunOptions): Promise<RunResult> {
  const built = await buildDriver(options)
  if (built.phase !== 'succeeded') await options.looked
  if (built.phase === 'cancelled' || options.signal.aborted) return unrun('cancelled')
  if (built.phase === 'failed') return unrun('not-built', await scriptFault(built.failure, options.file))
  const program = path.join(built.result, 'bin/nixos-test-driver')
  const [help, nodes] = await Promise.all([
    driverHelp(program, options.host.env),
    driverNodes(built.result, options.environment.storeDir),
    options.looked,
  ])
  if (options.signal.aborted) return unrun('cancelled')
  const isEmulated = await isEmulatedHere(options.host, nodes[0]?.script)
  const place = await makeRunPlace(
    options.host.stateDir,
    options.id,
    nodes.map(({ name }) => name),
  )
  const seats = new NodeSeats(
    place,
    nodes.map(({ name }) => name),
    () => undefined,
  )
  try {
    options.placed(seats)
    return await drive({
      ...options,
      program,
      help,
      place,
      seats,
      isEmulated,
      names: nodes.map(({ name }) => name),
      driver: built.result,
    })
  } finally {
    options.placed(null)
    seats.close()
    await clearRunPlace(place)
    await options.left.note(undefined)
  }
}

/** QEMU falls back by itself where there is no KVM, but not where KVM only pretends. */
export async function isEmulatedHere(host: Host, script: string | undefined): Promise<boolean> {
  const known = host.kvm.state
  if (known.state === 'works') return false
  if ('why' in known) return true
  if (script === undefined) return false
  const kernel = path.join(path.dirname(path.dirname(script)), 'system', 'kernel')
  const answer = await host.kvm.ensure({ kernel, qemu: 'qemu-system-x86_64' })
  return answer.state !== 'works'
}

async function drive(
  options: RunOptions & {
    program: string
    help: string
    place: string
    seats: NodeSeats
    isEmulated: boolean
    names: string[]
    driver: string
  },
): Promise<RunResult> {
  const { host, folder, out, place, help, isEmulated, logs, left, listener, signal, names } = options
  const env = driverEnv(host.env, { place, xml: path.join(path.dirname(out), 'log.xml'), isEmulated })
  const factor = isEmulated ? host.patience() : 1
  const words = [
    ...driverWords(help, out),
    ...(await patienceWords({ driver: options.driver, help, factor, place })),
  ]
  const driverStartedAt = Date.now()
  const logKey = keyAt(driverStartedAt)
  const log = logs.begin(logKey, () => [])
  let timeline = emptyTimeline(names)
  const untold = new Set<number>()
  const tail: string[] = []
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    void log.flush()
    listener.timeline({ state: timeline, changed: [...untold], logKey, isEmulated })
    untold.clear()
  }
  tell()
  const screens = new LastScreens(options.seats)
  const seen: Promise<void>[] = []
  const driver = startDriver({
    program: options.program,
    words,
    folder,
    env,
    line: (raw) => {
      const line = cleanLine(raw)
      const { node, kind, ...next } = nextTimeline(timeline, line, Date.now())
      timeline = next
      const isFailing = kind === 'error' || failedSubtest.test(withoutColours(line))
      if (isFailing && seen.length === 0) seen.push(driver.hold(() => screens.atOnce()))
      for (const n of next.changed) untold.add(n)
      const text = kind === 'builder' ? line.replace(/^\S*? # /, '') : line
      log.add([{ kind, step: node, text }])
      tail.push(withoutColours(line))
      if (tail.length > tailLines) tail.shift()
      timer ??= setTimeout(tell, isEmulated ? emulatedTellMs : tellMs)
    },
  })
  const stop = () => void driver.stop()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  await left.note(driver.pid)
  const exit = await driver.done
  signal.removeEventListener('abort', stop)
  screens.close()
  await Promise.all(seen)
  const before = timeline
  timeline = endTimeline(timeline)
  for (const n of timeline.changed) untold.add(n)
  tell()
  await logs.end()
  const driverPath = await realpath(options.driver).catch(() => null)
  const result = { timeline, driver: driverPath, logKey, driverStartedAt, isEmulated }
  if (signal.aborted) return { ...result, outcome: 'cancelled', failure: null }
  if (exit.error !== undefined) return { ...result, outcome: 'failed', failure: noDriver(exit.error) }
  if (exit.code === 0) return { ...result, outcome: 'passed', failure: null }
  await screens.write(out)
  const linesOf = async (node: string) => {
    const n = before.nodes.indexOf(node)
    const last: string[] = []
    for await (const line of log.plain(n, lastLines)) last.push(line)
    return last
  }
  const script = await readFile(path.join(options.driver, 'test-script'), 'utf8').catch(() => '')
  const failure = await testFailure({ timeline: before, exit, tail, linesOf, file: options.file, script })
  return { ...result, outcome: 'failed', failure }
}

function noDriver(error: Error): FailureData {
  return new Failure({
    code: 'test/no-driver',
    message: say`The test’s driver was built but cannot be started.`,
    hint: say`Build it again. If that does not help, look whether its nixpkgs fits this computer.`,
    details: error.message,
  }).toData()
}
