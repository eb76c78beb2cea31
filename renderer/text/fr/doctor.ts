/** French: Doctor’s page. */
import type { doctorText } from '../doctor.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

const about =
  'Examine ce qu’il faut aux constructions et aux machines sur cet ordinateur. Chaque ligne est essayée, pas supposée.'

export const doctor: Words<typeof doctorText> = {
  title: 'Diagnostic',
  about,
  lines: {
    nix: 'Nix',
    store: 'Store',
    daemon: 'Démon',
    'test-build': 'Construction d’essai',
    trusted: 'Utilisateur de confiance',
    sandbox: 'Bac à sable',
    features: 'Fonctionnalités expérimentales',
    nixpkgs: '<nixpkgs>',
    starter: 'Starter',
    builders: 'Builders',
    'store-space': 'Place pour le store',
    'home-space': 'Place pour les machines',
    'build-space': 'Place pour construire',
    kvm: 'KVM',
    qemu: 'QEMU',
    network: 'Réseau',
    clock: 'Horloge',
    git: 'git',
    nixfmt: 'nixfmt',
  },
  states: { ok: 'En ordre', note: 'Bon à savoir', warning: 'Pourrait être mieux', bad: 'En défaut' },
  looking: 'Examen…',
  notLooked: 'Non examiné',
  progress: (done: number, all: number) => `${about} ${done} sur ${all} examinés.`,
  wanting: (verdict: string, names: string[]) => `${verdict} : ${names.join(', ')}.`,
  healthy: 'Tout va bien : rien n’empêche de construire et d’exécuter des machines.',
  verdict: (bad: number, warnings: number) =>
    [
      ...(bad === 0 ? [] : [count(bad, 'point en défaut', 'points en défaut')]),
      ...(warnings === 0 ? [] : [count(warnings, 'point améliorable', 'points améliorables')]),
    ].join(', '),
  again: 'Examiner à nouveau',
  cancel: 'Arrêter',
  copyReport: 'Copier comme texte',
  copyReportTip: 'Pour un rapport de bogue : sans secrets, votre dossier personnel abrégé',
  copyCommand: 'Copier',
}
