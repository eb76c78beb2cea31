/** A disk that the app works on is left alone by the command line until that is over. */
import { execFileSync } from 'node:child_process'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { command } from './command-line.ts'
import { handBuilt } from './hand-built.ts'
import { openTab } from './user.ts'

test('while the app makes a disk smaller the command line does not put it aside', async ({ page, home }) => {
  // QEMU's own tool, which waits for a word before it copies: nothing else takes so long on demand.
  const tool = path.join(home.path, 'bin/qemu-img')
  const [asked, word] = [path.join(home.path, 'asked'), path.join(home.path, 'word')]
  await mkdir(path.dirname(tool))
  await writeFile(
    tool,
    `#!/bin/sh\nif [ "$1" = convert ]; then touch ${asked}; while [ ! -e ${word} ]; do sleep 0.1; done; fi\nexec qemu-img "$@"\n`,
    { mode: 0o755 },
  )
  const folder = await handBuilt(
    home,
    'Alpha',
    'aaaaaaaaaaaa',
    `#!/bin/sh\nNIX_DISK_IMAGE="\${NIX_DISK_IMAGE:-./bios.qcow2}"\ntest -e "$NIX_DISK_IMAGE" || "${tool}" create -f qcow2 "$NIX_DISK_IMAGE" 64M\n`,
  )
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', path.join(folder, 'bios.qcow2'), '64M'])
  await page.getByRole('button', { name: /^Alpha/ }).click()
  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Make it smaller' }).click()
  await expect.poll(() => stat(asked).catch(() => null), { timeout: 60_000 }).not.toBeNull()
  const refused = await command(home, ['reset', 'Alpha'])
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(/Another Snowglobe \(process \d+\) is working on the disk of this machine\./)
  await writeFile(word, '')
  await expect(page.getByText(/were given back|nothing to give back/).first()).toBeVisible({
    timeout: 60_000,
  })
  expect(await command(home, ['reset', 'Alpha'])).toMatchObject({ code: 0 })
  await expect(page.getByRole('heading', { name: 'Kept disks' })).toBeVisible()
})
