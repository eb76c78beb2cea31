/** Interactive sessions with the real nix-build, a driver with a real prompt in a real terminal, and real QEMUs without a guest. */
import { readdir, readFile } from 'node:fs/promises'
import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionView } from '../../../contract/session.ts'
import { Test } from '../../../main/checks/test.ts'
import { Tests } from '../../../main/checks/tests.ts'
import { allPids } from '../../../main/system/process-identity.ts'
import { makeFixture, type Fixture } from '../nix/fixture.ts'
import { terminalPage } from '../terminals/page.ts'
import { makePromptTest, writeWord } from './prompt-driver.ts'
import { testHost } from './test-host.ts'

const limit = { timeout: 60_000 }
const size = { columns: 200, rows: 50 }
const escape = '\u001b'
const escapes = new RegExp(`${escape}\\[[0-9;?]*[A-Za-z]`, 'g')

/** Python's own, as the starter's driver has it, and that of NixOS's. */
let prompt = 'python'

let fixture: Fixture
let tests: Tests
beforeEach(async () => {
  fixture = await makeFixture()
  const { environment, root } = fixture
  const env = { ...environment.env, TEST_PROMPT: prompt, IPYTHONDIR: path.join(root, 'ipython') }
  tests = new Tests(
    testHost({ ...fixture, environment: { ...environment, env } }, () => undefined),
    { machinesFolder: () => root, trash: () => Promise.resolve() },
  )
})
afterEach(async () => {
  await tests.release()
  await fixture.remove()
})

