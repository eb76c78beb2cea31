/** A test's life with the real nix-build and a driver that is a shell script: what becomes of it, what is kept, what is left. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { readlinkSync } from 'node:fs'
import path from 'node:path'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventName, Events } from '../../../contract/events.ts'
import type { TestRun } from '../../../contract/test.ts'
import { Test } from '../../../main/checks/test.ts'
import { makeTest } from '../../../main/checks/test-record.ts'
import type { Host } from '../../../main/machines/host.ts'
import { allPids } from '../../../main/system/process-identity.ts'
import { makeFixture, type Fixture } from '../nix/fixture.ts'
import { testHost } from './test-host.ts'
import { failing, hanging, passing, testText } from './shell-driver.ts'

const execute = promisify(execFile)

let fixture: Fixture
let events: { name: EventName; value: unknown }[]
beforeEach(async () => {
  fixture = await makeFixture()
  events = []
})
afterEach(() => fixture.remove())

const hostOf = (): Host => testHost(fixture, (name, value) => void events.push({ name, value }))

async function make(driver: string): Promise<Test> {
  const place = path.join(fixture.root, 'Tests')
  const nixpkgs = { kind: 'folder', path: fixture.nixpkgs } as const
  const found = await makeTest(place, {
    name: 'one test',
    nixpkgs,
    text: testText.replace('UNIQUE', randomUUID()),
    file: null,
    flake: null,
  })
  await writeFile(path.join(found.folder, 'driver.sh'), `#!/bin/sh\n${driver}`)
  return new Test(hostOf(), found)
}

async function ended(test: Test): Promise<TestRun> {
  await expect.poll(() => test.isRunning, { timeout: 60_000 }).toBe(false)
  const run = test.view().runs[0]
  if (run === undefined) throw new Error('There is no run.')
  return run
}

const workingIn = (folder: string) =>
  allPids().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false
    }
  })
const stepsTold = () =>
  events.flatMap((event) => (event.name === 'test.steps' ? [event.value as Events['test.steps']] : []))

describe('a test that passes', () => {
  it('is built, run, told step by step, and kept with what its script put out', async () => {
    const test = await make(passing)
    test.run(false)
    expect(() => test.run(false)).toThrow('running already')
    const run = await ended(test)
    expect(run).toMatchObject({
      outcome: 'passed',
      failure: null,
      files: ['deep/file', 'web.png'],
      kept: null,
    })
    const timeline = await test.timeline(run.key)
    expect(timeline.steps.map(({ text, state, ms }) => [text, state, ms])).toEqual([
      ['run the VM test script', 'done', 300],
      ['one', 'done', 200],
    ])
    expect(timeline).toMatchObject({ nodes: ['web'], nodeLines: [1], lines: 6 })
    expect(stepsTold().flatMap(({ steps }) => steps).length).toBeGreaterThan(1)
    const log = await test.logs.log(run.logKey ?? '')
    expect((await log.lines(0, 0, 10)).map(({ text }) => text)).toEqual(['booting'])
    // A screen for each machine, and no window.
    expect((await log.lines(null, 5, 1))[0]?.text).toBe(
      '-vnc unix:vnc.sock -qmp unix:app-qmp.sock,server=on,wait=off ',
    )
    expect(await readdir(path.join(fixture.root, 't'))).toEqual([])

    const later = new Test(hostOf(), {
      folder: test.folder,
      record: JSON.parse(await readFile(path.join(test.folder, 'snowglobe.json'), 'utf8')) as never,
    })
    await later.recall()
    expect(later.view().runs).toEqual([run])
    expect((await later.timeline(run.key)).steps).toEqual(timeline.steps)
    await Promise.all([test.release(), later.release()])
  })

  it('that Nix keeps as passed is not run, unless it is to be run once more', async () => {
    const test = await make(passing)
    const { stdout } = await execute(
      'nix-build',
      ['./test.nix', '--no-out-link', '--option', 'substitute', 'false'],
      {
        cwd: test.folder,
        env: fixture.environment.env,
      },
    )
    const passed = stdout.trim()
    test.run(false)
    const kept = await ended(test)
    expect(kept).toMatchObject({ outcome: 'kept', kept: { path: passed, at: expect.any(Number) as unknown } })
    expect(Math.abs((kept.kept?.at ?? 0) - Date.now())).toBeLessThan(120_000)
    test.run(true)
    expect(await ended(test)).toMatchObject({ outcome: 'passed', kept: null })
    // What Nix keeps is as it was.
    expect(await readFile(passed, 'utf8')).toBe('passed\n')
    expect(test.view().runs.map(({ outcome }) => outcome)).toEqual(['passed', 'kept'])
    await test.release()
  })
})

describe('a test that does not pass', () => {
  it('says what, in which line of its file, and what the machine said last', async () => {
    const test = await make(failing)
    test.run(true)
    const run = await ended(test)
    const written = (await readFile(test.file, 'utf8')).split('\n')
    expect(run.failure).toMatchObject({
      code: 'test/failed',
      message: 'The test failed: command `x` failed (exit code 1)',
      hint: 'It came to line 2 of the script: web.succeed("x")',
      place: { file: test.file, line: written.findIndex((line) => line.includes('web.succeed("x")')) + 1 },
    })
    expect(run.failure?.details).toMatch(/The last lines of web:\nbooting$/)
    expect((await test.timeline(run.key)).steps.map(({ state }) => state)).toEqual(['failed', 'failed'])
    await test.release()
  })

  it('that cannot be built says so with the place', async () => {
    const test = await make(passing)
    await test.source.save('{ a = ;\n', null)
    test.run(false)
    expect(await ended(test)).toMatchObject({
      outcome: 'not-built',
      failure: { place: { line: 1 } },
      logKey: null,
    })
    await test.release()
  })

  it('whose driver is killed says so, and its machines end', async () => {
    const test = await make(hanging)
    test.run(true)
    await expect
      .poll(() => stepsTold().some(({ nodeLines }) => nodeLines[0] === 2), { timeout: 60_000 })
      .toBe(true)
    const [driver] = workingIn(test.folder)
    process.kill(driver ?? 0, 'SIGKILL')
    const run = await ended(test)
    expect(run.failure).toMatchObject({
      code: 'test/broken-off',
      details: expect.stringContaining('web # waiting') as unknown,
    })
    expect(workingIn(path.join(fixture.root, 't'))).toEqual([])
    await test.release()
  })

  it('can be stopped at any moment, and nothing of it goes on', async () => {
    const test = await make(hanging)
    for (const afterMs of [0, 5, 40, 150, 400, 900]) {
      test.run(true)
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      await test.stop()
      expect(test.view().runs[0]?.outcome).toBe('cancelled')
      expect(workingIn(path.join(fixture.root, 't'))).toEqual([])
      expect(workingIn(test.folder)).toEqual([])
    }
    await test.release()
  })

  it('goes on nowhere after the app was killed: the next start ends it', async () => {
    const test = await make(hanging)
    test.run(true)
    await expect
      .poll(() => stepsTold().some(({ nodeLines }) => nodeLines[0] === 2), { timeout: 60_000 })
      .toBe(true)
    const again = new Test(hostOf(), {
      folder: test.folder,
      record: JSON.parse(await readFile(path.join(test.folder, 'snowglobe.json'), 'utf8')) as never,
    })
    await again.recall()
    expect(workingIn(path.join(fixture.root, 't'))).toEqual([])
    expect(workingIn(test.folder)).toEqual([])
    await ended(test)
    await Promise.all([test.release(), again.release()])
  })
})

it('a test’s file is saved unless somebody else has changed it', async () => {
  const test = await make(passing)
  const { text, version } = await test.source.read()
  const saved = await test.source.save(`${text}\n`, version)
  await writeFile(test.file, 'other')
  await expect(test.source.save('mine', saved.version)).rejects.toThrow('changed by another program')
  expect((await test.source.read()).text).toBe('other')
  await test.source.save('mine', null)
  expect((await test.source.read()).text).toBe('mine')
  await test.release()
})
