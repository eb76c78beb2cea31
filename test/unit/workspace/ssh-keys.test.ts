/** Public keys from a home folder: real ones, and what else may lie beside them. */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listSshKeys } from '../../../main/workspace/ssh-keys.ts'

let home: string
let folder: string
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'snowglobe-home-'))
  folder = path.join(home, '.ssh')
  await mkdir(folder)
})
afterEach(() => rm(home, { recursive: true, force: true }))

const put = (name: string, content: string | Buffer) => writeFile(path.join(folder, name), content)

/** A field of an SSH key: its length in four bytes, then itself. */
const field = (bytes: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** A genuine key pair in the forms that ssh-keygen writes. */
function keyPair(comment: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const blob = Buffer.concat([field(Buffer.from('ssh-ed25519')), field(raw)]).toString('base64')
  return {
    line: `ssh-ed25519 ${blob} ${comment}`,
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

it('lists each public key with its file, by name', async () => {
  const [a, b] = [keyPair('me@here'), keyPair('work key, old')]
  await put('id_work.pub', `${b.line}\n`)
  await put('id_ed25519.pub', `# mine\r\n${a.line}\r\n`)
  expect(await listSshKeys(home)).toEqual([
    { file: 'id_ed25519.pub', key: a.line },
    { file: 'id_work.pub', key: b.line },
  ])
})

it('never gives anything of a private key, whatever its file is called', async () => {
  const { line, secret } = keyPair('x')
  await put('id_ed25519', `${secret}\n${line}\n`)
  await put('mistake.pub', secret)
  expect(await listSshKeys(home)).toEqual([])
})

it('passes over what is no whole key', async () => {
  const { line } = keyPair('x')
  const [type = '', blob = ''] = line.split(' ')
  await put('cut.pub', `${type} ${blob.slice(0, 10)}`)
  await put('other-type.pub', `ssh-rsa ${blob} x`)
  await put('options.pub', `command="rm -rf /" ${line}`)
  await put('control.pub', `${line}\u001b[2J`)
  await put('binary.pub', Buffer.from([0, 255, 0]))
  await put('empty.pub', '')
  await put('huge.pub', `${line}\n`.repeat(10_000))
  await mkdir(path.join(folder, 'folder.pub'))
  await symlink('/dev/zero', path.join(folder, 'device.pub'))
  await symlink('nowhere', path.join(folder, 'dangling.pub'))
  execFileSync('mkfifo', [path.join(folder, 'pipe.pub')])
  expect(await listSshKeys(home)).toEqual([])
})

it('reads at most fifty files', async () => {
  const { line } = keyPair('x')
  for (let n = 0; n < 60; n++) await put(`key-${n}.pub`, line)
  expect(await listSshKeys(home)).toHaveLength(50)
})

it('is empty where there is no folder, or no right to look into it', async () => {
  await rm(folder, { recursive: true })
  expect(await listSshKeys(home)).toEqual([])
  await put('../.ssh', 'a file').catch(() => undefined)
  expect(await listSshKeys(home)).toEqual([])
  await chmod(home, 0o755)
  expect(await listSshKeys('/nowhere at all')).toEqual([])
})
