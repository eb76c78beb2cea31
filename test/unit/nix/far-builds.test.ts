import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settings } from '../../../contract/settings.ts'
import { nixOptions } from '../../../main/nix/nix-options.ts'
import { farComputer, type FarComputer } from './far-computer.ts'
import { makeFixture, newConfiguration, type Fixture } from './fixture.ts'

let far: FarComputer
let fixture: Fixture
beforeAll(async () => {
  far = await farComputer()
  fixture = await makeFixture({ ...process.env, ...far.env })
})
afterAll(async () => {
  await fixture.remove()
  await far.stop()
})

const withSettings = (change: object) => nixOptions(settings.parse(change))

describe('a builder elsewhere, by a real sshd', () => {
  it('builds there what this computer may not, and the steps say where', async () => {
    await fixture.configure(
      newConfiguration('echo far away; echo done > $out', 'before = "echo part > $out";'),
    )
    const build = fixture.build(withSettings({ builders: far.builder(), maxJobs: 0 }))
    const outcome = await build.done
    if (outcome.phase !== 'succeeded') throw new Error(JSON.stringify(outcome))
    expect(existsSync(outcome.result)).toBe(true)
    expect(existsSync(path.join(far.storeDir, path.basename(outcome.result)))).toBe(true)
    const built = [...build.told.values()].filter(({ kind }) => kind === 'build')
    expect(built.map(({ name, where, state }) => ({ name, where, state }))).toEqual(
      expect.arrayContaining([
        { name: 'part', where: far.address, state: 'done' },
        { name: 'tiny-vm', where: far.address, state: 'done' },
      ]),
    )
    expect(build.lines.some(({ text, kind }) => kind === 'builder' && text === 'far away')).toBe(true)
  }, 60_000)

  it('builds here when nobody answers there', async () => {
    await fixture.configure(newConfiguration('echo done > $out'))
    const build = fixture.build(withSettings({ builders: 'ssh://builder.invalid x86_64-linux' }))
    expect(await build.done).toMatchObject({ phase: 'succeeded' })
    expect([...build.told.values()].map(({ where }) => where)).toEqual([''])
  }, 60_000)

  it('says what failed there', async () => {
    await fixture.configure(newConfiguration('echo sad; exit 4'))
    expect(await fixture.build(withSettings({ builders: far.builder(), maxJobs: 0 })).done).toMatchObject({
      failure: {
        code: 'nix/build-failed',
        message: `Building tiny-vm on ${far.address} failed with exit code 4.`,
        details: expect.stringContaining('sad'),
      },
    })
  }, 60_000)

  it('leaves them out offline', () => {
    const all = { builders: far.builder(), substituters: ['https://c.example'], maxJobs: 3, cores: 2 }
    expect(withSettings({ ...all, offline: true })).toEqual([
      '--option',
      'max-jobs',
      '3',
      '--option',
      'cores',
      '2',
    ])
    expect(withSettings({})).toEqual([])
  })
})
