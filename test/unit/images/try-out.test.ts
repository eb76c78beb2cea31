/** The script of a machine that tries an image, run by the real shell with a QEMU that only says what it was told. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tryOutScript } from '../../../main/images/try-out.ts'
import { readQcow } from '../../../main/vm/qcow2.ts'
import { imageOf, wantedBytes } from '../../../main/vm/system-facts.ts'
import { readVmScript } from '../../../main/vm/vm-script.ts'

const execute = promisify(execFile)

let folder: string
beforeEach(async () => {
  // A comma ends an option of QEMU's.
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "try, it's ")))
  await mkdir(path.join(folder, 'store'))
  await writeFile(path.join(folder, 'store/it’s a.iso'), 'image')
  await symlink(path.join(folder, 'store'), path.join(folder, 'image'))
  await mkdir(path.join(folder, 'result/bin'), { recursive: true })
  const qemu = path.join(folder, 'qemu')
  await writeFile(qemu, '#!/bin/sh\npwd\nprintf "%s\\n" "$@"\n')
  await chmod(qemu, 0o755)
  const script = path.join(folder, 'result/bin/run-try-out-vm')
  await writeFile(script, tryOutScript({ file: qemu, img: 'qemu-img', image: 'image/it’s a.iso' }))
  await chmod(script, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...words: string[]) =>
  execute('result/bin/run-try-out-vm', words, {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, USE_TMPDIR: '1' },
  })

describe('the script of a try-out', () => {
  it('makes an empty disk once, starts from it first, and has the image as its CD', async () => {
    const { stdout } = await run('-display', 'none')
    const [, ...told] = stdout.trim().split('\n').slice(stdout.split('\n').indexOf(folder))
    const doubled = folder.replaceAll(',', ',,')
    expect(told).toContain(
      `file=${doubled}/try-out.qcow2,id=drive1,if=none,index=1,cache=writeback,werror=report`,
    )
    expect(told).toContain(`file=${doubled}/store/it’s a.iso,id=cd,if=none,index=2,media=cdrom,readonly=on`)
    expect(told.filter((word) => word.includes('bootindex'))).toEqual([
      'virtio-blk-pci,drive=drive1,bootindex=1,serial=root',
      'ide-cd,drive=cd,bootindex=2',
    ])
    expect(told.slice(-2)).toEqual(['-display', 'none'])
    expect((await readQcow(path.join(folder, 'try-out.qcow2')))?.virtualBytes).toBe(20 * 2 ** 30)
    expect((await run()).stdout).not.toContain('Formatting')
  })

  it('is read as NixOS’s own scripts are', async () => {
    const script = await readVmScript(folder)
    expect(script).toMatchObject({
      command: './result/bin/run-try-out-vm',
      diskPath: path.join(folder, 'try-out.qcow2'),
    })
    expect([imageOf(script.text), wantedBytes(script.text)]).toEqual(['blank', 20 * 2 ** 30])
  })

  it('says when the image is gone', async () => {
    await rm(path.join(folder, 'store'), { recursive: true })
    await expect(run()).rejects.toMatchObject({
      stderr: expect.stringContaining('the image is not there any more') as string,
    })
  })
})
