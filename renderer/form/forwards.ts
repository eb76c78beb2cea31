/** Forwarded ports: the entries of `virtualisation.forwardPorts` as rows of a form, and what a row becomes in the text. */
import { nixValue, plainData, type NixValue } from '../../nixlang/value.ts'
import { portBounds } from './whole-number.ts'

export interface Forward {
  /** `host`: this computer's port leads into the machine; `guest`: the other way round. */
  from: 'host' | 'guest'
  protocol: 'tcp' | 'udp'
  /** Empty where the entry says none: then QEMU listens on every address. */
  hostAddress: string
  /** Null where the entry says none, or no port. */
  hostPort: number | null
  guestPort: number | null
}

/** The address that only this computer reaches. */
export const localAddress = '127.0.0.1'

const port = (value: unknown): number | null =>
  typeof value === 'number' && value >= portBounds.min && value <= portBounds.max ? value : null

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** An entry as a row; null where it is no set, or says what a row cannot show. */
export function forwardOf(value: NixValue): Forward | null {
  if (value.kind !== 'attrs') return null
  const { from = 'host', proto = 'tcp', host, guest } = record(plainData(value))
  if ((from !== 'host' && from !== 'guest') || (proto !== 'tcp' && proto !== 'udp')) return null
  const [hostSide, guestSide] = [record(host), record(guest)]
  const address = hostSide['address'] ?? ''
  if (typeof address !== 'string') return null
  return {
    from,
    protocol: proto,
    hostAddress: address,
    hostPort: port(hostSide['port']),
    guestPort: port(guestSide['port']),
  }
}

/** A new entry, reachable from this computer only. */
export function newForward(hostPort: number, guestPort: number, protocol: 'tcp' | 'udp'): NixValue {
  return nixValue({
    from: 'host',
    ...(protocol === 'tcp' ? {} : { proto: protocol }),
    host: { address: localAddress, port: hostPort },
    guest: { port: guestPort },
  })
}

/** Does another row take this computer's port already? */
export function isPortTaken(
  forwards: readonly Forward[],
  hostPort: number,
  protocol: 'tcp' | 'udp',
): boolean {
  return forwards.some((one) => one.from === 'host' && one.hostPort === hostPort && one.protocol === protocol)
}

/** The first port from `start` on that no row takes. */
export function freeHostPort(forwards: readonly Forward[], start: number, protocol: 'tcp' | 'udp'): number {
  let candidate = start
  while (candidate < portBounds.max && isPortTaken(forwards, candidate, protocol)) candidate++
  return candidate
}

/** On this computer ordinary users may not listen below 1024: the usual port of the same meaning instead. */
export function suggestedHostPort(guestPort: number): number {
  if (guestPort >= 1024) return guestPort
  return guestPort === 22 ? 2222 : guestPort === 443 ? 8443 : 8000 + guestPort
}
