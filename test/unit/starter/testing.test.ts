/** What the starter makes of tests before any machine is started: names, addresses, scripts, and what is said of bad ones. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluate } from './evaluation.ts'

const execute = promisify(execFile)
const library = path.resolve(import.meta.dirname, '../../../starter/nixos/lib')
const test = (body: string) => `(import <nixpkgs> { }).testers.runNixOSTest { name = "t"; ${body} }`

const evaluationError = (expression: string) =>
  evaluate(expression).then(
    () => 'It was evaluated.',
    (error: unknown) => String(error),
  )

describe('a test’s machines', () => {
  const nodes = 'nodes.b = { virtualisation.vlans = [ 3 1 ]; }; nodes.a_c = { }; testScript = "";'

  it('are numbered by their names, with an address on each of their networks and everybody’s name', async () => {
    const found = await evaluate(
      `let inherit (${test(nodes)}) nodes; in map (node: [ node.networking.hostName node.networking.primaryIPAddress node.networking.interfaces.eth1.ipv4.addresses node.networking.extraHosts ]) [ nodes.a_c nodes.b ]`,
    )
    const hosts = '192.168.1.1 a-c\n192.168.3.2 b\n'
    expect(found).toEqual([
      ['a-c', '192.168.1.1', [{ address: '192.168.1.1', prefixLength: 24 }], hosts],
      ['b', '192.168.3.2', [{ address: '192.168.3.2', prefixLength: 24 }], hosts],
    ])
  })

  it('share what `defaults` says, and may be different for somebody who sits before them', async () => {
    const body = `${nodes} defaults.networking.domain = "home"; interactive.nodes.b.networking.domain = "desk";`
    const domains = `let t = ${test(body)}; of = config: map (n: config.nodes.\${n}.networking.domain) [ "a_c" "b" ]; in [ (of t.config) (of t.config.interactive) (t.driver == t.config.driver) (t.driver == t.driverInteractive) ]`
    // "desk" and "home" of one option are two wishes of the same rank.
    expect(await evaluationError(domains)).toContain('conflicting')
    expect(await evaluate(domains.replace('= "desk"', '= (import <nixpkgs/lib>).mkForce "desk"'))).toEqual([
      ['home', 'home'],
      ['home', 'desk'],
      true,
      false,
    ])
  })

  it('are known to a script that is a function', async () => {
    const body =
      'nodes.m = { }; testScript = { nodes, ... }: "x = \'${nodes.m.networking.primaryIPAddress}\'";'
    expect(await evaluate(`(${test(body)}).config.testScriptString`)).toBe("x = '192.168.1.1'")
  })

  it('can be written as older files do', async () => {
    const older = '{ pkgs, ... }: { name = "o"; machine = { }; testScript = "pass"; }'
    expect(
      await evaluate(
        `map (t: t.name) [ ((import <nixpkgs> { }).nixosTest (${older})) (import <nixpkgs/nixos/tests/make-test-python.nix> ({ pkgs, ... }: { name = "o"; nodes.m = { }; testScript = "pass"; }) { }) ]`,
      ),
    ).toEqual(['vm-test-run-o', 'vm-test-run-o'])
  })

  it('are refused when an option is misspelt, with its name', async () => {
    expect(
      await evaluationError(`(${test('nodes.m.networking.hostNam = "x"; testScript = "";')}).driver.drvPath`),
    ).toContain('networking.hostNam')
    expect(await evaluationError(`(${test('nodez.m = { }; testScript = "";')}).drvPath`)).toContain('nodez')
  })
})

describe('a script, before machines are built', () => {
  let folder: string
  beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'check-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const check = async (script: string, ...words: string[]): Promise<string> => {
    const settings = { vms: { server: {}, 'odd-name': {} }, vlans: [1] }
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings))
    await writeFile(path.join(folder, 'script'), script)
    const file = path.join(folder, 'script')
    const args = ['-m', 'test_driver.check', ...words, '--config', path.join(folder, 'settings.json'), file]
    await execute('ln', ['-sfn', path.join(library, 'test-driver'), path.join(folder, 'test_driver')])
    const env = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }
    return execute('python3', args, { env }).then(
      () => '',
      (error: unknown) => (error as { stderr: string }).stderr.trim(),
    )
  }

  it('is refused with the line where it is no Python', async () => {
    expect(await check('start_all()\nwith subtest("x")\n    pass\n')).toBe(
      'testScript:2: expected \':\'\n  with subtest("x")',
    )
  })

  it('is refused with the line of a name that nothing defines, unless that was asked for', async () => {
    const script = 'def f(a, *b):\n    return [c for c in (a, b, odd_name, vlan1)]\nservre.start()\n'
    expect(await check(script, '--lint')).toMatch(
      /^testScript:3: undefined name 'servre'\n {2}servre\.start\(\)\n/,
    )
    expect(await check(script)).toBe('')
    expect(await check(script.replace('servre', 'server'), '--lint')).toBe('')
  })
})

describe('a network of machines', () => {
  it('carries frames to whom they are for, once it knows where that is, and else to all others', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vlan-'))
    await execute('ln', ['-sfn', path.join(library, 'test-driver'), path.join(folder, 'test_driver')])
    const code =
      'import sys\nfrom test_driver.vlan import VLan\nVLan(1, sys.argv[1])\nprint("on", flush=True)\nsys.stdin.read()'
    const child = spawn('python3', ['-c', code, folder], {
      env: { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' },
    })
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve))
      const ports = [1, 2, 3].map(() => new Port(path.join(folder, 'vlan1.sock')))
      const [one, two, three] = ports as [Port, Port, Port]
      const frame = (to: number, from: number, rest: string) =>
        Buffer.concat([Buffer.from([2, 0, 0, 0, 0, to, 2, 0, 0, 0, 0, from]), Buffer.from(rest)])
      one.send(frame(9, 1, 'to somebody unknown'))
      expect(await two.next()).toContain('somebody unknown')
      expect(await three.next()).toContain('somebody unknown')
      two.send(frame(1, 2, 'an answer'))
      expect(await one.next()).toContain('an answer')
      // In two pieces, and then for everybody: what comes next at the third is not the answer.
      one.send(
        Buffer.concat([Buffer.from([255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 1]), Buffer.from('all')]),
        7,
      )
      expect(await three.next()).toContain('all')
      expect(await two.next()).toContain('all')
      for (const port of ports) port.end()
    } finally {
      child.kill()
      await rm(folder, { recursive: true })
    }
  })
})

describe('a machine’s shell', () => {
  it('is given to who listens at an address, and is the script’s again when they hang up', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'shell-'))
    await execute('ln', ['-sfn', path.join(library, 'test-driver'), path.join(folder, 'test_driver')])
    // The shell of a guest is bash at the other end of a socket, as here.
    const code = `
import socket, subprocess, sys, threading
from test_driver.guest_shell import GREETING, GuestShell, dialled
shell = GuestShell(sys.argv[1] + "/shell")
guest = socket.socket(socket.AF_UNIX)
guest.connect(sys.argv[1] + "/shell")
guest.sendall(GREETING + b"\\n")
bash = subprocess.Popen(["bash", "--norc", "-c", 'while IFS= read -r line; do eval "$line"; done'], stdin=guest, stdout=guest)
shell.wait_for_greeting(10, lambda: None)
caller = socket.socket(socket.AF_UNIX)
caller.bind(sys.argv[1] + "/caller")
caller.listen()
def talk():
    with caller.accept()[0] as line:
        line.sendall(b"echo $((6 * 7))\\n")
        print(line.recv(100))
other = threading.Thread(target=talk)
other.start()
with dialled("unix:" + sys.argv[1] + "/caller") as peer:
    shell.interact(peer.fileno(), peer.fileno())
other.join()
print(shell.run("echo still", 10, lambda: None))
bash.kill()
shell.close()
try:
    dialled("nowhere")
except Exception as error:
    print(error)
`
    try {
      const env = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }
      const { stdout } = await execute('python3', ['-c', code, folder], { env, timeout: 60_000 })
      expect(stdout.trim().split('\n')).toEqual([
        "b'42\\n'",
        "(0, 'still\\n')",
        '`nowhere` is no address: write tcp:host:port or unix:path.',
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

/** A machine's end of the network: frames after their lengths. */
class Port {
  readonly #socket: Socket
  #received = Buffer.alloc(0)

  constructor(file: string) {
    this.#socket = connect(file)
    this.#socket.on('data', (bytes: Buffer) => (this.#received = Buffer.concat([this.#received, bytes])))
  }

  /** `cut`: after this many bytes there is a pause. */
  send(frame: Buffer, cut = 0): void {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(frame.length)
    const all = Buffer.concat([length, frame])
    this.#socket.write(all.subarray(0, cut))
    setTimeout(() => this.#socket.write(all.subarray(cut)), cut === 0 ? 0 : 50)
  }

  async next(): Promise<string> {
    await expect
      .poll(() => this.#received.length >= 4 && this.#received.length >= 4 + this.#received.readUInt32BE(), {
        timeout: 10_000,
      })
      .toBe(true)
    const end = 4 + this.#received.readUInt32BE()
    const frame = this.#received.subarray(4, end).toString('latin1')
    this.#received = this.#received.subarray(end)
    return frame
  }

  end(): void {
    this.#socket.destroy()
  }
}
