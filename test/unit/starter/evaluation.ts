/** Configurations evaluated by the real nix-instantiate with the starter as nixpkgs; nothing is built. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'

const execute = promisify(execFile)
const prepare = path.resolve(import.meta.dirname, '../../../starter/prepare.mjs')

/** The folder of the configurations; messages name it. */
export const folder = mkdtempSync(path.join(tmpdir(), 'starter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let prepared: Promise<string> | undefined

function starterFolder(): Promise<string> {
  prepared ??= execute(process.execPath, [prepare]).then(({ stdout }) => stdout.trim())
  return prepared
}

async function instantiate(...words: string[]): Promise<string> {
  const nixpkgs = await starterFolder()
  // A store of its own: an evaluation may write there, and an ordinary user may not write into the system's.
  const state = path.join(folder, '.nix')
  const { stdout } = await execute('nix-instantiate', ['-I', `nixpkgs=${nixpkgs}`, ...words], {
    cwd: folder,
    env: {
      ...process.env,
      NIX_REMOTE: '',
      NIX_CONFIG: 'build-users-group =\nsubstituters =',
      NIX_STORE_DIR: path.join(state, 'store'),
      NIX_STATE_DIR: path.join(state, 'var'),
      NIX_LOG_DIR: path.join(state, 'log'),
    },
    maxBuffer: 64 * 2 ** 20,
  })
  return stdout.trim()
}

/** The value of a Nix expression that looks at `<nixpkgs>`. */
export async function evaluate(expression: string): Promise<unknown> {
  return JSON.parse(await instantiate('--eval', '--strict', '--json', '-E', expression))
}

/** The value of an expression over `eval`, the evaluation of a configuration as `<nixpkgs/nixos>` gives it. */
export function evaluateSystem(configuration: string, expression: string): Promise<unknown> {
  return evaluate(
    `let eval = import <nixpkgs/nixos> { configuration = ${configuration}; }; inherit (eval) config options; in ${expression}`,
  )
}

/**
 * What Nix says of a configuration that is wrong when its `vm` is asked for, as a build does; without the columns that Nix
 * puts before the lines, and with `/configuration.nix` for the file's path.
 */
export async function failure(configuration: string): Promise<string> {
  const file = path.join(folder, 'configuration.nix')
  await writeFile(file, configuration)
  try {
    await instantiate('<nixpkgs/nixos>', '-A', 'vm', '-I', `nixos-config=${file}`)
  } catch (error) {
    if (!(error instanceof Error && 'stderr' in error)) throw error
    return String(error.stderr)
      .replace(/\n\(use '--show-trace'[^]*$|\n$/, '')
      .replaceAll(folder, '')
      .replaceAll(/^ {7}/gm, '')
      .replace(/^[^]*?error: /, '')
      .trimEnd()
  }
  throw new Error('The configuration is right.')
}
