/** Which nixpkgs a source stands for at this moment, as a short key: equal keys have equal options and packages. */
import { createHash } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../contract/failure.ts'
import { run } from '../../system/run.ts'
import { missing, type NixEnvironment } from '../environment.ts'
import { evaluationFailure } from './evaluation-failure.ts'
import { gitRevision } from './git-revision.ts'
import { say } from '../../words/say.ts'

/** A channel is downloaded by this call. */
const findMs = 600_000

/** Files looked at one by one, which takes some tenths of a second; in a checkout, git knows of the others. */
const mostFiles = 10_000

/** Folders that make up what options there are and which packages, looked at first and whole. */
const first = ['lib', 'nixos', 'pkgs/top-level']
/** Nothing in these changes what there is. */
const passedBy = new Set(['.git', 'nixos/tests', 'nixos/doc', 'doc', 'maintainers', 'ci'])

/**
 * `words` are the search path and options of Nix. Throws `nix/missing`, `nix/source-missing` where there is no nixpkgs and
 * `nix/no-network`; an abort rejects with its reason.
 */
export async function revisionOf(
  options: Pick<NixEnvironment, 'env' | 'storeDir'> & { words: string[]; signal: AbortSignal },
): Promise<string> {
  const { env, storeDir, words, signal } = options
  const args = ['--find-file', 'nixpkgs', '--log-format', 'internal-json', ...words]
  const { code, stdout, stderr, error } = await run('nix-instantiate', args, { env, limitMs: findMs, signal })
  signal.throwIfAborted()
  if (error?.code === 'ENOENT') throw missing()
  if (code !== 0) throw evaluationFailure(stderr, code)
  const found = stdout.trim()
  if (!path.isAbsolute(found))
    throw new Failure({
      code: 'nix/source-missing',
      message: say`There is no <nixpkgs> here.`,
      hint: say`Choose another nixpkgs for this machine.`,
    })
  const root = await realpath(found).catch(() => found)
  const hash = createHash('sha256').update(root)
  // What lies in the store never changes.
  if (!root.startsWith(`${storeDir}/`)) {
    hash.update((await gitRevision(root)) ?? '')
    for await (const state of fileStates(root)) hash.update(state)
    signal.throwIfAborted()
  }
  return hash.digest('hex').slice(0, 20)
}

/** Each folder's files with size and time of change, as far as `mostFiles` reach. */
async function* fileStates(root: string): AsyncGenerator<string> {
  let count = 0
  const seen = new Set<string>()
  for (const start of [...first, '']) {
    const pending = [start]
    for (let at = 0; at < pending.length && count < mostFiles; at++) {
      const folder = pending[at] ?? ''
      if (seen.has(folder)) continue
      seen.add(folder)
      const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => [])
      const below = entries
        .map((entry) => ({ entry, file: path.posix.join(folder, entry.name) }))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1))
      pending.push(
        ...below
          .filter(({ entry, file }) => entry.isDirectory() && !passedBy.has(file))
          .map(({ file }) => file),
      )
      const files = below.filter(({ entry }) => !entry.isDirectory()).map(({ file }) => file)
      count += files.length
      yield (await Promise.all(files.map((file) => fileState(root, file)))).join('')
    }
  }
}

/** Links are followed: what they lead to is what Nix reads. */
async function fileState(root: string, file: string): Promise<string> {
  const found = await stat(path.join(root, file)).catch(() => null)
  return `${file}\0${found?.size ?? ''}\0${found?.mtimeMs ?? ''}\n`
}
