/** Writing a file so that a reader, or a crash, sees the old content or the new one and nothing between. */
import { randomBytes } from 'node:crypto'
import { lstat, open, readlink, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Follows links (a configuration may be one into a git checkout), also when the target does not exist yet. */
async function target(file: string): Promise<string> {
  const info = await lstat(file).catch(() => null)
  if (!info?.isSymbolicLink()) return file
  return target(path.resolve(path.dirname(file), await readlink(file)))
}

/** Writes beside the file, syncs, and renames over it; keeps the mode of a file that is there. Throws what the file system throws. */
export async function writeAtomic(file: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const real = await target(file)
  const before = await stat(real).catch(() => null)
  const temporary = path.join(
    path.dirname(real),
    `.${path.basename(real)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    const handle = await open(temporary, 'wx', before === null ? mode : before.mode & 0o777)
    try {
      if (before !== null) await handle.chmod(before.mode & 0o777)
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, real)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
