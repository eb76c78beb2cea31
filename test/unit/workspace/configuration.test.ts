/** Reading and saving a configuration, whatever lies in its place: a clear word each, nothing lost, and no waiting. */
import { execFileSync } from 'node:child_process'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  configurationVersion,
  readConfiguration,
  saveConfiguration,
  ownPlace,
} from '../../../main/workspace/configuration.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-configuration-'))
  file = path.join(folder, 'configuration.nix')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const text = '{ config, pkgs, ... }:\n{ }\n'

/** Root may do anything, so what is forbidden is tried as somebody else. */
async function asOrdinaryUser<T>(act: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await act()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
const giveAway = (name: string) => (process.geteuid?.() === 0 ? chown(name, 65534, 65534) : Promise.resolve())

describe('reading', () => {
  it.each([
    ['a BOM', '\uFEFF{ }\n'],
    ['CRLF', '{ }\r\n# two\r\n'],
    ['a lone carriage return', '{ }\r# x'],
    ['no newline at the end', '{ }'],
    ['nothing at all', ''],
    ['characters beyond the 16 bits', '{ a = "🦀 ü \u2028"; }\n'],
  ])('keeps %s, and so does saving', async (_, content) => {
    await writeFile(file, content)
    const read = await readConfiguration(ownPlace(folder))
    expect(read.text).toBe(content)
    expect(await saveConfiguration(ownPlace(folder), read.text, read.version)).toBe(read.version)
    expect(await readFile(file)).toEqual(Buffer.from(content))
  })

  it.each([
    ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), 'It is a binary file.'],
    ['UTF-16', Buffer.from('\uFEFF{ }', 'utf16le'), 'It is a binary file.'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'It is not UTF-8 text.'],
    ['a character cut off', Buffer.from([0x7b, 0xc3]), 'It is not UTF-8 text.'],
    ['more than 10 MB', Buffer.alloc(10_000_001, 32), 'It is larger than 10 MB.'],
  ])('names %s', async (_, bytes, why) => {
    await writeFile(file, bytes)
    await expect(readConfiguration(ownPlace(folder))).rejects.toMatchObject({
      code: 'configuration/unreadable',
      message: `configuration.nix cannot be shown as text. ${why}`,
    })
    expect((await readFile(file)).equals(bytes)).toBe(true)
  })

  it('reads 10 MB to the last byte', async () => {
    await writeFile(file, Buffer.alloc(10_000_000, 32))
    expect((await readConfiguration(ownPlace(folder))).text).toHaveLength(10_000_000)
  })

  it('does not take a terabyte into memory to say that it is too large', async () => {
    const handle = await open(file, 'w')
    await handle.truncate(2 ** 40)
    await handle.close()
    await expect(readConfiguration(ownPlace(folder))).rejects.toThrow('larger than 10 MB')
    expect(await configurationVersion(ownPlace(folder))).toBeNull()
  })

  it('names a folder in its place', async () => {
    await mkdir(file)
    await expect(readConfiguration(ownPlace(folder))).rejects.toThrow('It is a folder.')
  })

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [file])
    await expect(readConfiguration(ownPlace(folder))).rejects.toThrow('a pipe, not a file')
    expect(await configurationVersion(ownPlace(folder))).toBeNull()
  })

  it('does not read a device for ever', async () => {
    await symlink('/dev/zero', file)
    await expect(readConfiguration(ownPlace(folder))).rejects.toThrow('It is a device')
  })

  it('follows a link, and names one that leads nowhere or round in a circle', async () => {
    await writeFile(path.join(folder, 'real.nix'), text)
    await symlink('real.nix', file)
    expect((await readConfiguration(ownPlace(folder))).text).toBe(text)
    await rm(path.join(folder, 'real.nix'))
    await expect(readConfiguration(ownPlace(folder))).rejects.toMatchObject({
      code: 'configuration/missing',
      message: 'configuration.nix is a link to “real.nix”, which is not there.',
    })
    await symlink('configuration.nix', path.join(folder, 'real.nix'))
    await expect(readConfiguration(ownPlace(folder))).rejects.toThrow('leads back to itself')
  })

  it('tells a file that is gone from a folder that is gone', async () => {
    await expect(readConfiguration(ownPlace(folder))).rejects.toMatchObject({ code: 'configuration/missing' })
    await rm(folder, { recursive: true })
    await expect(readConfiguration(ownPlace(folder))).rejects.toMatchObject({
      code: 'machine/folder-unusable',
      message: `The folder “${folder}” is not there any more.`,
    })
    await writeFile(folder, 'a file now')
    await expect(readConfiguration(ownPlace(folder))).rejects.toMatchObject({
      code: 'machine/folder-unusable',
    })
  })

  it('names a file that may not be read', async () => {
    await chmod(folder, 0o755)
    await writeFile(file, text, { mode: 0 })
    const attempt = asOrdinaryUser(() => readConfiguration(ownPlace(folder)))
    await expect(attempt).rejects.toThrow('You have no right to read it.')
  })
})

