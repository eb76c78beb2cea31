/** Tests run by their driver: two machines on two networks, for what a script can do and how it fails; one machine through its life. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
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
    for key in ["s", "shift-e", "n", "minus", "t"]:
        gate_way.send_key(key)
    gate_way.wait_until_tty_matches("1", "sEn-t")
    gate_way.send_key("ctrl-u")
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

const life = `
import socket
port = int(os.environ["PORT"])
bootId = "cat /proc/sys/kernel/random/boot_id"

machine.start(allow_reboot=True)
machine.wait_for_console_text("Linux version [0-9]")
machine.wait_for_open_port(22)
machine.execute("echo a word >/dev/ttyS0")
machine.wait_for_console_text("a w.rd$", timeout=120)
with t.assertRaisesRegex(Exception, "timed out"):
    machine.wait_for_console_text("no such word", timeout=2)

machine.forward_port(port, 22)
with socket.create_connection(("127.0.0.1", port), 120) as there:
    t.assertEqual(there.recv(4), b"SSH-")
# Once more is a clear no.
with t.assertRaisesRegex(Exception, "The port could not be forwarded"):
    machine.forward_port(port, 22)

before = machine.succeed(bootId)
machine.reboot()
machine.wait_for_unit("multi-user.target")
t.assertNotEqual(machine.succeed(bootId), before)

machine.crash()
t.assertFalse(machine.booted)
`

it('a machine is reached by a port of this computer, says words on its console, starts again by its keys, and is cut off', async () => {
  const scratch = await scratchFolder('t-')
  try {
    const { folder } = scratch
    const runtime = path.join(folder, 'run')
    await mkdir(runtime, { mode: 0o700 })
    await writeFile(path.join(folder, 'script.py'), life)
    await writeFile(
      path.join(folder, 'test.nix'),
      `(import <nixpkgs> { }).testers.runNixOSTest {
        name = "life";
        nodes.machine.services.openssh.enable = true;
        testScript = builtins.readFile ./script.py;
      }`,
    )
    const driver = await nix('nix-build', ['test.nix', '-A', 'driver', '--no-out-link'], folder)
    const run = execute(path.join(driver, 'bin/nixos-test-driver'), ['-o', path.join(folder, 'out')], {
      cwd: folder,
      env: {
        ...nixEnvironment(),
        XDG_RUNTIME_DIR: runtime,
        PORT: String(await freePort()),
        QEMU_OPTS: '-machine accel=tcg',
      },
      maxBuffer: 64 * 2 ** 20,
    })
    const { stderr } = await run
    expect(stderr).toContain('machine: forced crash')
    expect(stderr).not.toContain('!!! ')
  } finally {
    await scratch.dispose()
  }
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
