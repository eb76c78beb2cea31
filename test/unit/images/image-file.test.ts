/** Finding, looking at, hashing and copying images, on files as nixpkgs' builders leave them. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyImage, findImage, hashFile } from '../../../main/images/image-file.ts'

/** The head of an ISO 9660 file system of so many blocks (ECMA-119, 8.4), and so many bytes of it. */
function cd(blocks: number, bytes = blocks * 2048): Buffer {
  const whole = Buffer.alloc(Math.max(blocks * 2048, 17 * 2048))
  whole.write('\u0001CD001', 16 * 2048, 'latin1')
  whole.writeUInt32LE(blocks, 16 * 2048 + 80)
  whole.writeUInt16LE(2048, 16 * 2048 + 128)
  return whole.subarray(0, bytes)
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'images-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(name: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
  await writeFile(path.join(folder, name), content)
}

describe('the image in what was built', () => {
  it('is what the builder says that it made', async () => {
    await put('iso/small.iso', cd(20))
    await put('more/large.bin', Buffer.alloc(100_000))
    await put('nix-support/hydra-build-products', `doc x /y\nfile iso ${folder}/iso/small.iso\n`)
    expect(await findImage(folder)).toEqual({ name: 'iso/small.iso', bytes: 20 * 2048 })
  })

  it('is the largest file where the builder says nothing, or something that is not there', async () => {
    await put('nix-support/hydra-build-products', `file iso ${folder}/iso/gone.iso\nfile iso /etc/passwd\n`)
    await put('readme.txt', 'short')
    await put('disk/nixos.qcow2', Buffer.alloc(5000))
    expect(await findImage(folder)).toEqual({ name: 'disk/nixos.qcow2', bytes: 5000 })
    await put('target', Buffer.alloc(9000))
    await symlink(path.join(folder, 'target'), path.join(folder, 'disk/linked.img'))
    expect((await findImage(folder)).bytes).toBe(9000)
  })

  it('is the result itself where that is a file', async () => {
    await put('image.iso', cd(20))
    expect(await findImage(path.join(folder, 'image.iso'))).toEqual({ name: '', bytes: 20 * 2048 })
  })

  it('is missed with a sentence', async () => {
    await put('nix-support/hydra-build-products', '')
    await expect(findImage(folder)).rejects.toMatchObject({
      code: 'image/damaged',
      message: 'The build went well, but there is no image in what it made.',
    })
  })

  it('is not taken for a CD that is cut short or none at all', async () => {
    await put('iso/x.iso', cd(40, 39 * 2048))
    await expect(findImage(folder)).rejects.toMatchObject({
      code: 'image/damaged',
      message: 'The image is cut short: its file ends before the CD does.',
      place: { file: path.join(folder, 'iso/x.iso') },
    })
    await put('iso/x.iso', Buffer.alloc(80_000))
    await expect(findImage(folder)).rejects.toMatchObject({
      message: 'The image is no CD: it does not hold an ISO 9660 file system.',
    })
  })
})

describe('hashing and copying', () => {
  const content = randomBytes(3_500_000)

  it('hashes with true progress', async () => {
    await put('x.iso', content)
    const fractions: number[] = []
    const report = (fraction: number) => fractions.push(fraction)
    const signal = new AbortController().signal
    expect(await hashFile(path.join(folder, 'x.iso'), { report, signal })).toBe(
      createHash('sha256').update(content).digest('hex'),
    )
    expect(fractions.length).toBe(4)
    expect(fractions.at(-1)).toBe(1)
    expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions)
  })

  it('copies whole or not at all, over what was there only at the end', async () => {
    await put('x.iso', content)
    await put('saved.iso', 'before')
    const from = path.join(folder, 'x.iso')
    const to = path.join(folder, 'saved.iso')
    const stop = new AbortController()
    const cancelled = copyImage(from, to, { report: () => stop.abort(), signal: stop.signal })
    await expect(cancelled).rejects.toThrow()
    expect(await readFile(to, 'utf8')).toBe('before')
    expect((await readdir(folder)).toSorted()).toEqual(['saved.iso', 'x.iso'])

    await copyImage(from, to, { report: () => undefined, signal: new AbortController().signal })
    expect((await readFile(to)).equals(content)).toBe(true)
    expect((await readdir(folder)).toSorted()).toEqual(['saved.iso', 'x.iso'])
  })

  it('says where it cannot be written', async () => {
    await put('x.iso', content)
    const copying = copyImage(path.join(folder, 'x.iso'), path.join(folder, 'no/such/place.iso'), {
      report: () => undefined,
      signal: new AbortController().signal,
    })
    await expect(copying).rejects.toMatchObject({ code: 'image/not-saved', hint: 'Choose another place.' })
  })
})
