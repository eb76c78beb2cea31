/** A test of two machines on two networks, run by its driver: one boot for what a script can do, and for how it fails. */
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { nix, nixEnvironment, scratchFolder } from './nix.ts'

const execute = promisify(execFile)

const script = `
start_all()
with subtest("the networks"):
    gate_way.wait_for_unit("default.target")
    peer.wait_for_unit("default.target")
    print(peer.succeed("hostname; ip -4 -o addr show eth1").strip())
    peer.succeed("ping -c 1 -W 30 gate-way")
    gate_way.succeed("ping -c 1 -W 30 peer")
    print(gate_way.succeed("ip -4 -o addr show eth1; ip -4 -o addr show eth2; grep peer /etc/hosts"))
with subtest("a cable"):
    peer.block()
    peer.fail("ping -c 1 -W 2 gate-way")
    peer.unblock()
    peer.wait_until_succeeds("ping -c 1 -W 5 gate-way")
with subtest("commands"):
    t.assertEqual(peer.succeed("printf '%s|' \\"a b\\" 'c\\nd'"), "a b|c\\nd|")
    t.assertEqual(peer.execute("echo one; exit 3"), (3, "one\\n"))
    t.assertEqual(peer.execute("false | true")[0], 1)
    t.assertEqual(peer.succeed("head -c 300000 /dev/zero | tr '\\\\0' x; echo é"), "x" * 300000 + "é\\n")
    t.assertEqual(peer.execute("sleep 60", timeout=1)[0], 124)
with subtest("files, keys and pictures"):
    gate_way.copy_from_host(os.environ["GIVEN"], "/root/in/given")
    gate_way.succeed("tr a-z A-Z </root/in/given >/root/GIVEN")
    gate_way.copy_from_machine("/root/GIVEN", "out")
    gate_way.screenshot("screen")
    gate_way.send_chars("Key_1\\n")
    gate_way.wait_until_tty_matches("1", "Key_1")
    peer.shutdown()
with subtest("the end"):
    gate_way.succeed("echo told; exit 5")
`

const test = `
  (import <nixpkgs> { }).testers.runNixOSTest {
    name = "two";
    defaults.services.openssh.enable = false;
    nodes.gate-way = { virtualisation.vlans = [ 7 1 ]; };
    nodes.peer = { virtualisation.vlans = [ 7 ]; };
    testScript = builtins.readFile ./script.py;
  }`

it('two machines find each other, do as they are told, and the first demand that is not met ends the test', async () => {
  const scratch = await scratchFolder('t-')
  try {
    const { folder } = scratch
    const runtime = path.join(folder, 'run')
    const out = path.join(folder, 'kept')
    await mkdir(runtime, { mode: 0o700 })
    await writeFile(path.join(folder, 'script.py'), script)
    await writeFile(path.join(folder, 'test.nix'), test)
    await writeFile(path.join(folder, 'given'), 'some words')
    const driver = await nix('nix-build', ['test.nix', '-A', 'driverInteractive', '--no-out-link'], folder)
    const failed = await execute(
      path.join(driver, 'bin/nixos-test-driver'),
      ['--no-interactive', '-o', out, '--junit-xml', 'junit.xml'],
      {
        cwd: folder,
        env: {
          ...nixEnvironment(),
          XDG_RUNTIME_DIR: runtime,
          LOGFILE: path.join(folder, 'log.xml'),
          GIVEN: path.join(folder, 'given'),
          QEMU_OPTS: '-machine accel=tcg -vnc unix:vnc.sock',
        },
        maxBuffer: 64 * 2 ** 20,
      },
    ).then(
      () => null,
      (error: unknown) => error as Error & { code: number; stdout: string; stderr: string },
    )
    const said = failed?.stderr ?? ''
    const lastLine = script.split('\n').findIndex((line) => line.includes('exit 5')) + 1
    expect(said.slice(said.lastIndexOf('subtest: '))).toContain(
      `!!!   File "<string>", line ${lastLine}, in <module>`,
    )
    expect(said).toContain('!!! RequestedAssertionFailed: command `echo told; exit 5` failed (exit code 5)')
    expect(failed?.stdout).toMatch(/^peer\n.* eth1 .*inet 192\.168\.7\.2\/24/)
    expect(failed?.stdout).toMatch(/192\.168\.7\.1\/24[^]*192\.168\.1\.1\/24[^]*192\.168\.7\.2 peer/)
    expect(failed?.code).toBe(1)

    expect(await readFile(path.join(out, 'out/GIVEN'), 'utf8')).toBe('SOME WORDS')
    expect((await readFile(path.join(out, 'screen.png'))).subarray(1, 4).toString()).toBe('PNG')
    const junit = await readFile(path.join(out, 'junit.xml'), 'utf8')
    expect(junit).toContain('tests="6" failures="2"')
    const xml = await readFile(path.join(folder, 'log.xml'), 'utf8')
    expect(xml).toContain('<head machine="peer">must succeed: ping -c 1 -W 30 gate-way</head>')
    expect(xml).toMatch(/<line machine="gate-way" type="serial">.*Linux version/)
    expect(xml.trimEnd().endsWith('</logfile>')).toBe(true)
    // Nothing but the machines' own folders is left of it, and nobody holds their sockets.
    expect((await readdir(runtime)).toSorted()).toEqual(['vm-state-gate-way', 'vm-state-peer'])
  } finally {
    await scratch.dispose()
  }
})
