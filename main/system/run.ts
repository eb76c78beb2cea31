/** Runs a short program to its end and gives its output; long-lived children are not started here. */
import { spawn } from 'node:child_process'

export interface Ran {
  /** Null when it was ended by a signal, ran out of time, or could not be started. */
  code: number | null
  stdout: string
  stderr: string
  /** Why it could not be started, such as ENOENT. */
  error?: NodeJS.ErrnoException
}

export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** After this the program is killed. */
  limitMs: number
  /** Kills the program. */
  signal?: AbortSignal
  /** Standard input; empty when left out. */
  input?: string
}

/** Never rejects. */
export function run(file: string, args: string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve) => {
    const { limitMs, input, ...rest } = options
    const child = spawn(file, args, {
      ...rest,
      timeout: limitMs,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    // A program that ends before it has read everything is no failure of ours.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    const out: Buffer[] = []
    const err: Buffer[] = []
    let problem: NodeJS.ErrnoException | undefined
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
    child.once('error', (error) => (problem = error))
    child.once('close', (code) => {
      const output = { stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
      resolve(problem === undefined ? { code, ...output } : { code: null, ...output, error: problem })
    })
  })
}