const workingIn = (folder: string) =>
  allPids().filter((pid) => {
    try {
      return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`)
    } catch {
      return false
    }
  })
const plain = (text: string) => text.replaceAll(escapes, '')
const socketModes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).flatMap((name) => {
      const stat = lstatSync(path.join(folder, name))
      return stat.isSocket() ? [[name, (stat.mode & 0o777).toString(8)]] : []
    }),
  )
const viewOf = (id: string): SessionView => tests.session(id).view()
const stateOf = (id: string, node: string) => viewOf(id).nodes.find(({ name }) => name === node)?.state
const isWaiting = (id: string) => {
  const { status } = viewOf(id)
  return status.phase === 'open' && status.repl === 'waiting'
}
const played = (id: string) =>
  expect.poll(() => isWaiting(id) && viewOf(id).play?.state !== 'running', limit).toBe(true)

async function opened(id: string) {
  tests.openSession(id)
  await expect.poll(() => isWaiting(id) || viewOf(id).status, limit).toBe(true)
  const page = terminalPage()
  tests.session(id).openTerminal(size, page.port)
  return page
}

async function make(name: string) {
  const found = await makePromptTest(fixture, name)
  await tests.open()
  return { id: found.record.id, folder: found.folder, file: path.join(found.folder, 'test.nix'), found }
}

describe.each(['python', 'ptpython'])(
  'an interactive session at the prompt of %s',
  { timeout: 180_000 },
  (kind) => {
    beforeAll(() => {
      prompt = kind
    })
    afterAll(() => {
      prompt = 'python'
    })

    it('runs the script, keeps everything alive when it fails, and runs the changed one without a build', async () => {
      const { id, folder, file } = await make('one')
      const page = await opened(id)
      expect(() => tests.run(id, false)).toThrow('open interactively')
      const session = tests.session(id)
      await session.act({ deed: 'node', node: 'web', what: 'start' })
      await expect.poll(() => stateOf(id, 'web'), limit).toBe('paused')
      expect(stateOf(id, 'db')).toBe('off')
      // Whatever the umask is: the driver and QEMU make them, and we close them.
      const place = path.dirname(tests.seats(id).screenOf('web'))
      expect(socketModes(place)).toMatchObject({ 'vnc.sock': '600', 'app-qmp.sock': '600' })
      expect(new Set(Object.values(socketModes(place)))).toEqual(new Set(['600']))
      expect(
        Buffer.from((await tests.seats(id).picture('web')) ?? [])
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')

      await expect.poll(() => isWaiting(id), limit).toBe(true)
      await session.act({ deed: 'script' })
      await played(id)
      const written = (await readFile(file, 'utf8')).split('\n')
      expect(viewOf(id).play).toEqual({
        lines: null,
        state: 'failed',
        line: 4,
        error: 'AssertionError: command `test -e word` failed',
        place: { file, line: written.findIndex((line) => line.includes('test -e word')) + 1 },
      })
      expect(stateOf(id, 'web')).toBe('paused')
      // The command stands there as it was typed, and what machines said is in their logs alone.
      await expect.poll(() => plain(page.text()), limit).toMatch(/test_script\(\)/)
      expect(page.text()).not.toContain('booting')
      await expect.poll(() => viewOf(id).nodeLines.reduce((a, b) => a + b, 0), limit).toBe(30)

      const { text, version } = await tests.get(id).source.read()
      await tests.get(id).source.save(text.replace('test -e word', 'test -e driver.py'), version)
      expect(await session.readScript()).toMatchObject({ changedNodes: [] })
      await session.act({ deed: 'script' })
      await played(id)
      expect(viewOf(id).play).toMatchObject({ state: 'passed', line: null })
      expect(stateOf(id, 'web')).toBe('paused')

      await session.act({ deed: 'node', node: 'web', what: 'crash' })
      await expect.poll(() => stateOf(id, 'web'), limit).toBe('off')
      await session.end()
      expect(viewOf(id).status).toMatchObject({ phase: 'off', failure: null })
      expect(workingIn(fixture.root)).toEqual([])
      expect(await readdir(path.join(fixture.root, 't'))).toEqual([])
      page.dispose()
      expect(folder).toContain('one')
    })

    it('runs a line as it is, and a block by a file with the script’s own line numbers', async () => {
      const { id, folder } = await make('parts')
      const page = await opened(id)
      const session = tests.session(id)
      await session.act({ deed: 'lines', from: 1, to: 1 })
      await expect.poll(() => plain(page.text()), limit).toMatch(/answer = 40 \+ 2/)
      await expect.poll(() => isWaiting(id), limit).toBe(true)
      await session.act({ deed: 'lines', from: 2, to: 4 })
      await played(id)
      expect(viewOf(id).play).toMatchObject({ lines: { from: 2, to: 4 }, state: 'failed', line: 4 })
      await writeWord(folder)
      await session.act({ deed: 'lines', from: 3, to: 4 })
      await played(id)
      expect(viewOf(id).play).toMatchObject({ lines: { from: 3, to: 4 }, state: 'passed' })
      page.dispose()
    })

    it('is interrupted, says that it is busy meanwhile, and says which machines have changed', async () => {
      const { id } = await make('busy')
      const page = await opened(id)
      const session = tests.session(id)
      await session.act({ deed: 'node', node: 'web', what: 'start' })
      await expect.poll(() => isWaiting(id) && stateOf(id, 'web'), limit).toBe('paused')
      page.type('time.sleep(600)\r')
      await expect.poll(() => isWaiting(id), limit).toBe(false)
      await expect(session.act({ deed: 'start-all' })).rejects.toThrow('working on a command')
      await session.act({ deed: 'interrupt' })
      await expect.poll(() => isWaiting(id), limit).toBe(true)
      expect(stateOf(id, 'web')).toBe('paused')
      const { text } = await tests.get(id).source.read()
      await tests.get(id).source.save(text.replace('vm "db"', 'vm "dbs"'), null)
      expect(await session.readScript()).toMatchObject({ changedNodes: ['db'] })
      // Somebody sits in a long command: it ends all the same.
      page.type('time.sleep(600)\r')
      await expect.poll(() => isWaiting(id), limit).toBe(false)
      await session.end()
      expect(workingIn(fixture.root)).toEqual([])
      page.dispose()
    })
  },
)

it('two sessions whose machines have the same names run at once', async () => {
  const [one, two] = [await make('first'), await make('second')]
  const pages = await Promise.all([opened(one.id), opened(two.id)])
  await Promise.all([one, two].map(({ id }) => tests.session(id).act({ deed: 'start-all' })))
  for (const { id } of [one, two])
    await expect.poll(() => viewOf(id).nodes.map(({ state }) => state), limit).toEqual(['paused', 'paused'])
  await tests.session(one.id).end()
  expect(viewOf(two.id).nodes.map(({ state }) => state)).toEqual(['paused', 'paused'])
  expect(await tests.seats(two.id).picture('web')).not.toBeNull()
  for (const page of pages) page.dispose()
})

it('what an app that was killed has left open is ended at the next start', async () => {
  const { id, found } = await make('left')
  const page = await opened(id)
  await tests.session(id).act({ deed: 'start-all' })
  await expect.poll(() => stateOf(id, 'db'), limit).toBe('paused')
  await new Test(
    testHost(fixture, () => undefined),
    found,
  ).recall()
  expect(workingIn(fixture.root)).toEqual([])
  await expect.poll(() => viewOf(id).status.phase, limit).toBe('off')
  expect(viewOf(id).status).toMatchObject({ failure: { code: 'test/broken-off' } })
  page.dispose()
})
