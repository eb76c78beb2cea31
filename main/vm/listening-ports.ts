/** The TCP ports on which a guest's programs listen, as its kernel lists them (proc(5), /proc/net/tcp and tcp6). */
import type { Agent } from './agent.ts'
import { readGuestText } from './guest-file.ts'

/** TCP_LISTEN of the kernel (include/net/tcp_states.h). */
const listens = '0A'
/** An address is hexadecimal, 32 bits at a time in the order of the guest's processor: 127.0.0.1 and ::1 where the little end is first. */
const isLoopback = (address: string) =>
  address.length === 8 ? address.endsWith('7F') : /^0{24}01000000$|^0{16}FFFF0000.{6}7F$/.test(address)

/** Ascending, each once; those that only the guest itself can reach are left out. */
export function listeningPorts(table: string): number[] {
  const ports = table.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    const [address = '', port = ''] = local.split(':')
    return state === listens && !isLoopback(address) ? [Number.parseInt(port, 16)] : []
  })
  return [...new Set(ports)].toSorted((a, b) => a - b)
}

/** Null where the guest does not tell. Throws `guest/…` where nobody answers. */
export async function readListeningPorts(agent: Agent): Promise<number[] | null> {
  const four = await readGuestText(agent, '/proc/net/tcp')
  if (four === null) return null
  return listeningPorts(`${four}\n${(await readGuestText(agent, '/proc/net/tcp6')) ?? ''}`)
}
