/** German: what a running machine uses. */
import type { healthText } from '../health.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const percents = (percent: number) =>
  percent.toLocaleString('de', { maximumFractionDigits: percent < 10 ? 1 : 0 })

export const health: Words<typeof healthText> = {
  title: 'Gerade in Gebrauch',
  waiting: 'Wird gemessen …',
  unknown: '–',
  processor: 'Prozessor',
  share: (percent: number, cores: number) =>
    `${percents(percent)} % von ${count(cores, 'Prozessor', 'Prozessoren')}`,
  memory: 'Arbeitsspeicher',
  held: (held: string, whole: string) => `${held} von ${whole} hier belegt`,
  heldHint:
    'Was QEMU vom Arbeitsspeicher dieses Rechners belegt. Gibt ein Gast Speicher zurück, wird es nicht weniger: QEMU behält ihn, bis die Maschine aus ist.',
  used: (used: string) => `${used} im Gast in Gebrauch`,
  disk: 'Festplatte',
  read: (rate: string) => `${rate}/s gelesen`,
  written: (rate: string) => `${rate}/s geschrieben`,
  network: 'Netzwerk',
  received: (rate: string) => `${rate}/s empfangen`,
  sent: (rate: string) => `${rate}/s gesendet`,
  noAgent: 'Das weiß nur der Agent des Gastes; er antwortet nicht.',
  span: 'die letzten zwei Minuten',
}
