/** Cancelling real builds: nothing of them runs on. */
import { readlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCommand } from '../../../main/nix/build-command.ts'
import { startBuild } from '../../../main/nix/build.ts'
import { descendants } from '../../../main/nix/process-tree.ts'
import { isAlive } from '../../../main/system/process-identity.ts'
import { marker, running } from '../system/running.ts'
import { makeFixture, newConfiguration, unheard, type Fixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.remove())

/** Cancels a real nix-build below a shell that ignores what it is asked, so that only the last rung gets through. */
async function cancelDeaf(sandbox: 'true' | 'false'): Promise<void> {
  const { environment, folder, nixpkgs, root, configure, remove } = await makeFixture()
  const seconds = marker()
  await configure(newConfiguration(`sleep ${seconds} & sleep ${seconds}`))
  const deaf = path.join(root, 'deaf')
  const script = `#!/bin/sh\ntrap '' INT TERM\nsetsid nix-build --option sandbox ${sandbox} "$@" &\nwait $!\n`
  await writeFile(deaf, script, { mode: 0o755 })
  const command = buildCommand({
    what: { kind: 'configuration', source: { kind: 'folder', path: nixpkgs } },
    starterDir: '/',
    offline: true,
    environment,
  })
  const build = startBuild({
    folder,
    environment,
    command: { ...command, file: deaf },
    ...unheard(root),
  })
  await expect.poll(() => running(`sleep\0${seconds}`).length, { timeout: 15_000 }).toBe(2)
  const tree = descendants(build.pid ?? 0)
  await build.cancel()
  // The real nix-build, the builder's shell and its two children.
  expect(tree.length).toBeGreaterThanOrEqual(4)
  expect(await build.done).toEqual({ phase: 'cancelled' })
  await expect.poll(() => tree.filter(isAlive)).toEqual([])
  expect(running(`sleep\0${seconds}`)).toEqual([])
  await remove()
}

describe('a build', () => {
  it('is cancelled at once, twice if need be, without an orphan and without touching the result', async () => {
    await fixture.configure(newConfiguration('echo > $out'))
    await fixture.build().done
    const before = await readlink(path.join(fixture.folder, 'result'))
    const seconds = marker()
    await fixture.configure(newConfiguration(`echo begun; sleep ${seconds} & sleep ${seconds}`))
    const build = fixture.build()
    await expect.poll(() => running(`sleep\0${seconds}`).length, { timeout: 15_000 }).toBe(2)
    const start = performance.now()
    await Promise.all([build.cancel(), build.cancel()])
    expect(await build.done).toEqual({ phase: 'cancelled' })
    await build.cancel()
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(running(`sleep\0${seconds}`)).toEqual([])
    expect(await readlink(path.join(fixture.folder, 'result'))).toBe(before)
  })

  it('kills the builders too when nix-build does not listen, with the sandbox and without', async () => {
    await Promise.all([cancelDeaf('true'), cancelDeaf('false')])
  })

  it('can be cancelled before it has done anything', async () => {
    const seconds = marker()
    await fixture.configure(newConfiguration(`sleep ${seconds}`))
    const build = fixture.build()
    await build.cancel()
    expect(await build.done).toEqual({ phase: 'cancelled' })
    expect(running(`sleep\0${seconds}`)).toEqual([])
  })
})
