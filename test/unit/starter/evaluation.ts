/** Expressions and configurations given to the real Nix with the starter as nixpkgs; at most a few texts are built. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
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

export function starterFolder(): Promise<string> {
  prepared ??= execute(process.execPath, [prepare]).then(({ stdout }) => stdout.trim())
  return prepared
}

// A store of its own: an evaluation may write there, and an ordinary user may not write into the system's.
const state = path.join(folder, '.nix')
const env = {
  ...process.env,
  HOME: folder,
  NIX_REMOTE: '',
  // Where builds are put into a sandbox, they see nothing of the host's shell.
  NIX_CONFIG:
    'build-users-group =\nsubstituters =\nsandbox = false\nextra-experimental-features = nix-command flakes',
  NIX_STORE_DIR: path.join(state, 'store'),
  NIX_STATE_DIR: path.join(state, 'var'),
  NIX_LOG_DIR: path.join(state, 'log'),
}

/** What one of Nix's programs prints; rejects with what it wrote to stderr. */
export async function nix(program: string, ...words: string[]): Promise<string> {
  const { stdout } = await execute(program, words, { cwd: folder, env, maxBuffer: 64 * 2 ** 20 })
  return stdout.trim()
}

async function instantiate(...words: string[]): Promise<string> {
  return nix('nix-instantiate', '-I', `nixpkgs=${await starterFolder()}`, ...words)
}

/** Builds an expression that looks at `<nixpkgs>`, and gives its path in the store. */
export async function build(expression: string): Promise<string> {
  return nix('nix-build', '--no-out-link', '-I', `nixpkgs=${await starterFolder()}`, '-E', expression)
}

/** A copy of the starter with all but the packages themselves, by its name in `folder`: enough to evaluate a system. */
export async function leanCopy(name: string): Promise<string> {
  const copy = path.join(folder, name)
  await cp(await starterFolder(), copy, { recursive: true, filter: (file) => !file.endsWith('.deb') })
  return copy
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
