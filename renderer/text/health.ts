/** English: what a running machine uses. */
import { count } from './plural.ts'

export const healthText = {
  title: 'In use now',
  waiting: 'Measuring…',
  unknown: '–',
  processor: 'Processor',
  /** Of all of the guest's processors together. */
  share: (percent: number, cores: number) =>
    `${percent.toFixed(percent < 10 ? 1 : 0)}% of ${count(cores, 'processor', 'processors')}`,
  memory: 'Memory',
  held: (held: string, whole: string) => `${held} of ${whole} taken here`,
  heldHint:
    'What QEMU has taken of this computer’s memory. A guest that gives memory back does not make it less: QEMU keeps it until the machine is off.',
  used: (used: string) => `${used} in use inside`,
  disk: 'Disk',
  read: (rate: string) => `${rate}/s read`,
  written: (rate: string) => `${rate}/s written`,
  network: 'Network',
  received: (rate: string) => `${rate}/s in`,
  sent: (rate: string) => `${rate}/s out`,
  noAgent: 'Only the guest’s agent can tell; it does not answer.',
  span: 'the last two minutes',
}
