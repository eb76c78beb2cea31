/** Reaching a guest by ssh: what QEMU's monitor says, whether a server answers, and what ssh is run with. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../../main/system/run.ts'
import { forgetKeys, forwardSsh, sshCommand, sshReach, type SshGuest } from '../../../main/terminals/ssh.ts'

let folder: string
const servers: Server[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe ssh 100%-'))
})
afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  await rm(folder, { recursive: true })
})

/** A server that greets so, on a free port. */
async function serverSaying(greet: (socket: Socket) => void): Promise<number> {
  const server = createServer(greet)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** As slirp prints it: a line for each connection, the forwards among them. */
function usernet(forwards: { port: number; guest: number }[]): string {
  const lines = forwards.map(
    ({ port, guest }) =>
      `  TCP[HOST_FORWARD]    13       127.0.0.1 ${String(port).padStart(5)}       10.0.2.15 ${String(guest).padStart(5)}     0     0`,
  )
  return [
    'Hub -1 (user.0):',
    '  Protocol[State]    FD  Source Address  Port   Dest. Address  Port RecvQ SendQ',
    ...lines,
    '  UDP[236 sec]       43       10.0.2.15 35061         8.8.8.8    53     0     0',
    '',
  ].join('\r\n')
}

function guestWith(answers: (line: string) => string): SshGuest {
  return {
    id: 'aaaaaaaaaaaa',
    folder,
    isAlive: () => true,
    qmp: (_, args) => Promise.resolve(answers(String(args?.['command-line']))),
  }
}

test('a server behind a forward to port 22 is found by its greeting', async () => {
  const port = await serverSaying((socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'))
  const other = await serverSaying((socket) => socket.write('220 mail\r\n'))
  const guest = guestWith(() =>
    usernet([
      { port: other, guest: 25 },
      { port, guest: 22 },
    ]),
  )
  expect(await sshReach(guest)).toEqual({ state: 'ready', port })
})

test('a forward behind which nobody greets is silent: QEMU takes the connection and drops it', async () => {
  const port = await serverSaying((socket) => socket.destroy())
  expect(await sshReach(guestWith(() => usernet([{ port, guest: 22 }])))).toEqual({ state: 'silent', port })
})

test('no forward, no network and no machine are told apart', async () => {
  expect(await sshReach(guestWith(() => usernet([])))).toEqual({ state: 'no-forward' })
  expect(await sshReach(guestWith(() => ''))).toEqual({ state: 'no-network' })
  expect(await sshReach({ ...guestWith(() => ''), isAlive: () => false })).toEqual({ state: 'off' })
})

test('a forward is added to the loopback alone, on another port when one is taken', async () => {
  const lines: string[] = []
  const guest = guestWith((line) => {
    if (line === 'info usernet') return usernet([])
    lines.push(line)
    return lines.length === 1 ? 'could not set up host forwarding rule\r\n' : ''
  })
  await forwardSsh(guest)
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line).toMatch(/^hostfwd_add tcp:127\.0\.0\.1:\d+-:22$/)
})

test('ssh knows the guest by keys of its own, in the machine’s folder, whatever that is called', async () => {
  const port = await serverSaying((socket) => socket.write('SSH-2.0-x\r\n'))
  const { file, args } = await sshCommand(
    guestWith(() => usernet([{ port, guest: 22 }])),
    'alice',
  )
  const { stdout } = await run(file, ['-G', ...args], { env: process.env, limitMs: 10_000 })
  const known = path.join(folder, '.snowglobe/known_hosts')
  expect(stdout).toContain(`userknownhostsfile ${known}`)
  expect(stdout).toContain('user alice')
  expect(stdout).toContain(`port ${port}`)
  expect(stdout).toMatch(/^stricthostkeychecking accept-new$/m)
  expect((await stat(known)).mode & 0o777).toBe(0o600)
  await writeFile(known, 'keys')
  await forgetKeys(folder)
  await expect(readFile(known)).rejects.toThrow('ENOENT')
})

test('without a server ssh is not run, and what to do is said', async () => {
  await expect(
    sshCommand(
      guestWith(() => usernet([])),
      'alice',
    ),
  ).rejects.toMatchObject({
    code: 'ssh/not-reached',
    hint: expect.any(String),
  })
})
