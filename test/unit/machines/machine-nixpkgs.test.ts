import { mkdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { NixpkgsPin, NixpkgsSource } from '../../../contract/source.ts'
import { MachineNixpkgs } from '../../../main/machines/machine-nixpkgs.ts'
import { Sources } from '../../../main/machines/sources.ts'
import { nixStore } from '../../../main/nix/store-paths.ts'
import { makePrivateFixture, type PrivateFixture } from '../nix/private-fixture.ts'
import { archive, serveChannels, writeNixpkgs, type ChannelServer } from '../nix/small-nixpkgs.ts'

let fixture: PrivateFixture
let server: ChannelServer
beforeAll(async () => {
  fixture = await makePrivateFixture()
  const root = path.join(fixture.root, 'sources')
  await mkdir(path.join(root, 'releases'), { recursive: true })
  for (const n of ['1', '2']) {
    await writeNixpkgs(path.join(root, n), `25.11.${n}`)
    await archive(path.join(root, n), path.join(root, `releases/${n}.tar.xz`))
  }
  server = await serveChannels(root)
})
afterAll(async () => {
  await server.close()
  await fixture.remove()
})

it('a machine stays with its nixpkgs, and gets a former one back that was cleared from the store', async () => {
  const { environment, folder } = fixture
  const asked = {
    nix: () => Promise.resolve(environment),
    isOffline: () => false,
    channelServer: () => server.url,
    ending: new AbortController().signal,
  }
  const record: { nixpkgs: NixpkgsSource; pin: NixpkgsPin | null } = {
    nixpkgs: { kind: 'channel', name: 'c' },
    pin: null,
  }
  const nixpkgs = new MachineNixpkgs({
    host: { ...asked, sources: new Sources(asked) },
    folder,
    read: () => record,
    write: (pin) => Promise.resolve(void (record.pin = pin)),
    changed: () => undefined,
  })
  server.leads.set('c', '/releases/1.tar.xz')
  const first = await nixpkgs.use()
  const former = nixpkgs.pin
  expect(former).toMatchObject({ version: '25.11.1' })
  const link = path.join(folder, '.snowglobe/nixpkgs')
  expect(first).toEqual({ kind: 'folder', path: await readlink(link) })

  server.leads.set('c', '/releases/2.tar.xz')
  expect(await nixpkgs.use()).toEqual(first)
  const found = await nixpkgs.look()
  expect(nixpkgs.pin).toEqual(former)
  await expect(nixpkgs.take('/nix/store/other')).rejects.toMatchObject({ code: 'call/bad-argument' })
  await nixpkgs.take(found?.path ?? '')
  expect(nixpkgs.pin).toMatchObject({ version: '25.11.2' })

  // Nothing keeps the former one any more: as after a collection of garbage.
  await nixStore(environment.env, ['--delete', former?.path ?? ''])
  record.pin = former
  expect(await nixpkgs.use()).toEqual(first)
  expect(await readlink(link)).toBe(former?.path)

  // Another source lets go of it.
  record.nixpkgs = { kind: 'folder', path: fixture.nixpkgs }
  await nixpkgs.tidy()
  await expect(readlink(link)).rejects.toThrow('ENOENT')
  expect(nixpkgs.pin).toBeNull()
})
