/** Nix expressions evaluated by the real nix-instantiate with the starter's lib, in a store of their own. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const library = fileURLToPath(new URL('../../../starter/lib', import.meta.url))
/** Modules of a test lie here; messages name them by this folder. */
export const folder = mkdtempSync(path.join(tmpdir(), 'starter-lib-'))
const state = path.join(folder, '.nix')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environment = {
  ...process.env,
  NIX_REMOTE: '',
  NIX_CONFIG: 'build-users-group =\nsubstituters =',
  NIX_CONF_DIR: path.join(state, 'etc'),
  NIX_STORE_DIR: path.join(state, 'store'),
  NIX_STATE_DIR: path.join(state, 'var'),
  NIX_LOG_DIR: path.join(state, 'log'),
}

interface Outcome {
  failed: boolean
  stdout: string
  stderr: string
}

function instantiate(expression: string, ...extra: string[]): Promise<Outcome> {
  const text = `let lib = import ${library}; inherit (lib) types mkOption mkIf mkDefault mkForce mkMerge; in ${expression}`
  return new Promise((resolve) => {
    execFile(
      'nix-instantiate',
      ['--eval', '--strict', '--json', ...extra, '-E', text],
      { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ failed: error !== null, stdout, stderr }),
    )
  })
}

/**
 * The value of an expression in which `lib` and a few of its names are in scope, and what Nix traced meanwhile; throws
 * what Nix printed when there is no value.
 */
export async function evaluateWithTrace(
  expression: string,
  ...extra: string[]
): Promise<{ value: unknown; trace: string }> {
  const { failed, stdout, stderr } = await instantiate(expression, ...extra)
  if (failed) throw new Error(stderr)
  return { value: JSON.parse(stdout), trace: stderr }
}

/** The value alone; `extra` are options of nix-instantiate. */
export async function evaluate(expression: string, ...extra: string[]): Promise<unknown> {
  return (await evaluateWithTrace(expression, ...extra)).value
}

/** The values of many expressions by one process. */
export async function evaluateAll(expressions: string[]): Promise<unknown[]> {
  return (await evaluate(`[ ${expressions.map((expression) => `(${expression})`).join('\n')} ]`)) as unknown[]
}

/**
 * What Nix says of an expression that fails: the text after `error: ` without the seven columns that Nix puts before
 * the other lines. Nix 2.8 prints it first, newer ones after a trace.
 */
export async function failure(expression: string): Promise<string> {
  const { failed, stdout, stderr } = await instantiate(expression)
  if (!failed) throw new Error(`no failure but ${stdout}`)
  const lines = stderr.replace(/\n\(use '--show-trace'[^]*$|\n$/, '').split('\n')
  const start = lines.findLastIndex((line) => /^ *error: /.test(line))
  if (start > 0 && lines[0] !== 'error:') throw new Error(`not the first that Nix says:\n${stderr}`)
  return lines
    .slice(start)
    .map((line) => line.replace(/^ *error: /, '').replace(/^ {7}/, ''))
    .join('\n')
    .trimEnd()
}

/**
 * Writes modules as files of the test's folder and answers an evaluation of them as a Nix expression; `roots` when the
 * others are only imported.
 */
export async function evaluationOf(
  files: Record<string, string>,
  roots = Object.keys(files),
): Promise<string> {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)))
  return `(lib.evalModules { modules = [ ${roots.map((name) => `${folder}/${name}`).join(' ')} ]; })`
}
