/** Which program on this computer listens on a port, read from Linux's own tables (proc(5)). */
import { createSocket } from 'node:dgram'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

export type Protocol = 'tcp' | 'udp'

export interface PortHolder {
  /** Null where it belongs to another user, whose processes cannot be looked into. */
  pid: number | null
  /** The program's name; null likewise. */
  program: string | null
}

interface Listener {
  /** `0.0.0.0` for every address. */
  address: string
  port: number
  inode: string
  /** Of one on every IPv6 address the tables do not say whether it has the IPv4 ones as well (IPV6_V6ONLY). */
  isSure: boolean
}

const listening = { tcp: '0A', udp: '07' } as const
const everywhere = '0.0.0.0'
const everyIpv6 = /^0{32}$/

/** Null where the port is free for a program that wants to listen on this IPv4 address; empty or `0.0.0.0` is all of them. */
export async function portHolder(
  protocol: Protocol,
  address: string,
  port: number,
): Promise<PortHolder | null> {
  const wanted = address === '' ? everywhere : address
  const listeners = await listenersOf(protocol)
  const found = listeners.find(
    (one) =>
      one.port === port && (one.address === wanted || one.address === everywhere || wanted === everywhere),
  )
  if (found === undefined || (!found.isSure && (await canListen(protocol, wanted, port)))) return null
  return ownerOf(found.inode)
}

/** The first port from `start` on that nobody listens on, at whatever address; null where there is none. */
export async function freePort(protocol: Protocol, start: number): Promise<number | null> {
  const taken = new Set((await listenersOf(protocol)).map((one) => one.port))
  for (let port = start; port < 65_536; port++) if (!taken.has(port)) return port
  return null
}

async function listenersOf(protocol: Protocol): Promise<Listener[]> {
  const [four, six] = await Promise.all(
    [protocol, `${protocol}6`].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  return [...parseSockets(four ?? '', protocol), ...parseSockets(six ?? '', protocol)]
}

/** Rows such as `  0: 0100007F:1F90 00000000:0000 0A …`, addresses as words in the machine's own order. */
export function parseSockets(text: string, protocol: Protocol): Listener[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
      const [address = '', port = ''] = local.split(':')
      if (state !== listening[protocol] || inode === undefined) return []
      const readable = addressOf(address)
      const isSure = !everyIpv6.test(address)
      return readable === null ? [] : [{ address: readable, port: Number.parseInt(port, 16), inode, isSure }]
    })
}

/** IPv4 as usual; of IPv6 only what takes the IPv4 address as well: all addresses, and IPv4 in IPv6's clothes. */
function addressOf(hex: string): string | null {
  if (hex.length === 8) return dotted(hex)
  if (everyIpv6.test(hex)) return everywhere
  return hex.startsWith('0000000000000000FFFF0000') ? dotted(hex.slice(24)) : null
}

function dotted(hex: string): string {
  return (hex.match(/../g) ?? [])
    .toReversed()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
}

/** Tried for an instant; nobody is answered. */
function canListen(protocol: Protocol, address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const one = protocol === 'tcp' ? createServer() : createSocket('udp4')
    one.once('error', () => resolve(false))
    const done = () => one.close(() => resolve(true))
    if ('bind' in one) one.bind({ port, address, exclusive: true }, done)
    else one.listen({ port, host: address, exclusive: true }, done)
  })
}

async function ownerOf(inode: string): Promise<PortHolder> {
  const name = `socket:[${inode}]`
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const folder = path.join('/proc', pid, 'fd')
    for (const fd of await readdir(folder).catch(() => [])) {
      if ((await readlink(path.join(folder, fd)).catch(() => '')) !== name) continue
      const program = await readFile(path.join('/proc', pid, 'comm'), 'utf8').catch(() => null)
      return { pid: Number(pid), program: program?.trim() ?? null }
    }
  }
  return { pid: null, program: null }
}
