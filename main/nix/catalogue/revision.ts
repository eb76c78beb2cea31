/** Which nixpkgs a source stands for at this moment, as a short key: equal keys have equal options and packages. */
import { createHash } from 'node:crypto'
import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../contract/failure.ts'
import { run } from '../../system/run.ts'

/** Raised when what is kept has another shape. */
const format = 1

/** A channel is downloaded by this call. */
const findMs = 600_000

/** More files than this are not looked at one by one: such a tree is a checkout, and git says what it holds. */
const mostFiles = 3000

/** Small files that say which revision a tree is. */
const marks = [
  '.git-revision',
  '.version-suffix',
  '.version',
  'lib/.version',
  'lib/.version-suffix',
  '.git/HEAD',
]

/** `words` are the search path. Throws `nix/source-missing` where there is no nixpkgs. */
export async function revisionOf(options: {
  env: NodeJS.ProcessEnv
  storeDir: string
  words: string[]
  signal: AbortSignal
}): Promise<string> {
  const { env, storeDir, words, signal } = options
  const args = ['--find-file', 'nixpkgs', ...words]
  const { code, stdout, stderr } = await run('nix-instantiate', args, { env, limitMs: findMs, signal })
  signal.throwIfAborted()
  const found = stdout.trim()
  if (code !== 0 || !path.isAbsolute(found))
    throw new Failure({
      code: 'nix/source-missing',
      message: 'The nixpkgs of this machine could not be found.',
      hint: 'Choose another nixpkgs on the machine’s Details page.',
      details: stderr.trim(),
    })
  const root = await realpath(found).catch(() => found)
  // What lies in the store never changes.
  const state = root.startsWith(`${storeDir}/`) ? [] : [...(await readMarks(root)), ...(await newest(root))]
  return createHash('sha256')
    .update(JSON.stringify([format, root, ...state]))
    .digest('hex')
    .slice(0, 20)
}

async function readMarks(root: string): Promise<string[]> {
  const texts = await Promise.all(
    marks.map((name) => readFile(path.join(root, name), 'utf8').catch(() => '')),
  )
  const branch = /^ref: (refs\/[\w./-]+)\s*$/.exec(texts.at(-1) ?? '')?.[1]
  const head =
    branch === undefined ? '' : await readFile(path.join(root, '.git', branch), 'utf8').catch(() => '')
  // Changes with every checkout, also of packed branches.
  const index = await stat(path.join(root, '.git/index'))
    .then(({ mtimeMs }) => String(mtimeMs))
    .catch(() => '')
  return [...texts, head, index]
}

/** The newest change among the tree's Nix files, and how many there are; as far as it is small enough to look at. */
async function newest(root: string): Promise<string[]> {
  let count = 0
  let latest = 0
  const pending = [root]
  for (let folder = pending.pop(); folder !== undefined && count < mostFiles; folder = pending.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory() && entry.name !== '.git') pending.push(file)
      if (!entry.name.endsWith('.nix')) continue
      count++
      latest = Math.max(
        latest,
        await stat(file)
          .then(({ mtimeMs }) => mtimeMs)
          .catch(() => 0),
      )
    }
  }
  return [String(count), String(latest)]
}
