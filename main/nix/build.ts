/** One run of nix-build: started, followed by its events, cancelled by the ladder, and told as an outcome. */
import { spawn } from 'node:child_process'
import { existsSync, lstatSync, statSync } from 'node:fs'
import { readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BuildStep } from '../../contract/build-steps.ts'
import { Failure, type FailureData } from '../../contract/failure.ts'
import { deferred } from '../system/deferred.ts'
import { Ladder } from '../system/ladder.ts'
import { setNiceness, setNicenessBelow } from '../system/priority.ts'
import { identify, signalGroup, type ProcessIdentity } from '../system/process-identity.ts'
import type { BuildCommand } from './build-command.ts'
import { BuildLog, type BuildListener } from './build-log.ts'
import type { Durations } from './durations.ts'
import { missing, type NixEnvironment } from './environment.ts'
import { LineSplitter } from './line-splitter.ts'
import { parseLogLine } from './log-event.ts'
import { logTexts } from './log-text.ts'
import { killOrphans } from './orphans.ts'
import { problem } from './problem.ts'
import { descendants, killAll } from './process-tree.ts'
import { ReadAhead } from './read-ahead.ts'
import { readText } from './read-text.ts'
import { RunRecord } from './run-record.ts'
import { say } from '../words/say.ts'

/** What is added to the command that is shown, so that its run can be followed: it changes only what Nix prints. */
const listening = ['--log-format', 'internal-json', '-v']
const graceMs = 4000
/** Where processors are short, the window and the running VMs come first; a third of their part is left to a build. */
const niceness = 5
/** How long the pipes may stay open after nix-build itself has ended: someone else holds them. */
const pipesMs = 1000

export type BuildOutcome =
  /** `result`: the store path that the out-link points to. */
  { phase: 'succeeded'; result: string } | { phase: 'cancelled' } | { phase: 'failed'; failure: FailureData }

export interface Build {
  pid: number | undefined
  /** What it consists of, as far as Nix has said. */
  steps(this: void): readonly BuildStep[]
  /** What Nix has warned of so far, without colours. */
  warnings(this: void): readonly string[]
  /** Never rejects. */
  done: Promise<BuildOutcome>
  /** Asks nix-build to stop, and insists after some seconds; resolves when it has ended. May be called again. */
  cancel(this: void): Promise<void>
}

