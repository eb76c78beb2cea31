import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify } from '../../../main/system/process-identity.ts'
import { RunFolder } from '../../../main/vm/run-folder.ts'
import { usedPaths } from '../../../main/vm/used-paths.ts'

let dir = ''
let runFolder: RunFolder
let child: ChildProcess | null = null
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-used-'))
  runFolder = new RunFolder(dir, 'abcdefghijkl')
  await runFolder.prepare()
})
afterEach(async () => {
  child?.kill('SIGKILL')
  child = null
  await rm(dir, { recursive: true, force: true })
})

const kernel = '/nix/store/lymiyp5gbqqvyripbmwp9wmivs1mh0dm-linux-6.1.0'
const toplevel = '/nix/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-nixos-system-nixos-25.11pre+x_y'
/** Stands there with QEMU's words, in this folder. */
async function stand(cwd: string): Promise<number> {
  const words = ['-kernel', `${kernel}/bzImage`, '-append', `console=ttyS0 init=${toplevel}/init,quiet`]
  child = spawn('sh', ['-c', 'sleep 60; :', 'qemu', ...words, '/nix/store/not-a-path'], { cwd })
  await new Promise((resolve) => child?.once('spawn', resolve))
  return child.pid ?? 0
}

describe('store paths that a VM uses', () => {
  it('are those that its command line names, each once', async () => {
    const identity = identify(await stand('/'))
    if (identity === null) throw new Error('it has gone')
    await runFolder.writeNote({
      ...identity,
      folder: '/',
      startedAt: 0,
      diskPath: null,
      system: null,
      applied: [],
      isPassing: false,
      screen: 'fixed',
      stopping: null,
    })
    await expect.poll(() => usedPaths(runFolder, '/nix/store')).toEqual([kernel, toplevel])
    expect(await usedPaths(runFolder, '/other/store')).toEqual([])
  })

  it('are found without a note, by the folder that it runs in', async () => {
    await stand(runFolder.path)
    await expect.poll(() => usedPaths(runFolder, '/nix/store')).toEqual([kernel, toplevel])
  })

  it('are none when none runs', async () => {
    expect(await usedPaths(runFolder, '/nix/store')).toEqual([])
  })
})
