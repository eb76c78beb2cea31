import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSources, resolveSource, searchPath } from '../../../main/nix/source.ts'
import { makeFixture, type Fixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture({ ...process.env, NIX_PATH: '' })
})
afterAll(() => fixture.remove())

const starterDir = '/no/starter/here'

describe('source', () => {
  it("becomes words for Nix; the host's own needs none", () => {
    expect(searchPath({ kind: 'folder', path: '/a b' }, { starterDir })).toEqual(['-I', 'nixpkgs=/a b'])
    expect(searchPath({ kind: 'starter' }, { starterDir })).toEqual(['-I', `nixpkgs=${starterDir}`])
    expect(searchPath({ kind: 'channel', name: 'nixos-unstable' }, { starterDir })).toEqual([
      '-I',
      'nixpkgs=channel:nixos-unstable',
    ])
    expect(searchPath({ kind: 'host' }, { starterDir })).toEqual([])
  })

  it('is refused with a remedy when it is not there', async () => {
    const { environment, nixpkgs, root } = fixture
    const gone = expect.objectContaining({ code: 'nix/source-missing', hint: expect.any(String) })
    await expect(resolveSource({ kind: 'folder', path: root }, { environment, starterDir })).rejects.toEqual(
      gone,
    )
    await expect(resolveSource({ kind: 'starter' }, { environment, starterDir })).rejects.toEqual(gone)
    await expect(resolveSource({ kind: 'host' }, { environment, starterDir })).rejects.toEqual(gone)
    await resolveSource({ kind: 'folder', path: nixpkgs }, { environment, starterDir })
    await resolveSource({ kind: 'starter' }, { environment, starterDir: nixpkgs })
  })

  it("finds the host's nixpkgs where NIX_PATH names one", async () => {
    const { environment, nixpkgs } = fixture
    const env = { ...environment.env, NIX_PATH: `nixpkgs=${nixpkgs}` }
    await resolveSource({ kind: 'host' }, { environment: { ...environment, env }, starterDir })
  })

  it('is offered with the reason why it cannot be used here', async () => {
    const { environment, nixpkgs } = fixture
    const used = [nixpkgs, '/gone'].map((path) => ({ kind: 'folder', path }) as const)
    const choices = await listSources({ environment, starterDir: nixpkgs, used, offline: true })
    const reasons = Object.fromEntries(choices.map(({ label, unavailable }) => [label, unavailable]))
    expect(reasons).toEqual({
      'Starter (offline)': undefined,
      'This system’s nixpkgs': 'This system has no <nixpkgs> of its own.',
      nixpkgs: undefined,
      gone: 'There is no nixpkgs in /gone.',
      'nixos-25.11': 'Builds are set to do without the network.',
      'nixos-unstable': 'Builds are set to do without the network.',
    })
    const online = await listSources({ environment, starterDir: nixpkgs, used: [] })
    expect(online.at(-1)?.unavailable).toBeUndefined()
  })
})
