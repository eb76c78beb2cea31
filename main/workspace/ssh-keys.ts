/** The user's public SSH keys, as offered for logging in to a machine. */
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { SshKey } from '../../contract/check.ts'

const mostKeys = 50
const longestBytes = 20_000

/** One line of a `.pub` file (sshd(8), AUTHORIZED_KEYS): type, key, comment. */
const keyLine =
  /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp\d+|sk-[\w@.-]+) [A-Za-z0-9+/]+={0,3}(?: [^\n\r]*)?$/

/** Reads `<home>/.ssh/*.pub` and nothing else; a folder or a file that cannot be read is passed over. */
export async function listSshKeys(home: string): Promise<SshKey[]> {
  const folder = path.join(home, '.ssh')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pub'))
  const keys = await Promise.all(
    names
      .toSorted()
      .slice(0, mostKeys)
      .map(async (file) => ({ file, key: await firstLine(path.join(folder, file)) })),
  )
  return keys.flatMap(({ file, key }) => (key !== null && keyLine.test(key) ? [{ file, key }] : []))
}

async function firstLine(file: string): Promise<string | null> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(longestBytes), 0, longestBytes, 0)
    return buffer.subarray(0, bytesRead).toString('utf8').split('\n')[0]?.trim() ?? null
  } catch {
    return null
  } finally {
    await handle.close()
  }
}
