/** The commit that a folder has checked out, read from git's own files: git(1) may not be there, and takes longer. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * 40 or 64 hexadecimal digits; null where the folder is no checkout. By gitrepository-layout(5): `.git` is a folder, or a
 * file that names one (a worktree, a submodule); a branch is a file of its own or a line in `packed-refs`.
 */
export async function gitRevision(folder: string): Promise<string | null> {
  const dotGit = path.join(folder, '.git')
  const elsewhere = /^gitdir: (.+?)\s*$/.exec(await text(dotGit))?.[1]
  const git = elsewhere === undefined ? dotGit : path.resolve(folder, elsewhere)
  const head = (await text(path.join(git, 'HEAD'))).trim()
  const branch = /^ref: (refs\/\S+)$/.exec(head)?.[1]
  if (branch === undefined) return commit(head)
  // Worktrees have a HEAD of their own; the branches are in the repository that they belong to.
  const shared = path.resolve(git, (await text(path.join(git, 'commondir'))).trim() || '.')
  const loose = commit(await text(path.join(shared, branch)))
  if (loose !== null) return loose
  const packed = await text(path.join(shared, 'packed-refs'))
  const line = packed.split('\n').find((each) => each.endsWith(` ${branch}`))
  return commit(line?.split(' ')[0] ?? '')
}

function commit(found: string): string | null {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.exec(found.trim())?.[0] ?? null
}

/** Empty where there is no such file. */
async function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
