/** French: what a running machine uses. */
import type { healthText } from '../health.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const percents = (percent: number) =>
  percent.toLocaleString('fr', { maximumFractionDigits: percent < 10 ? 1 : 0 })

export const health: Words<typeof healthText> = {
  title: 'Utilisation actuelle',
  waiting: 'Mesure…',
  unknown: '–',
  processor: 'Processeur',
  share: (percent: number, cores: number) =>
    `${percents(percent)} % de ${count(cores, 'processeur', 'processeurs')}`,
  memory: 'Mémoire',
  held: (held: string, whole: string) => `${held} pris ici sur ${whole}`,
  heldHint:
    'Ce que QEMU a pris de la mémoire de cet ordinateur. Un invité qui rend de la mémoire ne le réduit pas : QEMU la garde jusqu’à l’extinction de la machine.',
  used: (used: string) => `${used} utilisés à l’intérieur`,
  disk: 'Disque',
  read: (rate: string) => `${rate}/s lus`,
  written: (rate: string) => `${rate}/s écrits`,
  network: 'Réseau',
  received: (rate: string) => `${rate}/s reçus`,
  sent: (rate: string) => `${rate}/s envoyés`,
  noAgent: 'Seul l’agent de l’invité le sait ; il ne répond pas.',
  span: 'les deux dernières minutes',
}
