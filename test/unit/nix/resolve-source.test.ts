import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NixpkgsSource } from '../../../contract/source.ts'
import type { FetchOptions } from '../../../main/nix/fetch-source.ts'
import { fetchPinned, resolvePin } from '../../../main/nix/resolve-source.ts'
import { flakeFeatures } from '../../../main/nix/flake-lock.ts'
import { run } from '../../../main/system/run.ts'
import { nixStore } from '../../../main/nix/store-paths.ts'
import { makePrivateFixture, type PrivateFixture } from './private-fixture.ts'
import { proxyTo } from './proxy.ts'
import { archive, commit, serveChannels, writeNixpkgs, type ChannelServer } from './small-nixpkgs.ts'

describe('a source of nixpkgs', () => {
  let fixture: PrivateFixture
  let server: ChannelServer
  let root: string
  let options: FetchOptions
  const resolve = (source: NixpkgsSource, more: Partial<FetchOptions> = {}) =>
    resolvePin(source, { ...options, ...more })

  beforeAll(async () => {
    fixture = await makePrivateFixture()
    root = path.join(fixture.root, 'sources')
    await mkdir(path.join(root, 'releases'), { recursive: true })
    for (const n of ['1', '2']) {
      const folder = path.join(root, `nixos-25.11.${n}`)
      await writeNixpkgs(folder, `25.11.${n}`, n.repeat(40))
      await archive(folder, path.join(root, 'releases', `25.11.${n}.tar.xz`))
    }
    server = await serveChannels(root)
    options = {
      environment: fixture.environment,
      offline: false,
      channelServer: server.url,
      signal: new AbortController().signal,
    }
  })
  afterAll(async () => {
    await server.close()
    await fixture.remove()
  })

  it('that is a channel is pinned to the release that it leads to today, and to its commit', async () => {
    server.leads.set('nixos-25.11', '/releases/25.11.1.tar.xz')
    const source = { kind: 'channel', name: 'nixos-25.11' } as const
    const bytes: [number, number][] = []
    const onBytes = (got: number, of: number) => bytes.push([got, of])
    const first = await resolvePin(source, { ...options, onBytes })
    // Nix has told how much there is of the archive, and in the end that it is all there.
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.at(-1)?.[0]).toBeGreaterThan(0)
    expect(bytes.at(-1)?.[0]).toBe(bytes.at(-1)?.[1])
    expect(first).toMatchObject({
      source,
      version: '25.11.1',
      revision: '1'.repeat(40),
      locked: { kind: 'tarball', url: `${server.url}/releases/25.11.1.tar.xz` },
    })
    server.leads.set('nixos-25.11', '/releases/25.11.2.tar.xz')
    const second = await resolve(source)
    expect(second).toMatchObject({ version: '25.11.2', revision: '2'.repeat(40) })
    expect(second?.path).not.toBe(first?.path)
  })

  it('that was collected is fetched again, byte for byte, though its channel has moved on', async () => {
    server.leads.set('nixos-25.11', '/releases/25.11.1.tar.xz')
    const pin = await resolve({ kind: 'channel', name: 'nixos-25.11' })
    if (pin === null) throw new Error('no pin')
    server.leads.set('nixos-25.11', '/releases/25.11.2.tar.xz')
    await nixStore(fixture.environment.env, ['--delete', pin.path])
    expect((await fetchPinned(pin, options)).path).toBe(pin.path)
  })

  it('that is an archive is refused where its hash is another one, and taken where it is right', async () => {
    const url = `file://${root}/releases/25.11.2.tar.xz`
    const pin = await resolve({ kind: 'tarball', url, sha256: '' })
    const locked = pin?.locked
    if (locked?.kind !== 'tarball') throw new Error('not locked')
    expect(locked.sha256).toMatch(/^[0-9a-df-np-sv-z]{52}$/)
    expect((await resolve({ kind: 'tarball', url, sha256: locked.sha256 }))?.path).toBe(pin?.path)
    const wrong = locked.sha256.replace(/^./, (first) => (first === '0' ? '1' : '0'))
    await expect(resolve({ kind: 'tarball', url, sha256: wrong })).rejects.toMatchObject({
      message: expect.stringContaining('hash differs'),
    })
  })

  it('that is an archive with a known hash needs no network once it is there', async () => {
    const url = `${server.url}/releases/25.11.1.tar.xz`
    const pin = await resolve({ kind: 'tarball', url, sha256: '' })
    const sha256 = pin?.locked?.kind === 'tarball' ? pin.locked.sha256 : ''
    const before = server.asked.length
    expect((await resolve({ kind: 'tarball', url, sha256 }, { offline: true }))?.path).toBe(pin?.path)
    expect(server.asked.length).toBe(before)
    await expect(resolve({ kind: 'tarball', url, sha256: '' }, { offline: true })).rejects.toMatchObject({
      code: 'nix/no-network',
    })
  })

  it('that is a git repository is pinned to a commit, and stays there when the branch moves', async () => {
    const folder = path.join(root, 'a repository')
    await writeNixpkgs(folder, '26.05pre')
    const first = await commit(folder, 'one')
    const source = { kind: 'git', url: folder, ref: 'main', rev: '' } as const
    const pin = await resolve(source)
    expect(pin).toMatchObject({ revision: first, locked: { kind: 'git', rev: first }, version: '26.05pre' })
    expect(pin?.committedAt).toBeGreaterThan(Date.now() - 3_600_000)
    await writeFile(path.join(folder, 'more'), 'more')
    const second = await commit(folder, 'two')
    expect((await resolve(source))?.revision).toBe(second)
    expect((await resolve({ kind: 'git', url: folder, ref: '', rev: first }))?.path).toBe(pin?.path)
    if (pin === null) throw new Error('no pin')
    expect((await fetchPinned(pin, options)).path).toBe(pin.path)
    await expect(resolve({ kind: 'git', url: folder, ref: 'no-such', rev: '' })).rejects.toMatchObject({
      message: expect.stringContaining('no-such'),
    })
  })

  it('that is an input of a flake is what its lock file says, and the lock file is not written', async () => {
    const nixpkgs = path.join(root, 'flake-nixpkgs')
    await writeNixpkgs(nixpkgs, '25.11.7', '7'.repeat(40))
    await commit(nixpkgs, 'one')
    const flake = path.join(root, 'my flake')
    await mkdir(flake)
    await writeFile(
      path.join(flake, 'flake.nix'),
      `{ inputs.nixpkgs.url = "git+file://${nixpkgs}"; outputs = _: { }; }`,
    )
    const source = { kind: 'flake', ref: flake, input: 'nixpkgs' } as const
    await expect(resolve(source)).rejects.toMatchObject({ code: 'nix/source-missing' })
    const { env } = fixture.environment
    await run('nix', ['flake', 'lock', ...flakeFeatures], { cwd: flake, env, limitMs: 60_000 })
    const lock = await readFile(path.join(flake, 'flake.lock'), 'utf8')
    await writeNixpkgs(nixpkgs, '25.11.8', '8'.repeat(40))
    await commit(nixpkgs, 'two')
    const pin = await resolve(source)
    expect(pin).toMatchObject({ version: '25.11.7', locked: { kind: 'flake', tree: { type: 'git' } } })
    expect(await readFile(path.join(flake, 'flake.lock'), 'utf8')).toBe(lock)
    await expect(resolve({ kind: 'flake', ref: flake, input: 'other' })).rejects.toMatchObject({
      message: 'The flake has no input other.',
      hint: 'Its inputs are nixpkgs.',
    })
    expect(await resolve({ kind: 'flake', ref: nixpkgs, input: '' })).toMatchObject({ version: '25.11.8' })
  })

  it('that is the host’s is pinned where it lies in the store, and used as it is where it does not', async () => {
    const folder = path.join(root, 'nixos-25.11.1')
    const at = (nixpkgs: string) => ({
      environment: {
        ...fixture.environment,
        env: { ...fixture.environment.env, NIX_PATH: `nixpkgs=${nixpkgs}` },
      },
    })
    expect(await resolve({ kind: 'host' }, at(folder))).toBeNull()
    const [added = ''] = await nixStore(fixture.environment.env, ['--add', folder])
    expect(await resolve({ kind: 'host' }, at(added))).toMatchObject({
      path: added,
      locked: null,
      version: '25.11.1',
    })
  })

  it('that holds something else is said to be no nixpkgs', async () => {
    const folder = path.join(root, 'music')
    await mkdir(folder)
    await writeFile(path.join(folder, 'song'), 'la')
    const file = path.join(root, 'releases/music.tar.xz')
    await archive(folder, file)
    await expect(resolve({ kind: 'tarball', url: `file://${file}`, sha256: '' })).rejects.toMatchObject({
      code: 'nix/source-missing',
      message: expect.stringContaining('is no nixpkgs'),
    })
  })

  it('is found and fetched through the proxy of the environment, by us and by Nix', async () => {
    const proxy = await proxyTo(Number(new URL(server.url).port))
    server.leads.set('nixos-far', '/releases/25.11.2.tar.xz')
    const { environment } = fixture
    // A name that no earlier run used: Nix remembers for an hour where an address led, for any store.
    const host = `channels-${Date.now()}.invalid`
    const far = `http://${host}`
    try {
      const pin = await resolve(
        { kind: 'channel', name: 'nixos-far' },
        {
          channelServer: far,
          environment: { ...environment, env: { ...environment.env, http_proxy: proxy.url, no_proxy: '' } },
        },
      )
      expect(pin).toMatchObject({
        version: '25.11.2',
        locked: { kind: 'tarball', url: `${far}/releases/25.11.2.tar.xz` },
      })
      // Ours is a tunnel, Nix's own request names the whole address.
      expect(proxy.asked).toEqual(expect.arrayContaining([`${host}:80`, `${far}/releases/25.11.2.tar.xz`]))
    } finally {
      proxy.close()
    }
  })

  it('that cannot be reached is told with its host', async () => {
    await expect(
      resolve({ kind: 'tarball', url: 'http://127.0.0.1:9/x.tar.xz', sha256: '' }),
    ).rejects.toMatchObject({
      code: 'nix/no-network',
      message: expect.stringContaining('127.0.0.1'),
    })
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const resolving = resolve(
      { kind: 'tarball', url: `${server.url}/silent.tar.xz`, sha256: '' },
      { signal: controller.signal },
    )
    resolving.catch(() => undefined)
    await expect.poll(() => server.asked).toContain('GET /silent.tar.xz')
    controller.abort()
    await expect(resolving).rejects.toMatchObject({ code: 'nix/stopped' })
  })
})
