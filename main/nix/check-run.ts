/** One evaluation of a text that is checked: started, followed, killed with all its children, and told as findings. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { deferred } from '../system/deferred.ts'
import { identify, signalGroup } from '../system/process-identity.ts'
import { checkInput, inFile } from './check-text.ts'
import { parseLogLine, type NixEvent } from './log-event.ts'
import { plainText } from './log-text.ts'
import { descendants, killAll } from './process-tree.ts'
import { RunRecord } from './run-record.ts'

/** Of what Nix says: beyond this it says the same again and again. */
const mostBytes = 100_000_000

const names = z.array(z.string())

/** What `check.nix` says; numbers are places in the lists that it was asked about. */
const finding = z.union([
  /** All that a build evaluates has been evaluated. */
  z.strictObject({ done: z.literal(true) }),
  /** An asked option. */
  z.strictObject({ state: z.number(), setBy: names, value: z.unknown().optional() }),
  /** A written path that leads to no option: `right` names of it are known, and `names` stand there. */
  z.strictObject({ missing: z.number(), right: z.number(), names, vm: z.boolean() }),
  /** The names that stand where a path goes wrong; `vm` where the option exists inside the VM. */
  z.strictObject({ near: z.number(), names, vm: z.boolean() }),
  /** Packages whose names are about as long. */
  z.strictObject({ of: z.number(), packages: names }),
  /** This written path is looked at now. */
  z.strictObject({ at: z.number() }),
])
export type Finding = z.infer<typeof finding>

/** What to evaluate, besides the text. */
export interface Question {
  survey: boolean
  states: string[][]
  written: string[][]
  near: string[][]
  packages: string[]
}

export interface CheckRun {
  findings: Finding[]
  record: RunRecord
  /** Null where it was ended by a signal or could not be started. */
  code: number | null
  /** It ran out of time. */
  isLate: boolean
}

/** Null when `signal` was aborted. Never rejects. */
export async function runCheck(options: {
  text: string
  /** What the text is shown as. */
  file: string
  /** Where relative paths begin. */
  folder: string
  question: object
  /** What looks at it: a Nix function of the text's value and the question. */
  program: string
  /** Nix's search path and other settings. */
  words: string[]
  env: NodeJS.ProcessEnv
  signal: AbortSignal
  limitMs: number
}): Promise<CheckRun | null> {
  const { text, file, folder, question, program, words, env, signal, limitMs } = options
  if (signal.aborted) return null
  // So that nothing that a configuration traces by itself is taken for a finding.
  const tag = randomBytes(12).toString('hex')
  const args = ['--eval', '--log-format', 'internal-json', ...words, '-']
  const child = spawn('nix-instantiate', args, {
    cwd: folder,
    env: { ...env, PWD: folder },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = deferred<number | null>()
  child.once('error', () => ended.resolve(null)).once('close', (code) => ended.resolve(code))
  const identity = child.pid === undefined ? null : identify(child.pid)
  const kill = () => {
    if (identity !== null) {
      // What it builds or downloads while it evaluates runs in sessions of its own.
      const children = descendants(identity.pid)
      signalGroup(identity, 'SIGKILL')
      killAll(children)
    }
    child.stderr.destroy()
    ended.resolve(null)
  }
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    kill()
  }, limitMs)
  signal.addEventListener('abort', kill)

  // Whole, since Nix 2.8 puts the whole text into an error's event.
  const printed: Buffer[] = []
  let printedBytes = 0
  child.stderr.on('data', (chunk: Buffer) => {
    printedBytes += chunk.length
    if (printedBytes <= mostBytes) printed.push(chunk)
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(checkInput(text, program, { tag, file, ...question }))

  const code = await ended.promise
  clearTimeout(timer)
  signal.removeEventListener('abort', kill)
  if (signal.aborted) return null

  const run: CheckRun = { findings: [], record: new RunRecord(), code, isLate }
  const lineCount = text.split('\n').length
  for (const line of Buffer.concat(printed).toString('utf8').split('\n')) {
    if (line === '') continue
    const event = parseLogLine(line)
    const said = findingOf(event, tag)
    if (said === null) run.record.take(inFile(event, file, lineCount))
    else run.findings.push(said)
  }
  return run
}

function findingOf(event: NixEvent, tag: string): Finding | null {
  if (event.kind !== 'message') return null
  const at = event.text.indexOf(tag)
  if (at === -1 || !plainText(event.text.slice(0, at)).startsWith('trace: ')) return null
  try {
    return finding.parse(JSON.parse(event.text.slice(at + tag.length)))
  } catch {
    return null
  }
}
