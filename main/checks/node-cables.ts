/** Whether a machine's network cables are pulled, as the driver's `block` does: read off its cards, since QEMU tells nobody of `set_link`. */
import { z } from 'zod'
import type { Qmp } from '../vm/qmp.ts'

const virtio = 0x1af4
/** A card of virtio's, in its two ways. */
const networkCards = new Set([0x1000, 0x1041])
/** Where QEMU puts what is of the device itself (hw/virtio/virtio-pci.c): for a card its address, six bytes, and its status. */
const deviceBar = 4
const deviceOffset = 0x2000
/** Of the status (virtio 1.2, 5.1.4). */
const linkUp = 1

const device = z.object({
  id: z.object({ vendor: z.number().optional(), device: z.number() }),
  regions: z.array(z.object({ bar: z.number(), address: z.number() })),
})
const buses = z.array(z.object({ devices: z.array(device) }))

/** True when one of them is pulled; null where that cannot be read: cards of another kind, or before the firmware has found them. */
export async function isCablePulled(qmp: Qmp): Promise<boolean | null> {
  const found = buses.parse(await qmp.run('query-pci')).flatMap(({ devices }) => devices)
  const cards = found.filter(({ id }) => id.vendor === virtio && networkCards.has(id.device))
  if (cards.length === 0) return null
  const known = macsIn(z.string().parse(await monitor(qmp, 'info network')))
  let isPulled = false
  for (const { regions } of cards) {
    const at = regions.find(({ bar }) => bar === deviceBar)?.address ?? -1
    if (at < 0) return null
    const said = z.string().parse(await monitor(qmp, `xp /8xb ${at + deviceOffset}`))
    const bytes = (said.split(': ')[1] ?? '').trim().split(/\s+/).map(Number)
    // Only what begins with an address of one of its cards is the place that we mean.
    const mac = bytes.slice(0, 6).map((byte) => byte.toString(16).padStart(2, '0'))
    if (!known.has(mac.join(':'))) return null
    isPulled ||= ((bytes[6] ?? linkUp) & linkUp) === 0
  }
  return isPulled
}

function monitor(qmp: Qmp, line: string): Promise<unknown> {
  return qmp.run('human-monitor-command', { 'command-line': line })
}

function macsIn(network: string): Set<string> {
  return new Set(network.match(/(?<=macaddr=)[\da-f:]{17}/g))
}
