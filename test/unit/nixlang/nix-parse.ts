/** Asks the real Nix what it thinks of programs: `nix-instantiate --parse` and `--eval`, many programs to a process. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What Nix says of one program: its parse printed (relative paths below /here), or the first line of its error. */
export type Verdict = { ok: true; printed: string } | { ok: false; message: string }

interface Exit {
  code: number | null
  stdout: string
  stderr: string
}

function run(folder: string, state: string, args: readonly string[]): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const child = spawn('nix-instantiate', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOME: folder,
        NIX_STATE_DIR: join(folder, `state-${state}`),
        NIX_STORE_DIR: join(folder, 'store'),
        NIX_LOG_DIR: join(folder, 'log'),
        NIX_CONF_DIR: join(folder, 'conf'),
        NIX_PATH: '',
      },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (data: Buffer) => out.push(data))
    child.stderr.on('data', (data: Buffer) => err.push(data))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
  })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nix-parse-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nix stops at the first file that it refuses, having printed one line for each before it. */
async function judge(folder: string, state: string, files: readonly string[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  while (verdicts.length < files.length) {
    const batch = files.slice(verdicts.length, verdicts.length + 400)
    const { code, stdout, stderr } = await run(folder, state, ['--parse', ...batch])
    const lines = stdout.split('\n').slice(0, -1)
    verdicts.push(
      ...lines.map((printed): Verdict => ({ ok: true, printed: printed.replaceAll(folder, '/here') })),
    )
    if (code === 0) continue
    const message = /^error: (.*)$/m.exec(stderr)?.[1] ?? `nix-instantiate ended with ${code}: ${stderr}`
    verdicts.push({ ok: false, message })
  }
  return verdicts
}

/** Nix's verdict on each program, in order. Two processes at a time; each gets an even number while none is refused. */
export function parseWithNix(programs: readonly string[]): Promise<Verdict[]> {
  return inFolder(async (folder) => {
    const files = programs.map((program, index) => {
      const file = join(folder, `p${index}.nix`)
      writeFileSync(file, program)
      return file
    })
    const half = Math.ceil(files.length / 4) * 2
    const [first, second] = await Promise.all([
      judge(folder, 'a', files.slice(0, half)),
      judge(folder, 'b', files.slice(half)),
    ])
    return [...first, ...second]
  })
}

/** Evaluates a list of expressions in one go and gives their values as JSON; throws Nix's words where one fails. */
export function evaluateWithNix(expressions: readonly string[]): Promise<unknown[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'list.nix')
    await writeFile(file, `[\n${expressions.map((expression) => `(${expression}\n)`).join('\n')}\n]\n`)
    const { code, stdout, stderr } = await run(folder, 'a', ['--eval', '--strict', '--json', file])
    if (code !== 0) throw new Error(stderr)
    const values: unknown = JSON.parse(stdout)
    if (!Array.isArray(values)) throw new Error('Nix printed no list')
    return values
  })
}

/** Refusals that are not about syntax: the text can be parsed, a name or number in it is wrong. */
export const isStatic = (message: string): boolean =>
  /^(undefined variable|attribute '.*' (at .* )?already defined|attribute '.*' already defined|duplicate formal|dynamic attributes not allowed|invalid (integer|float))/.test(
    message,
  )

/** Nix looks for undefined variables only once the whole text is parsed; the other refusals end the parse where they stand. */
export const isParsedWhole = (message: string): boolean => message.startsWith('undefined variable')
