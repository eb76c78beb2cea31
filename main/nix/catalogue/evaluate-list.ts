/** Evaluates an expression that gives a long list of strings, taking one after another as they are printed. */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { Failure } from '../../../contract/failure.ts'
import { deferred } from '../../system/deferred.ts'
import { missing } from '../environment.ts'
import { evaluationFailure } from './evaluation-failure.ts'
import { makePace } from './pace.ts'
import { StringArray } from './string-array.ts'
import { say } from '../../words/say.ts'

/** All options of a genuine NixOS take some ten seconds and two gigabytes; a channel is downloaded first. */
const limitMs = 900_000
/** Of what Nix says on standard error. */
const keptErrorCharacters = 1_000_000
/** Niceness: behind the window and the VMs. */
const background = 10

/**
 * Gives every string to `take`, which may throw. Throws what Nix says as a failure `nix/…`; an abort kills Nix at once and
 * rejects with its reason.
 */
export async function evaluateList(options: {
  expression: string
  /** More words for nix-instantiate, such as its search path. */
  words: string[]
  env: NodeJS.ProcessEnv
  signal: AbortSignal
  take(this: void, text: string): void
}): Promise<void> {
  const { expression, words, env, signal, take } = options
  signal.throwIfAborted()
  const args = ['--eval', '--strict', '--json', '--log-format', 'internal-json', '-', ...words]
  const child = spawn('nix-instantiate', args, { env, signal, timeout: limitMs, killSignal: 'SIGKILL' })
  const ended = deferred<{ code: number | null; error?: unknown }>()
  child.once('error', (error) => ended.resolve({ code: null, error }))
  child.once('close', (code) => ended.resolve({ code }))
  if (child.pid !== undefined) yieldToOthers(child.pid)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < keptErrorCharacters) said += text
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(expression)

  const strings = new StringArray()
  const rest = makePace()
  try {
    for await (const piece of child.stdout.setEncoding('utf8'))
      for (const text of strings.take(String(piece))) {
        take(text)
        await rest()
      }
  } catch (error) {
    child.kill('SIGKILL')
    await ended.promise
    signal.throwIfAborted()
    throw evaluationFailure(said, null, error)
  }
  const { code, error } = await ended.promise
  signal.throwIfAborted()
  if (error !== undefined) throw missing()
  if (code === null) throw killed()
  if (code !== 0 || !strings.isWhole) throw evaluationFailure(said, code)
}

function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, background)
  } catch {
    // It has ended already.
  }
  // Where memory runs out, this is what can be done without, rather than a VM: proc(5).
  void writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => undefined)
}

/** By the kernel for want of memory, as a rule. */
function killed(): Failure {
  return new Failure({
    code: 'nix/eval-failed',
    message: say`Nix was ended before it had read this nixpkgs.`,
    hint: say`It takes some gigabytes of memory and some minutes at most: close other programs or stop a VM, then try again.`,
  })
}
