/** QEMU's user network as its monitor tells it, with the forwards that are in force. */
import { z } from 'zod'

export interface UserForward {
  /** The network's id, which commands about it take. */
  netdev: string
  protocol: 'tcp' | 'udp'
  /** `*` for all addresses of the host. */
  hostAddress: string
  hostPort: number
  guestAddress: string
  guestPort: number
}

export interface UserNetwork {
  netdev: string
  forwards: UserForward[]
}

type Qmp = (command: string, args?: Record<string, unknown>) => Promise<unknown>

/** Networks and forwards from `info usernet` (slirp/src/misc.c, slirp_connection_info; net/slirp.c prints the ids). */
export function parseUsernet(text: string): UserNetwork[] {
  const networks: UserNetwork[] = []
  for (const line of text.split(/\r?\n/)) {
    const netdev = /^\S.*\(([^()]+)\):\s*$/.exec(line)?.[1]
    if (netdev !== undefined) networks.push({ netdev, forwards: [] })
    const network = networks.at(-1)
    const found = /^\s+(TCP|UDP)\[HOST_FORWARD\]\s+-?\d+\s+(\S+)\s+(\d+)\s+(\S+)\s+(\d+)/.exec(line)
    if (network === undefined || found === null) continue
    const [, protocol, hostAddress = '', hostPort, guestAddress = '', guestPort] = found
    network.forwards.push({
      netdev: network.netdev,
      protocol: protocol === 'TCP' ? 'tcp' : 'udp',
      hostAddress,
      hostPort: Number(hostPort),
      guestAddress,
      guestPort: Number(guestPort),
    })
  }
  return networks
}

/** Throws `vm/not-running` or `vm/qmp-failed`. */
export async function userNetworks(qmp: Qmp): Promise<UserNetwork[]> {
  const answer = await qmp('human-monitor-command', { 'command-line': 'info usernet' })
  return parseUsernet(z.string().parse(answer))
}
