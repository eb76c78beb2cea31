/** Reaching a guest by ssh: the forward to its port 22, whether a server answers there, and the keys it is known by. */
import { connect } from 'node:net'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { SshReach } from '../../contract/terminals.ts'
import { freePort } from '../system/port-holder.ts'
import { addForward } from '../vm/forwards.ts'
import { userNetworks, type UserForward } from '../vm/usernet.ts'
import { say } from '../words/say.ts'

const guestPort = 22
const bannerLimitMs = 10_000
const portTries = 5
/** Where people look for the ssh of a machine. */
const firstPort = 2222

export interface SshGuest {
  id: string
  /** The machine's folder. */
  folder: string
  isAlive(this: void): boolean
  qmp(this: void, command: string, args?: Record<string, unknown>): Promise<unknown>
}

interface Address {
  host: string
  port: number
}

/** Where ssh stands with this guest; never throws. */
export async function sshReach(guest: SshGuest): Promise<SshReach> {
  return (await lookForServer(guest)).reach
}

const without = (reach: SshReach) => ({ reach, host: null })

/** The address is of the server that answers, and null where none does. */
async function lookForServer(guest: SshGuest): Promise<{ reach: SshReach; host: string | null }> {
  if (!guest.isAlive()) return without({ state: 'off' })
  const networks = await userNetworks(guest.qmp).catch(() => null)
  // QEMU does not answer in its first instant and in its last.
  if (networks === null) return without({ state: 'off' })
  if (networks.length === 0) return without({ state: 'no-network' })
  const forwards = networks.flatMap(({ forwards: all }) => all.filter(leadsToSsh))
  if (forwards.length === 0) return without({ state: 'no-forward' })
  const addresses = forwards.map(addressOf)
  const answers = await Promise.all(addresses.map(answersAsSsh))
  const ready = addresses[answers.indexOf(true)]
  if (ready !== undefined) return { reach: { state: 'ready', port: ready.port }, host: ready.host }
  return without({ state: 'silent', port: addresses[0]?.port ?? 0 })
}

/** Forwards a free port of the loopback to the guest's port 22. Throws `ssh/not-reached`, `vm/…`. */
export async function forwardSsh(guest: SshGuest): Promise<void> {
  const [network] = await userNetworks(guest.qmp)
  if (network === undefined) throw noNetwork()
  for (let start = firstPort; ; start += 10) {
    const hostPort = await freePort('tcp', start)
    if (hostPort === null) throw noNetwork()
    try {
      await addForward(guest.qmp, { protocol: 'tcp', hostAddress: '127.0.0.1', hostPort, guestPort })
      return
    } catch (error) {
      // Another program may have taken the port in between.
      if (start >= firstPort + 10 * portTries) throw error
    }
  }
}

/** What ssh is run with. Throws `ssh/not-reached` where no server answers. */
export async function sshCommand(guest: SshGuest, user: string): Promise<{ file: string; args: string[] }> {
  const { reach, host } = await lookForServer(guest)
  if (reach.state !== 'ready' || host === null) throw notReached(reach)
  const known = knownHosts(guest.folder)
  await mkdir(path.dirname(known), { recursive: true, mode: 0o700 })
  await (await open(known, 'a', 0o600)).close()
  const options = [
    // ssh_config(5): quoted for spaces, and `%` begins a token.
    `UserKnownHostsFile="${known.replaceAll('%', '%%').replaceAll('"', '\\"')}"`,
    'GlobalKnownHostsFile=/dev/null',
    'StrictHostKeyChecking=accept-new',
    // The port may be another one next time; the guest is the same.
    `HostKeyAlias=snowglobe-${guest.id}`,
    'CheckHostIP=no',
    'UpdateHostKeys=no',
    'ControlPath=none',
    'ProxyCommand=none',
    'ConnectTimeout=20',
  ]
  const words = options.flatMap((option) => ['-o', option])
  return { file: 'ssh', args: [...words, '-p', String(reach.port), '-l', user, host] }
}

/** The next login takes whatever keys the guest has then. */
export async function forgetKeys(folder: string): Promise<void> {
  await rm(knownHosts(folder), { force: true })
}

/** What ssh says when the guest has other keys than before (sshconnect.c); it is not translated. */
export const newKeysWords = 'REMOTE HOST IDENTIFICATION HAS CHANGED'

function knownHosts(folder: string): string {
  return path.join(folder, '.snowglobe/known_hosts')
}

function leadsToSsh({ protocol, guestPort: port }: UserForward): boolean {
  return protocol === 'tcp' && port === guestPort
}

function addressOf({ hostAddress, hostPort }: UserForward): Address {
  const isAnywhere = hostAddress === '*' || hostAddress === '0.0.0.0'
  return { host: isAnywhere ? '127.0.0.1' : hostAddress, port: hostPort }
}

/** The first words of every server (RFC 4253, 4.2); QEMU takes the connection even when nobody listens in the guest. */
export function answersAsSsh({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    let said = ''
    const end = (isSsh: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(isSsh)
    }
    const timer = setTimeout(() => end(false), bannerLimitMs)
    socket.setEncoding('latin1')
    socket.once('error', () => end(false))
    socket.once('close', () => end(false))
    socket.on('data', (text: string) => {
      said += text
      if (/^SSH-\d/m.test(said)) end(true)
      else if (said.length > 8192) end(false)
    })
  })
}

function noNetwork(): Failure {
  return new Failure({
    code: 'ssh/not-reached',
    message: say`This machine has no network that a port could be forwarded to.`,
    hint: say`Use the serial console.`,
  })
}

function notReached(reach: SshReach): Failure {
  switch (reach.state) {
    case 'no-network':
      return noNetwork()
    case 'no-forward':
      return new Failure({
        code: 'ssh/not-reached',
        message: say`No port of this computer leads to the machine’s port 22.`,
        hint: say`Open ssh again to add one for this run.`,
      })
    case 'silent':
      return new Failure({
        code: 'ssh/not-reached',
        message: say`The machine does not answer as an ssh server at port ${reach.port}.`,
        hint: say`It may still be starting; otherwise switch services.openssh.enable on.`,
      })
    case 'ready':
    case 'off':
      return new Failure({
        code: 'ssh/not-reached',
        message: say`The machine is not running.`,
        hint: say`Start it first.`,
      })
  }
}
