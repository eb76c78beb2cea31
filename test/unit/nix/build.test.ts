/** Real builds, from what was typed to what came of it. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCommand } from '../../../main/nix/build-command.ts'
import { startBuild } from '../../../main/nix/build.ts'
import { makeFixture, newConfiguration, unheard, type Fixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.remove())

describe('build', () => {
  it('builds for real: lines in order, counted progress, the store path behind the link', async () => {
    await fixture.configure(
      newConfiguration('echo one; echo two >&2; echo done > $out', `before = "echo part > $out";`),
    )
    const build = fixture.build()
    const outcome = await build.done
    expect(outcome).toMatchObject({ phase: 'succeeded' })
    expect(outcome).toEqual({
      phase: 'succeeded',
      result: await readlink(path.join(fixture.folder, 'result')),
    })
    expect(build.lines.filter(({ kind }) => kind === 'builder').map(({ text }) => text)).toEqual([
      'one',
      'two',
    ])
    // Left unpacked by us, where a daemon packs it: Nix reads either.
    const { path: derivation } = build.steps().find(({ name }) => name === 'tiny-vm') ?? { path: '' }
    const { stdout: kept } = await promisify(execFile)('nix-store', ['--read-log', derivation], {
      env: fixture.environment.env,
    })
    expect(kept).toBe('one\ntwo\n')
    expect(build.progress.at(-1)).toMatchObject({ built: 2, toBuild: 2 })
    expect(build.progress.map(({ now }) => now).join()).toContain('building')
  })

  it('does by hand, with the text that is shown, what it did', async () => {
    await fixture.configure(newConfiguration('echo same > $out'))
    const { environment, folder, nixpkgs } = fixture
    const command = buildCommand({
      what: { kind: 'configuration', source: { kind: 'folder', path: nixpkgs } },
      starterDir: '/nowhere',
      offline: true,
      environment,
    })
    const outcome = await fixture.build().done
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', command.text], { cwd: folder })
    expect(outcome).toEqual({ phase: 'succeeded', result: stdout.trim() })
  })

  it('runs the words that are shown, and adds only how it is followed', async () => {
    await fixture.configure(newConfiguration('echo same > $out'))
    const { environment, folder, nixpkgs } = fixture
    const bin = path.join(fixture.root, 'bin')
    await mkdir(bin)
    const heard = path.join(fixture.root, 'heard')
    const real = (await promisify(execFile)('/bin/sh', ['-c', 'command -v nix-build'])).stdout.trim()
    await writeFile(
      path.join(bin, 'nix-build'),
      `#!/bin/sh\nprintf '%s\\0' "$NIX_CONFIG" "$@" > ${heard}\nexec ${real} "$@"\n`,
      { mode: 0o755 },
    )
    const watched = { ...environment, env: { ...environment.env, PATH: `${bin}:${environment.env['PATH']}` } }
    const command = buildCommand({
      what: { kind: 'configuration', source: { kind: 'folder', path: nixpkgs } },
      starterDir: '/nowhere',
      offline: true,
      environment,
    })
    const { done } = startBuild({ folder, command, environment: watched, ...unheard(fixture.root) })
    expect(await done).toMatchObject({ phase: 'succeeded' })
    const words = async () => (await readFile(heard, 'utf8')).split('\0').slice(0, -1)
    const byApp = await words()
    await promisify(execFile)('/bin/sh', ['-c', command.text], {
      cwd: folder,
      env: { ...process.env, PATH: watched.env.PATH },
    })
    expect(byApp).toEqual([...(await words()), '--log-format', 'internal-json', '-v'])
  })

  it('fails with the derivation and its last lines, and leaves the earlier result in place', async () => {
    await fixture.configure(newConfiguration('echo fine > $out'))
    await fixture.build().done
    const before = await readlink(path.join(fixture.folder, 'result'))
    await fixture.configure(newConfiguration('echo compiling; echo no such header >&2; exit 3'))
    expect(await fixture.build().done).toEqual({
      phase: 'failed',
      failure: {
        code: 'nix/build-failed',
        message: 'Building tiny-vm failed with exit code 3.',
        hint: expect.any(String),
        details: 'compiling\nno such header',
      },
    })
    expect(await readlink(path.join(fixture.folder, 'result'))).toBe(before)
  })

  it.each([
    ['a syntax error', '{\n  a = 1\n  b = 2;\n}\n', { line: 3, column: 5 }, /cannot be read/],
    [
      'a package that does not exist',
      '{ pkgs, ... }:\n{ script = ""; packages = with pkgs; [ cowsayy ]; }\n',
      { line: 2, column: 40 },
      /no package `cowsayy`/,
    ],
    [
      'an attribute that does not exist',
      '{ pkgs, ... }:\n{ script = ""; packages = [ pkgs.cowsayy ]; }\n',
      { line: 2 },
      /no package `cowsayy`/,
    ],
    [
      'a file that does not exist',
      '{ script = import ./hardware-configuration.nix; }',
      undefined,
      /hardware-configuration\.nix/,
    ],
    ['infinite recursion', 'rec {\n  script = script;\n}\n', { line: 2 }, /infinite recursion/],
  ])('names %s and its place', async (_, text, place, message) => {
    await fixture.configure(text)
    const outcome = await fixture.build().done
    expect(outcome).toMatchObject({
      phase: 'failed',
      failure: {
        code: 'nix/eval-failed',
        message: expect.stringMatching(message),
        details: expect.stringContaining('error:'),
        ...(place === undefined
          ? {}
          : { place: { file: path.join(fixture.folder, 'configuration.nix'), ...place } }),
      },
    })
  })

  it('swallows a hundred thousand lines in batches', async () => {
    await fixture.configure(
      newConfiguration(
        'i=0; while [ $i -lt 100000 ]; do echo "line $i of a long build"; i=$((i+1)); done; echo > $out',
      ),
    )
    const build = fixture.build()
    const used = process.cpuUsage()
    expect(await build.done).toMatchObject({ phase: 'succeeded' })
    const cpu = process.cpuUsage(used)
    expect(build.lines.filter(({ kind }) => kind === 'builder')).toHaveLength(100_000)
    expect(build.batches.length).toBeLessThan(2000)
    expect(Math.max(...build.batches)).toBeLessThanOrEqual(2010)
    // Measured: 0.8 s of processor time with the test's own copies.
    expect((cpu.user + cpu.system) / 1e6).toBeLessThan(10)
  })

  it('survives what a builder can print', async () => {
    await fixture.configure(
      newConfiguration(`printf 'a\\rb\\r\\377\\n@nix garbage\\n\\033[31mred\\033[2J\\n'; echo > $out`),
    )
    const build = fixture.build()
    expect(await build.done).toMatchObject({ phase: 'succeeded' })
    expect(build.lines.map(({ text }) => text).join('\n')).toContain('\u001b[31mred')
    expect(build.lines.map(({ text }) => text).join('\n')).not.toContain('\u001b[2J')
  })

  it('says so when nix-build is gone, cannot be started, or the folder is not there', async () => {
    const { environment, folder, root } = fixture
    const start = (file: string, where: string) =>
      startBuild({
        folder: where,
        environment,
        command: { file, args: [], env: {}, text: '' },
        ...unheard(root),
      })
    expect(await start('nix-build-of-another-time', folder).done).toMatchObject({
      failure: { code: 'nix/missing' },
    })
    await writeFile(path.join(root, 'plain'), 'text')
    expect(await start(path.join(root, 'plain'), folder).done).toMatchObject({
      failure: { code: 'nix/unusable' },
    })
    expect(await start('nix-build', path.join(root, 'gone')).done).toMatchObject({
      failure: { code: 'machine/folder-unusable' },
    })
  })

  it('reports a result that vanished', async () => {
    const { environment, root } = fixture
    const folder = path.join(root, 'hollow')
    await mkdir(folder)
    await symlink('/nowhere', path.join(folder, 'result'))
    const build = startBuild({
      folder,
      environment,
      command: { file: 'true', args: [], env: {}, text: '' },
      ...unheard(root),
    })
    expect(await build.done).toMatchObject({ failure: { code: 'nix/result-unusable' } })
  })
})
