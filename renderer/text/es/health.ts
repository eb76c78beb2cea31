/** Spanish: what a running machine uses. */
import type { healthText } from '../health.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const percents = (percent: number) =>
  percent.toLocaleString('es', { maximumFractionDigits: percent < 10 ? 1 : 0 })

export const health: Words<typeof healthText> = {
  title: 'En uso ahora',
  waiting: 'Midiendo…',
  unknown: '–',
  processor: 'Procesador',
  share: (percent: number, cores: number) =>
    `${percents(percent)} % de ${count(cores, 'procesador', 'procesadores')}`,
  memory: 'Memoria',
  held: (held: string, whole: string) => `${held} de ${whole} ocupados aquí`,
  heldHint:
    'Lo que QEMU ha tomado de la memoria de este equipo. Un invitado que devuelve memoria no lo reduce: QEMU la conserva hasta que la máquina se apaga.',
  used: (used: string) => `${used} en uso dentro`,
  disk: 'Disco',
  read: (rate: string) => `${rate}/s leídos`,
  written: (rate: string) => `${rate}/s escritos`,
  network: 'Red',
  received: (rate: string) => `${rate}/s recibidos`,
  sent: (rate: string) => `${rate}/s enviados`,
  noAgent: 'Solo el agente del invitado lo sabe; no responde.',
  span: 'los últimos dos minutos',
}
