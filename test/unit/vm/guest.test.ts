/** What is done inside a guest by its agent, with the real qemu-ga on this computer. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runInGuest } from '../../../main/vm/guest-command.ts'
import { copyOut, Upload } from '../../../main/vm/guest-copy.ts'
import { readFacts, usersOf } from '../../../main/vm/guest-facts.ts'
import { runJob } from '../../../main/vm/guest-job.ts'
import { readListeningPorts } from '../../../main/vm/listening-ports.ts'
import { realAgent } from './real-agent.ts'

let real: Awaited<ReturnType<typeof realAgent>>
beforeEach(async () => {
  real = await realAgent()
  await real.ready()
})
afterEach(() => real.end())

const follow = async (command: string, signal?: AbortSignal) => {
  const pieces: Buffer[] = []
  const said = (piece: Buffer) => void pieces.push(piece)
  const code = await runJob(real.agent, command, { said, ...(signal === undefined ? {} : { signal }) })
  return { code, pieces, text: Buffer.concat(pieces).toString() }
}

test('a short command gives both its outputs and its exit code, and its words need no quoting', async () => {
  const said = await runInGuest(real.agent, 'echo "$1"; echo bad >&2; exit 3', [`it's "$HOME" \\ here`])
  expect(said).toEqual({ code: 3, stdout: `it's "$HOME" \\ here\n`, stderr: 'bad\n' })
})

test('a long command’s output comes while it runs, byte for byte, and then its exit code', async () => {
  const { code, pieces, text } = await follow('echo begun; sleep 1; seq 1 60000; echo oops >&2; exit 7')
  expect(code).toBe(7)
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces[0]?.toString()).toBe('begun\n')
  expect(text).toBe(`begun\n${Array.from({ length: 60000 }, (_, n) => `${n + 1}\n`).join('')}oops\n`)
})

test('a stopped command is gone with all that it started', async () => {
  const controller = new AbortController()
  const mark = `8${Math.floor(Math.random() * 1e6)}.5`
  setTimeout(() => controller.abort(), 700)
  const { code, text } = await follow(`echo on; sleep ${mark} & sleep ${mark}`, controller.signal)
  expect({ code, text }).toEqual({ code: null, text: 'on\n' })
  await delay(200)
  const { stdout } = await runInGuest(real.agent, 'pgrep -f "sleep $1" | grep -vx $$ || :', [mark])
  expect(stdout).toBe('')
})

test('a command that vanished is not waited for', async () => {
  expect((await follow('echo on; kill -KILL 0')).code).toBeNull()
})

test('nothing is left in the guest of a command that ended', async () => {
  const left = async () =>
    [...(await readdir('/tmp')), ...(await readdir('/run'))].filter((name) =>
      /^\.?snowglobe-\w{16}$/.test(name),
    )
  const before = await left()
  await follow('true')
  expect((await left()).filter((name) => !before.includes(name))).toEqual([])
})

test('a file goes in and comes out as it was, and neither way writes over another', async () => {
  const guest = path.join(real.folder, 'guest')
  const host = path.join(real.folder, 'host')
  await mkdir(guest)
  await mkdir(host)
  const bytes = randomBytes(700_001)
  for (const wanted of ['a file.tar.gz', 'a file.tar (2).gz']) {
    const upload = await Upload.begin(real.agent, guest, bytes.length)
    await upload.write(bytes.subarray(0, 300_000))
    await upload.write(bytes.subarray(300_000))
    expect(await upload.finish('a file.tar.gz')).toBe(path.join(guest, wanted))
    expect(bytes.equals(await readFile(path.join(guest, wanted)))).toBe(true)
  }
  expect((await stat(path.join(guest, 'a file.tar.gz'))).mode & 0o777).toBe(0o644)
  const steps: number[] = []
  for (const name of ['a file.tar.gz', 'a file.tar (2).gz']) {
    const copy = await copyOut(real.agent, {
      file: path.join(guest, 'a file.tar.gz'),
      folder: host,
      progress: (got, all) => steps.push(got / all),
      signal: new AbortController().signal,
    })
    expect(copy).toBe(path.join(host, name))
    expect(bytes.equals(await readFile(copy))).toBe(true)
  }
  expect(steps.at(-1)).toBe(1)
  expect(await readdir(guest)).toHaveLength(2)
  expect(await readdir(host)).toHaveLength(2)
})

test('what is given up leaves nothing behind', async () => {
  const folder = path.join(real.folder, 'guest')
  await mkdir(folder)
  const upload = await Upload.begin(real.agent, folder, 100)
  await upload.write(Buffer.from('half'))
  await upload.discard()
  expect(await readdir(folder)).toEqual([])
  const controller = new AbortController()
  await writeFile(path.join(folder, 'large'), randomBytes(600_000))
  const copying = copyOut(real.agent, {
    file: path.join(folder, 'large'),
    folder: real.folder,
    progress: () => controller.abort(),
    signal: controller.signal,
  })
  await expect(copying).rejects.toMatchObject({ code: 'guest/stopped' })
  expect((await readdir(real.folder)).filter((name) => name.includes('.part'))).toEqual([])
})

test('what cannot be copied is said before', async () => {
  const out = (file: string) =>
    copyOut(real.agent, {
      file,
      folder: real.folder,
      progress: () => undefined,
      signal: new AbortController().signal,
    })
  await expect(out('/no/such')).rejects.toThrow('The guest has no such file.')
  await expect(out('/tmp')).rejects.toThrow('This is a folder')
  await expect(out('/dev/null')).rejects.toThrow('This is no ordinary file.')
  await expect(Upload.begin(real.agent, '/no/such', 1)).rejects.toThrow('The guest has no folder /no/such.')
  await expect(Upload.begin(real.agent, real.folder, 1e17)).rejects.toThrow('There is not enough space')
})

test('the guest tells its name, system, addresses and users', async () => {
  const facts = await readFacts(real.agent)
  expect(facts.hostName).not.toBe('')
  expect(facts.kernel).toMatch(/^\d+\./)
  expect(facts.upMs).toBeGreaterThan(0)
  expect(facts.users.map(({ name }) => name)).toContain('root')
  expect(facts.addresses?.every(({ interface: name }) => name !== 'lo')).toBe(true)
})

test('users are root and people, not services', () => {
  const passwd = `root:x:0:0::/root:/bin/sh
sshd:x:995:995::/var/empty:/nologin
alice:x:1000:100:Alice:/home/alice:/bin/bash
nixbld1:x:30001:30000::/var/empty:/nologin
nobody:x:65534:65534::/var/empty:/nologin
broken line
`
  expect(usersOf(passwd)).toEqual([
    { name: 'root', home: '/root' },
    { name: 'alice', home: '/home/alice' },
  ])
})

test('the ports on which programs listen are those of the kernel’s lists, without what only the guest itself reaches', async () => {
  const open = createServer().listen(0)
  const own = createServer().listen(0, '127.0.0.1')
  const ownSix = createServer().listen(0, '::1')
  await Promise.all([open, own, ownSix].map((one) => once(one, 'listening')))
  const portOf = (one: typeof open) => (one.address() as AddressInfo).port
  const ports = await readListeningPorts(real.agent)
  expect(ports).toContain(portOf(open))
  expect(ports).not.toContain(portOf(own))
  expect(ports).not.toContain(portOf(ownSix))
  expect(ports).toEqual(ports?.toSorted((a, b) => a - b))
  for (const one of [open, own, ownSix]) one.close()
})
