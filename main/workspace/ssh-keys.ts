/** The user's public SSH keys, as offered for logging in to a machine. */
import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { SshKey } from '../../contract/check.ts'

const mostFiles = 50
/** The longest RSA key that ssh-keygen makes takes 2.8 kB. */
const longestBytes = 20_000

/** One line of a `.pub` file (sshd(8), AUTHORIZED_KEYS): type, key, comment. */
const keyLine =
  /^(ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp\d+|sk-(?:ssh|ecdsa)-[\w@.-]+) ([A-Za-z0-9+/]+={0,3})(?: \P{Cc}*)?$/u

/** Reads `<home>/.ssh/*.pub` and nothing else; a folder or a file that cannot be read, or holds no public key, is passed over. */
export async function listSshKeys(home: string): Promise<SshKey[]> {
  const folder = path.join(home, '.ssh')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pub'))
  const found = await Promise.all(
    names
      .toSorted()
      .slice(0, mostFiles)
      .map(async (file) => {
        const lines = (await beginning(path.join(folder, file))).split('\n').map((line) => line.trim())
        return { file, key: lines.find(isKey) }
      }),
  )
  return found.flatMap(({ file, key }) => (key === undefined ? [] : [{ file, key }]))
}

/** The key's bytes say once more what type it is (RFC 4253, 6.6); a line that was cut or mistyped does not. */
function isKey(line: string): boolean {
  const [, type = '', encoded = ''] = keyLine.exec(line) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (type === '' || bytes.length < 4) return false
  return bytes.subarray(4, 4 + bytes.readUInt32BE(0)).toString('latin1') === type
}

/** The whole text of a file of bearable size, else the empty string. */
async function beginning(file: string): Promise<string> {
  // A pipe in a file's place would otherwise be waited for.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  if (handle === null) return ''
  try {
    const info = await handle.stat()
    return info.isFile() && info.size <= longestBytes ? await handle.readFile('utf8') : ''
  } catch {
    return ''
  } finally {
    await handle.close()
  }
}