describe('saving', () => {
  const refusal = (why: string) => ({
    code: 'configuration/not-saved',
    message: `configuration.nix could not be saved. ${why}`,
  })

  it('writes through a link and leaves the link', async () => {
    await mkdir(path.join(folder, 'git'))
    await writeFile(path.join(folder, 'git/web.nix'), text)
    await symlink('git/web.nix', file)
    const { version } = await readConfiguration(ownPlace(folder))
    await saveConfiguration(ownPlace(folder), '{ a = 1; }\n', version)
    expect((await lstat(file)).isSymbolicLink()).toBe(true)
    expect(await readFile(path.join(folder, 'git/web.nix'), 'utf8')).toBe('{ a = 1; }\n')
    expect(await readdir(path.join(folder, 'git'))).toEqual(['web.nix'])
  })

  it('makes what a dangling link points to, where it can', async () => {
    await symlink('real.nix', file)
    await saveConfiguration(ownPlace(folder), text, null)
    expect(await readFile(path.join(folder, 'real.nix'), 'utf8')).toBe(text)
    await rm(file)
    await symlink('no/such/folder.nix', file)
    await expect(saveConfiguration(ownPlace(folder), text, null)).rejects.toMatchObject(
      refusal('configuration.nix is a link into a folder that is not there.'),
    )
  })

  it('refuses a link that leads round in a circle', async () => {
    await symlink('configuration.nix', file)
    await expect(saveConfiguration(ownPlace(folder), text, null)).rejects.toMatchObject(
      refusal('configuration.nix is a link that leads back to itself.'),
    )
  })

  it('keeps the rights of the file', async () => {
    await writeFile(file, text, { mode: 0o600 })
    await saveConfiguration(ownPlace(folder), '{ }\n', null)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('puts back a file that was deleted outside', async () => {
    await writeFile(file, text)
    const { version } = await readConfiguration(ownPlace(folder))
    await rm(file)
    expect(await saveConfiguration(ownPlace(folder), text, version)).toBe(version)
  })

  it('refuses a file that is write-protected, and leaves nothing behind', async () => {
    await chmod(folder, 0o777)
    await writeFile(file, text)
    await chmod(file, 0o444)
    await giveAway(file)
    const attempt = asOrdinaryUser(() => saveConfiguration(ownPlace(folder), '{ }\n', null))
    await expect(attempt).rejects.toMatchObject(refusal('You have no right to write it.'))
    expect(await readFile(file, 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['configuration.nix'])
  })

  it('refuses where the folder takes no files', async () => {
    await writeFile(file, text)
    await giveAway(file)
    await chmod(folder, 0o555)
    const attempt = asOrdinaryUser(() => saveConfiguration(ownPlace(folder), '{ }\n', null))
    await expect(attempt).rejects.toMatchObject(refusal('You have no right to write it.'))
    expect(await readFile(file, 'utf8')).toBe(text)
    await chmod(folder, 0o755)
  })

  it('refuses a folder or a pipe in its place', async () => {
    await mkdir(file)
    await expect(saveConfiguration(ownPlace(folder), text, null)).rejects.toMatchObject(
      refusal('configuration.nix is a folder.'),
    )
    await rm(file, { recursive: true })
    execFileSync('mkfifo', [file])
    await expect(saveConfiguration(ownPlace(folder), text, null)).rejects.toMatchObject(
      refusal('configuration.nix is a device or a pipe, not a file.'),
    )
    expect((await lstat(file)).isFIFO()).toBe(true)
  })

  it('says that the folder is gone', async () => {
    await rm(folder, { recursive: true })
    await expect(saveConfiguration(ownPlace(folder), text, null)).rejects.toMatchObject({
      code: 'machine/folder-unusable',
    })
  })

  it.each([
    ['more bytes than can be read back', 'ü'.repeat(5_000_001), 'It would be larger than 10 MB.'],
    ['a character 0', '{ \0 }', 'It holds a character with the code 0, which Nix cannot read.'],
    ['half of a character', '{ \uD800 }', 'It holds half of a character, which no file can hold.'],
  ])('refuses %s and keeps the file', async (_, bad, why) => {
    await writeFile(file, text)
    await expect(saveConfiguration(ownPlace(folder), bad, null)).rejects.toMatchObject(refusal(why))
    expect(await readFile(file, 'utf8')).toBe(text)
  })
})