/** Starts at once. `folder` is the machine's, absolute; a result that is there stays when the build does not succeed. */
export function startBuild(options: {
  folder: string
  command: BuildCommand
  environment: NixEnvironment
  durations: Durations
  listener: BuildListener
}): Build {
  const { folder, command, environment } = options
  const log = new BuildLog(options.listener, options.durations, environment.storeDir)
  const record = new RunRecord()
  const link = path.join(folder, 'result')
  const before = markOf(link)
  // A leader of its own session, so that signals reach it and its children and nobody else.
  const child = spawn(command.file, [...command.args, ...listening], {
    cwd: folder,
    env: { ...environment.env, ...command.env, PWD: folder },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  setNiceness(child.pid, niceness)
  // Builders lead sessions of their own.
  const letBuildersBe = setNicenessBelow(child.pid, niceness)
  const splitter = new LineSplitter((line) => {
    const event = parseLogLine(line)
    const texts = logTexts(event)
    record.take(event, texts)
    log.take(event, texts)
  })
  const reading = new ReadAhead(child.stderr, (chunk) => splitter.push(chunk), options.listener.isBehind)
  const printed: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))

  const ended = deferred<{ code: number | null; error?: NodeJS.ErrnoException }>()
  child.once('error', (error) => ended.resolve({ code: null, error }))
  child.once('close', (code) => ended.resolve({ code }))
  child.once('exit', (code) => {
    reading.hurry()
    setTimeout(() => ended.resolve({ code }), pipesMs).unref()
  })

  const identity = child.pid === undefined ? null : identify(child.pid)
  const builders: ProcessIdentity[] = []
  let isCancelled = false
  const signal = (name: NodeJS.Signals) => () => {
    if (identity === null) return
    // Killed, nix-build leaves its builders behind; only while it lives can they be known as its own.
    builders.push(...descendants(identity.pid))
    signalGroup(identity, name)
  }
  const ladder = new Ladder<'ask' | 'terminate' | 'kill'>(
    [
      { name: 'ask', graceMs, act: signal('SIGINT') },
      { name: 'terminate', graceMs, act: signal('SIGTERM') },
      { name: 'kill', graceMs: null, act: signal('SIGKILL') },
    ],
    ended.promise,
    () => undefined,
  )

  const finish = async (): Promise<BuildOutcome> => {
    const { code, error } = await ended.promise
    letBuildersBe()
    killAll(builders)
    // Who holds the pipes still has no more to say of this build.
    child.stdout.destroy()
    child.stderr.destroy()
    reading.end()
    splitter.end()
    log.end(code === 0)
    if (code === null) await killOrphans(namesOfUndone(log.steps))
    if (error !== undefined)
      return { phase: 'failed', failure: startFailure(error, command.file, folder, environment.env) }
    if (code === 0)
      return succeeded(Buffer.concat(printed).toString(), { link, before, storeDir: environment.storeDir })
    if (isCancelled) return { phase: 'cancelled' }
    return { phase: 'failed', failure: problem(record, code, { folder, readText }) }
  }
  const done = finish()
  return {
    pid: child.pid,
    steps: () => log.steps,
    warnings: () => record.warnings,
    done,
    cancel: async () => {
      isCancelled = true
      ladder.climb('ask')
      await done
    },
  }
}

async function succeeded(
  printed: string,
  { link, before, storeDir }: { link: string; before: string; storeDir: string },
): Promise<BuildOutcome> {
  const said = printed.trim().split('\n').at(-1) ?? ''
  const result = said.startsWith(`${storeDir}/`)
    ? said
    : // A link from before is no result of this build, whatever its end says.
      markOf(link) === before
      ? ''
      : await readlink(link).catch(() => '')
  const exists = await stat(result).then(
    () => true,
    () => false,
  )
  if (exists) return { phase: 'succeeded', result }
  const failure: FailureData = {
    code: 'nix/result-unusable',
    message: say`The build went well, but its result cannot be found.`,
    hint: say`Build again; if that does not help, look where the link \`result\` in the folder points to.`,
    details: printed.trim(),
  }
  return { phase: 'failed', failure }
}

/** Tells one making of a link from the next; the empty text where there is none. */
function markOf(link: string): string {
  const info = lstatSync(link, { throwIfNoEntry: false })
  return info === undefined ? '' : `${info.ino} ${info.mtimeMs} ${info.ctimeMs}`
}

/** As builders are told their derivations' names; one may have begun without Nix having said so. */
function namesOfUndone(steps: readonly BuildStep[]): Set<string> {
  const undone = steps.filter(({ kind, state }) => kind === 'build' && state !== 'done')
  return new Set(undone.map(({ name }) => name))
}

function startFailure(
  error: NodeJS.ErrnoException,
  file: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): FailureData {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder)
    return {
      code: 'machine/folder-unusable',
      message: say`The folder ${folder} is not there.`,
      hint: say`Put it back, or take the machine out of the list.`,
      details: error.message,
    }
  // The error's code does not tell: a folder of PATH that may not be read makes "not found" into "not allowed".
  const folders = (env['PATH'] ?? '').split(':')
  if (!folders.some((each) => existsSync(path.resolve(each, file)))) return missing().toData()
  return new Failure({
    code: 'nix/unusable',
    message: say`nix-build is installed but could not be started.`,
    hint: say`Check that the file nix-build may be executed.`,
    remedy: { kind: 'open-doctor' },
    details: error.message,
  }).toData()
}
