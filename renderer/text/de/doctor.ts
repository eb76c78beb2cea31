/** German: Doctor’s page. */
import type { DoctorFinding, DoctorLine } from '../../../contract/doctor.ts'
import type { doctorText } from '../doctor.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const lines: Record<DoctorLine, string> = {
  nix: 'Nix',
  store: 'Store',
  daemon: 'Daemon',
  'test-build': 'Testbuild',
  trusted: 'Vertrauter Benutzer',
  sandbox: 'Sandbox',
  features: 'Experimentelle Funktionen',
  nixpkgs: '<nixpkgs>',
  starter: 'Starter',
  builders: 'Builder',
  'store-space': 'Platz für den Store',
  'home-space': 'Platz für Maschinen',
  'build-space': 'Platz für Builds',
  kvm: 'KVM',
  qemu: 'QEMU',
  network: 'Netzwerk',
  clock: 'Uhr',
  git: 'git',
  nixfmt: 'nixfmt',
}

const states: Record<DoctorFinding['state'], string> = {
  ok: 'In Ordnung',
  note: 'Gut zu wissen',
  warning: 'Könnte besser sein',
  bad: 'Fehlerhaft',
}

const about =
  'Prüft, was Builds und Maschinen auf diesem Rechner brauchen. Jede Zeile wird ausprobiert, nicht angenommen.'

export const doctor: Words<typeof doctorText> = {
  title: 'Diagnose',
  about,
  lines,
  states,
  looking: 'Wird geprüft …',
  notLooked: 'Nicht geprüft',
  progress: (done: number, all: number) => `${about} ${done} von ${all} geprüft.`,
  wanting: (verdict: string, names: string[]) => `${verdict}: ${names.join(', ')}.`,
  healthy: 'Alles in Ordnung: Nichts hindert Maschinen daran, gebaut und ausgeführt zu werden.',
  verdict: (bad: number, warnings: number) =>
    [
      ...(bad === 0 ? [] : [`${count(bad, 'Sache ist', 'Sachen sind')} fehlerhaft`]),
      ...(warnings === 0 ? [] : [`${count(warnings, 'Sache könnte', 'Sachen könnten')} besser sein`]),
    ].join(', '),
  again: 'Erneut prüfen',
  cancel: 'Abbrechen',
  copyReport: 'Als Text kopieren',
  copyReportTip: 'Für einen Fehlerbericht: ohne Geheimnisse, Ihr Persönlicher Ordner abgekürzt',
  copyCommand: 'Kopieren',
}
