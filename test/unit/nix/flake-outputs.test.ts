import { mkdir, readFile, readlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCommand } from '../../../main/nix/build-command.ts'
import { flakeChecks } from '../../../main/nix/flake-checks.ts'
import { flakeAddress } from '../../../main/nix/flake-address.ts'
import { nixosConfigurations } from '../../../main/nix/flake-outputs.ts'
import { run } from '../../../main/system/run.ts'
import { makePrivateFixture, type PrivateFixture } from './private-fixture.ts'
import { commit } from './small-nixpkgs.ts'

/** Two systems whose `vm` is a file with a word. */
const flake = `{
  outputs = { self }:
    let vm = word: { config.system.build.vm = derivation {
      name = "vm"; system = builtins.currentSystem or "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo \${word} > $out" ]; }; };
        test = { type = "derivation"; driverInteractive = vm "driver"; };
    in { checks.\${builtins.currentSystem or "x86_64-linux"} = { inherit test; other-test = test; format = { }; broken = throw "no"; };
      nixosConfigurations = { "web.server" = vm (import ./word.nix); laptop = vm "laptop"; }; };
}`

describe('a flake', () => {
  let fixture: PrivateFixture
  const write = async (name: string) => {
    const folder = path.join(fixture.root, name)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'flake.nix'), flake)
    await writeFile(path.join(folder, 'word.nix'), '"one"')
    return folder
  }
  const names = (folder: string) =>
    nixosConfigurations(folder, {
      environment: fixture.environment,
      offline: true,
      signal: new AbortController().signal,
    })
  const build = async (folder: string, name: string) => {
    const { file, args } = buildCommand({
      what: { kind: 'flake', address: await flakeAddress(folder), name },
      starterDir: '/',
      offline: true,
      environment: { kind: 'daemon', settings: {} },
    })
    const { env } = fixture.environment
    const ran = await run(file, args, { cwd: fixture.folder, env, limitMs: 60_000 })
    if (ran.code !== 0) throw new Error(ran.stderr)
    return (await readFile(await readlink(path.join(fixture.folder, 'result')), 'utf8')).trim()
  }

  beforeAll(async () => {
    fixture = await makePrivateFixture()
  })
  afterAll(() => fixture.remove())

  it('lists the tests among its checks, whatever else is there', async () => {
    const folder = await write('with checks')
    const options = {
      environment: fixture.environment,
      offline: true,
      signal: new AbortController().signal,
    }
    expect(await flakeChecks(folder, options)).toEqual(['other-test', 'test'])
    await expect(flakeChecks(fixture.root, options)).rejects.toThrow('no flake.nix')
  })

  it('lists its systems and builds one of them, whatever its folder is called', async () => {
    for (const name of ['plain-1.0', 'a+b@c', "an odd 'folder' é"]) {
      const folder = await write(name)
      expect(await names(folder)).toEqual(['laptop', 'web.server'])
      expect(await build(folder, 'web.server')).toBe('one')
      expect(await build(folder, 'laptop')).toBe('laptop')
    }
  })

  it('in a git repository is built as it lies there now, with what git knows', async () => {
    const top = path.join(fixture.root, 'repository')
    const folder = await write('repository/below')
    await commit(top, 'one')
    expect(await flakeAddress(folder)).toBe(`git+file://${top}?dir=below`)
    expect(await build(folder, 'web.server')).toBe('one')
    await writeFile(path.join(folder, 'word.nix'), '"changed"')
    expect(await build(folder, 'web.server')).toBe('changed')
  })

  it('that is none, or does not evaluate, is told', async () => {
    expect(await names(fixture.folder)).toBeNull()
    const folder = await write('wrong')
    await writeFile(
      path.join(folder, 'flake.nix'),
      '{ outputs = { self }: { nixosConfigurations = oops; }; }',
    )
    await expect(names(folder)).rejects.toMatchObject({ code: 'nix/eval-failed' })
  })
})
