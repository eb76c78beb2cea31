/** One run of a program of Nix that answers a question: followed by its events, bounded in time, ended with all its children. */
import { spawn } from 'node:child_process'
import { Failure } from '../../contract/failure.ts'
import { deferred } from '../system/deferred.ts'
import { setNiceness } from '../system/priority.ts'
import { identify, signalGroup } from '../system/process-identity.ts'
import { missing } from './environment.ts'
import { LineSplitter } from './line-splitter.ts'
import { parseLogLine, type NixEvent } from './log-event.ts'
import { problem } from './problem.ts'
import { descendants, killAll } from './process-tree.ts'
import { readText } from './read-text.ts'
import { RunRecord } from './run-record.ts'

/** Of standard output: more is no answer to what is asked here. */
const mostBytes = 64_000_000
/** Niceness: behind the window and the VMs, but somebody waits for the answer. */
const background = 5

export interface NixQuestion {
  file: string
  args: string[]
  /** Working folder, absolute. */
  folder: string
  env: NodeJS.ProcessEnv
  /** After this it is ended. */
  limitMs: number
  signal: AbortSignal
  onEvent?(this: void, event: NixEvent): void
}

/**
 * Gives standard output; null when the time ran out or the signal was aborted. `--log-format internal-json` is added. Throws what
 * Nix says as a failure `nix/…`.
 */
export async function askNix(question: NixQuestion): Promise<string | null> {
  const { file, args, folder, env, limitMs, signal, onEvent } = question
  if (signal.aborted) return null
  const child = spawn(file, [...args, '--log-format', 'internal-json'], {
    cwd: folder,
    env: { ...env, PWD: folder },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = deferred<{ code: number | null; error?: unknown }>()
  child.once('error', (error) => ended.resolve({ code: null, error }))
  child.once('close', (code) => ended.resolve({ code }))
  const identity = child.pid === undefined ? null : identify(child.pid)
  let isStopped = false
  const stop = () => {
    isStopped = true
    if (identity !== null) {
      // What it builds or downloads while it evaluates runs in sessions of its own.
      const children = descendants(identity.pid)
      signalGroup(identity, 'SIGKILL')
      killAll(children)
    }
    child.stdout.destroy()
    child.stderr.destroy()
    ended.resolve({ code: null })
  }
  const timer = setTimeout(stop, limitMs)
  signal.addEventListener('abort', stop)
  setNiceness(child.pid, background)

  const printed: Buffer[] = []
  let printedBytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    printedBytes += chunk.length
    if (printedBytes > mostBytes) stop()
    else printed.push(chunk)
  })
  const record = new RunRecord()
  const splitter = new LineSplitter((line) => {
    const event = parseLogLine(line)
    record.take(event)
    onEvent?.(event)
  })
  child.stderr.on('data', (chunk: Buffer) => splitter.push(chunk))

  const { code, error } = await ended.promise
  clearTimeout(timer)
  signal.removeEventListener('abort', stop)
  if (isStopped) return null
  splitter.end()
  if (error !== undefined) throw missing()
  if (code !== 0) throw new Failure(problem(record, code, { folder, readText }))
  return Buffer.concat(printed).toString('utf8')
}
