import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nixEnvironment, type NixEnvironment } from '../../../main/nix/environment.ts'
import { startDaemon } from './daemon.ts'

const run = promisify(execFile)
let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-env-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const ask = (env: NodeJS.ProcessEnv, dataDir = dir) =>
  nixEnvironment({ env: { ...process.env, ...env }, dataDir })
/** A store that nobody can write, root included: its parent is a file. */
const unwritable = () => ({ NIX_STORE_DIR: '/etc/passwd/store', NIX_STATE_DIR: '/etc/passwd/state' })

/** Builds something that has never been built before, with a shell as its builder. */
async function build({ env }: NixEnvironment, ...words: string[]): Promise<string> {
  const expression = `derivation { name = "tiny"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo ${dir} > $out" ]; }`
  const { stdout } = await run(
    'nix-build',
    ['--no-out-link', '--option', 'substitute', 'false', ...words, '-E', expression],
    { env },
  )
  return stdout.trim()
}

describe('nix environment', () => {
  it('makes Nix build on this host, in the store that Nix names', async () => {
    const environment = await ask({})
    expect(environment.version).toMatch(/^\d+\.\d+/)
    expect(path.dirname(await build(environment))).toBe(environment.storeDir)
  })

  it('keeps the settings that the user already passes', async () => {
    const { env, settings } = await ask({ NIX_CONFIG: 'cores = 3' })
    expect(env['NIX_CONFIG']).toMatch(/^cores = 3(\n|$)/)
    expect(Object.values(settings).every((value) => Object.values(env).includes(value))).toBe(true)
    const { stdout } = await run(
      'nix',
      ['--extra-experimental-features', 'nix-command', 'show-config', '--json'],
      { env },
    )
    expect(JSON.parse(stdout)).toMatchObject({ cores: { value: 3 } })
  })

  it('adds nothing to a Nix that lacks nothing', async () => {
    const { settings } = await ask({ NIX_CONFIG: 'sandbox-paths = /bin/sh=/bin/sh\nbuild-users-group =' })
    expect(settings['NIX_CONFIG'] ?? '').not.toMatch(
      /extra-sandbox-paths|build-users-group =\nbuild-users-group/,
    )
  })

  it('makes a store of its own, that builds, where the usual one cannot be written and no daemon answers', async () => {
    const environment = await ask(unwritable())
    expect(environment).toMatchObject({ kind: 'private-store', storeDir: path.join(dir, 'nix/store') })
    expect(environment.settings).toMatchObject({ NIX_STORE_DIR: environment.storeDir })
    const built = await build(environment)
    expect(path.dirname(built)).toBe(environment.storeDir)
    expect((await stat(built)).isFile()).toBe(true)
  })

  it('leaves everything to a daemon where one is named', async () => {
    const before = await ask(unwritable())
    const socket = path.join(dir, 'socket')
    const daemon = await startDaemon(before.env, socket)
    try {
      const { NIX_CONFIG: _, ...env } = before.env
      const environment = await ask({
        ...env,
        NIX_CONFIG: undefined,
        NIX_REMOTE: 'daemon',
        NIX_DAEMON_SOCKET_PATH: socket,
      })
      expect(environment).toMatchObject({ kind: 'daemon', settings: {} })
      expect((await stat(await build(environment))).isFile()).toBe(true)
    } finally {
      await daemon.stop()
    }
  })

  it('refuses a folder for its store that no builder could live with', async () => {
    await expect(ask(unwritable(), path.join(dir, 'my data'))).rejects.toMatchObject({
      code: 'nix/unusable',
      message: expect.stringContaining('my data'),
    })
  })

  it("hands nothing of the app's own runtime to builders, and a home that exists", async () => {
    const { env } = await ask({
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--inspect',
      npm_config_x: '1',
      HOME: '/does/not/exist',
      LANG: 'C',
    })
    expect(Object.keys(env).filter((name) => /^(ELECTRON|NODE_OPTIONS|npm_)/.test(name))).toEqual([])
    expect(env['LANG']).toBe('C')
    expect((await stat(env['HOME'] ?? '')).isDirectory()).toBe(true)
  })

  it('says what to install where there is no Nix', async () => {
    await expect(ask({ PATH: dir, HOME: dir })).rejects.toMatchObject({
      code: 'nix/missing',
      hint: expect.stringMatching(/install/i),
    })
  })

  it.each([
    ['an old one', '#!/bin/sh\necho "nix-build (Nix) 2.3.16"', /2\.3\.16 is too old/],
    ['a broken one', '#!/bin/sh\necho oh no >&2\nexit 1', /does not work here/],
  ])('refuses %s', async (_, script, message) => {
    const bin = path.join(dir, 'bin')
    await mkdir(bin)
    await writeFile(path.join(bin, 'nix-build'), script, { mode: 0o755 })
    await expect(ask({ PATH: `${bin}:${process.env['PATH']}` })).rejects.toMatchObject({
      code: 'nix/unusable',
      message: expect.stringMatching(message),
    })
  })

  it('has its answer before anybody notices', async () => {
    await ask({})
    const start = performance.now()
    await ask({})
    // About 60 ms when nothing else runs; the tests share their processors.
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
