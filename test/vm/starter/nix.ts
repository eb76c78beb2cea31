/** Nix on this host with the starter as nixpkgs: builds and evaluations as a user would start them. */
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const projectFolder = path.resolve(import.meta.dirname, '../../..')

/** What Nix needs on a machine that is no NixOS (facts of the starter); a daemon would have it in its own settings. */
export const nixConfig = [
  'build-users-group =',
  'substituters =',
  'sandbox = true',
  'sandbox-paths = /bin /usr /lib /lib64',
].join('\n')

let prepared: Promise<string> | undefined

/** The starter's folder for `-I nixpkgs=`, made when it is not there yet. */
export function starterFolder(): Promise<string> {
  prepared ??= execute(process.execPath, [path.join(projectFolder, 'starter/prepare.mjs')]).then((ran) =>
    ran.stdout.trim(),
  )
  return prepared
}

export function nixEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...process.env, NIX_CONFIG: nixConfig, ...more }
}

/** Runs one of Nix's programs with the starter as nixpkgs; rejects with what it wrote to stderr. */
export async function nix(program: string, words: string[], cwd = tmpdir()): Promise<string> {
  const folder = await starterFolder()
  const ran = await execute(program, [...words, '-I', `nixpkgs=${folder}`], {
    cwd,
    env: nixEnvironment(),
    maxBuffer: 64 * 2 ** 20,
  })
  return ran.stdout.trim()
}

/** The value of a Nix expression. */
export async function evaluate(expression: string): Promise<unknown> {
  return JSON.parse(await nix('nix-instantiate', ['--eval', '--strict', '--json', '-E', expression]))
}

/** What Nix says when an expression does not evaluate. */
export async function evaluationError(expression: string): Promise<string> {
  try {
    await evaluate(expression)
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  }
  throw new Error('The expression was evaluated.')
}

/** A value of the configuration's `config`, from `configuration` as Nix text. */
export function configValue(configuration: string, what: string): Promise<unknown> {
  return evaluate(`let eval = import <nixpkgs/nixos> { configuration = ${configuration}; }; in ${what}`)
}

/** A folder of its own; gone with `dispose`. */
export async function scratchFolder(
  prefix = 'starter-',
): Promise<{ folder: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix))
  await chmod(folder, 0o755)
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) }
}

/** Builds the attribute `vm` of a configuration into `folder/result`, as the tutorial does. */
export async function buildMachine(folder: string, configuration: string): Promise<void> {
  await writeFile(path.join(folder, 'configuration.nix'), configuration)
  await nix(
    'nix-build',
    ['<nixpkgs/nixos>', '-A', 'vm', '-I', 'nixos-config=./configuration.nix', '-o', 'result'],
    folder,
  )
}
