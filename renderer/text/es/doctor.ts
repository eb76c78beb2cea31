/** Spanish: Doctor’s page. */
import type { doctorText } from '../doctor.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const about =
  'Examina lo que necesitan las compilaciones y las máquinas en este equipo. Cada línea se prueba, no se supone.'

export const doctor: Words<typeof doctorText> = {
  title: 'Diagnóstico',
  about,
  lines: {
    nix: 'Nix',
    store: 'Store',
    daemon: 'Demonio',
    'test-build': 'Compilación de prueba',
    trusted: 'Usuario de confianza',
    sandbox: 'Entorno aislado',
    features: 'Funciones experimentales',
    nixpkgs: '<nixpkgs>',
    starter: 'Starter',
    builders: 'Builders',
    'store-space': 'Espacio para el store',
    'home-space': 'Espacio para máquinas',
    'build-space': 'Espacio para compilar',
    kvm: 'KVM',
    qemu: 'QEMU',
    network: 'Red',
    clock: 'Reloj',
    git: 'git',
    nixfmt: 'nixfmt',
  },
  states: { ok: 'Bien', note: 'Conviene saberlo', warning: 'Podría mejorar', bad: 'Con fallos' },
  looking: 'Examinando…',
  notLooked: 'Sin examinar',
  progress: (done: number, all: number) => `${about} ${done} de ${all} examinados.`,
  wanting: (verdict: string, names: string[]) => `${verdict}: ${names.join(', ')}.`,
  healthy: 'Todo está bien: nada impide compilar y ejecutar máquinas.',
  verdict: (bad: number, warnings: number) =>
    [
      ...(bad === 0 ? [] : [count(bad, 'cosa con fallos', 'cosas con fallos')]),
      ...(warnings === 0 ? [] : [count(warnings, 'cosa mejorable', 'cosas mejorables')]),
    ].join(', '),
  again: 'Examinar de nuevo',
  cancel: 'Detener',
  copyReport: 'Copiar como texto',
  copyReportTip: 'Para un informe de errores: sin secretos, con su carpeta personal abreviada',
  copyCommand: 'Copiar',
}
