/** Ports of this computer that lead into a VM: those that its script asks for, and those of the running one. */
import { Failure } from '../../contract/failure.ts'
import type { Forward } from '../../contract/network.ts'
import { userNetworks } from './usernet.ts'
import { say } from '../words/say.ts'

type Qmp = (command: string, args?: Record<string, unknown>) => Promise<unknown>

/** `hostfwd=tcp:127.0.0.1:8080-:80` in the script's words for QEMU; an empty address is all of them. */
export function scriptForwards(script: string): Forward[] {
  return [...script.matchAll(/hostfwd=(tcp|udp):([\d.]*):(\d+)-([\d.]*):(\d+)/g)].map(
    ([, protocol, hostAddress = '', hostPort, , guestPort]) => ({
      protocol: protocol === 'udp' ? 'udp' : 'tcp',
      hostAddress: anyAddress(hostAddress),
      hostPort: Number(hostPort),
      guestPort: Number(guestPort),
    }),
  )
}

/** Every address has one name, however the script or QEMU writes it. */
function anyAddress(address: string): string {
  return address === '*' || address === '0.0.0.0' ? '' : address
}

/** Throws `vm/not-running` or `vm/qmp-failed`. */
export async function liveForwards(qmp: Qmp): Promise<Forward[]> {
  const networks = await userNetworks(qmp)
  return networks.flatMap(({ forwards }) =>
    forwards.map(({ protocol, hostAddress, hostPort, guestPort }) => ({
      protocol,
      hostAddress: anyAddress(hostAddress),
      hostPort,
      guestPort,
    })),
  )
}

/** Throws `vm/forward-refused`, `vm/not-running` or `vm/qmp-failed`. */
export async function addForward(qmp: Qmp, forward: Forward): Promise<void> {
  const { protocol, hostAddress, hostPort, guestPort } = forward
  const said = await monitor(qmp, `hostfwd_add ${protocol}:${hostAddress}:${hostPort}-:${guestPort}`)
  if (said !== '') throw refused(say`Port ${hostPort} could not be forwarded.`, said)
}

/** Throws as `addForward`. */
export async function removeForward(qmp: Qmp, forward: Forward): Promise<void> {
  const { protocol, hostAddress, hostPort } = forward
  const said = await monitor(qmp, `hostfwd_remove ${protocol}:${hostAddress}:${hostPort}`)
  // It says so when it is done (net/slirp.c), and when it is not.
  if (!said.endsWith(' removed'))
    throw refused(say`The forward of port ${hostPort} could not be removed.`, said)
}

export function isSame(a: Forward, b: Forward): boolean {
  return (
    a.protocol === b.protocol &&
    a.hostAddress === b.hostAddress &&
    a.hostPort === b.hostPort &&
    a.guestPort === b.guestPort
  )
}

async function monitor(qmp: Qmp, line: string): Promise<string> {
  const said = await qmp('human-monitor-command', { 'command-line': line })
  return typeof said === 'string' ? said.trim() : ''
}

function refused(message: string, details: string): Failure {
  return new Failure({
    code: 'vm/forward-refused',
    message,
    hint: say`Ports below 1024 need rights that Snowglobe does not have; another program may hold the port.`,
    details,
  })
}
