/** Forwards a port of a running machine; where none of this computer is given, the same one or a free one near it. */
import type { Forward, ForwardView } from '../../contract/network.ts'
import { call } from '../bridge.ts'
import { suggestedHostPort } from '../form/forwards.ts'
import { notify } from '../store/notices.ts'
import { text } from '../text/text.ts'

/** All forwards of the machine by then; null where no port is free. Throws `CallFailure`. */
export async function forwardPort(
  id: string,
  wanted: Omit<Forward, 'hostPort'> & { hostPort: number | null },
): Promise<ForwardView[] | null> {
  const { protocol, guestPort } = wanted
  // What is forwarded already is held by QEMU, so it is not free either.
  const hostPort =
    wanted.hostPort ?? (await call('network.freePort', { protocol, start: suggestedHostPort(guestPort) }))
  if (hostPort === null) return null
  const forwards = await call('network.add', { id, forward: { ...wanted, hostPort } })
  notify({ message: text.network.added(hostPort, guestPort) })
  return forwards
}
