import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settings } from '../../../contract/settings.ts'
import { nixOptions } from '../../../main/nix/nix-options.ts'
import { makeFixture, type Fixture } from './fixture.ts'

const run = promisify(execFile)
const unwritable = { NIX_STORE_DIR: '/etc/passwd/store', NIX_STATE_DIR: '/etc/passwd/state' }

let fixture: Fixture
let cache = ''
let key = ''
let address = ''
let server: http.Server
/** What was cached, and nothing else: its store path. */
let cached = ''
/** What the server was asked for. */
const asked: string[] = []

const derivation = () =>
  `derivation { name = "cached"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo from afar > $out" ]; salt = "${fixture.root}"; }`

beforeAll(async () => {
  // A store of its own, so that what is deleted from it is missed by nobody.
  fixture = await makeFixture({ ...process.env, ...unwritable })
  cache = path.join(fixture.root, 'cache')
  const secret = path.join(fixture.root, 'secret')
  const publicFile = path.join(fixture.root, 'public')
  const env = fixture.environment.env
  await run('nix-store', ['--generate-binary-cache-key', 'test-1', secret, publicFile], { env })
  key = (await readFile(publicFile, 'utf8')).trim()
  const { stdout } = await run('nix-build', ['--no-out-link', '-E', derivation()], { env })
  cached = stdout.trim()
  const nix = ['--extra-experimental-features', 'nix-command']
  await run('nix', [...nix, 'copy', '--to', `file://${cache}?secret-key=${secret}`, cached], { env })
  server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    createReadStream(path.join(cache, request.url ?? ''))
      .once('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await fixture.remove()
})

/** Takes the path out of the store and forgets what was learnt of caches, as on a computer that never saw it. */
async function forget(): Promise<void> {
  await rm(path.join(fixture.folder, 'result'), { force: true })
  // Which paths are in use is not looked up: that takes seconds on a busy computer.
  const words = ['--delete', '--ignore-liveness', cached]
  await run('nix-store', words, { env: fixture.environment.env }).catch(() => undefined)
  await expect(stat(cached)).rejects.toThrow()
  await rm(path.join(fixture.environment.env['HOME'] ?? '/nowhere', '.cache/nix/binary-cache-v6.sqlite'), {
    force: true,
  })
}

async function build(change: object) {
  await fixture.configure(
    `{ salt = "${Math.random()}"; script = "cat \${${derivation().replace('derivation', '(derivation')})} > $out"; }`,
  )
  const building = fixture.build(nixOptions(settings.parse(change)))
  const outcome = await building.done
  expect(outcome).toMatchObject({ phase: 'succeeded' })
  return [...building.told.values()].map(({ kind, name, where }) => ({ kind, name, where }))
}

describe('a cache from the settings', () => {
  it('is asked over loopback HTTP, and believed by its key', async () => {
    await forget()
    const steps = await build({ substituters: [address], trustedKeys: [key] })
    expect(steps).toContainEqual({ kind: 'fetch', name: 'cached', where: expect.stringContaining(address) })
    expect(steps).not.toContainEqual(expect.objectContaining({ kind: 'build', name: 'cached' }))
    expect(asked.some((url) => url.startsWith('/nar/'))).toBe(true)
    expect(await readFile(cached, 'utf8')).toBe('from afar\n')
  })

  it('is read from a folder as well', async () => {
    await forget()
    expect(await build({ substituters: [`file://${cache}`], trustedKeys: [key] })).toContainEqual(
      expect.objectContaining({ kind: 'fetch', name: 'cached' }),
    )
  })

  it('is not believed without its key: what it has is built here', async () => {
    await forget()
    expect(await build({ substituters: [`file://${cache}`] })).toContainEqual(
      expect.objectContaining({ kind: 'build', name: 'cached', where: '' }),
    )
  })

  it('is not asked offline', async () => {
    await forget()
    asked.length = 0
    await build({ substituters: [address], trustedKeys: [key], offline: true })
    expect(asked).toEqual([])
  })

  it('says whose signature is missing where nothing else can be done', async () => {
    await forget()
    await fixture.configure(`{ script = "cat \${builtins.storePath ${cached}} > $out"; }`)
    expect(
      await fixture.build(nixOptions(settings.parse({ substituters: [`file://${cache}`] }))).done,
    ).toMatchObject({
      failure: {
        message: `cached from file://${cache} is not signed by a key that Nix trusts here.`,
        remedy: { kind: 'open-settings' },
      },
    })
  })
})
