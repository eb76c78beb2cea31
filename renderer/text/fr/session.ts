/** French: interactive sessions of tests. */
import type { sessionText } from '../session.ts'
import type { Words } from '../translation.ts'

const lines = ({ from, to }: { from: number; to: number }) =>
  from === to ? `la ligne ${from}` : `les lignes ${from} à ${to}`

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const session: Words<typeof sessionText> = {
  tab: 'Interactif',
  open: 'Lancer en interactif',
  end: 'Terminer la session',
  offTitle: 'Explorez ce test de l’intérieur',
  offText:
    'Ses machines démarrent quand vous le dites. Vous voyez leurs écrans, y tapez, et lancez le script en entier, par parties ou ligne à ligne. En cas d’échec, tout reste en marche.',
  endedTitle: 'La session est terminée',
  status: {
    building: (percent: number | null) => (percent === null ? 'Construction' : `Construction, ${percent} %`),
    starting: 'Démarrage du pilote',
    waiting: 'Ouverte',
    working: 'Occupée',
    playing: 'Exécution du script',
    ending: { ask: 'Arrêt de ses machines', terminate: 'Arrêt forcé' },
  },
  startAll: 'Tout démarrer',
  script: 'Le script',
  playScript: 'Exécuter le script',
  playLines: (range: { from: number; to: number }) => `Exécuter ${lines(range)}`,
  playSubtest: (name: string) => `Exécuter « ${name} »`,
  interrupt: 'Interrompre',
  interruptTip: 'Envoie Ctrl+C au pilote',
  change: 'Modifier le script',
  readAgain: 'Relire le script dans le fichier',
  reading: 'Nix lit le script…',
  unsaved: 'Le test a des modifications non enregistrées ; exécuter le script les enregistre.',
  changedNodes: (names: string[]) =>
    `${names.join(', ')} : n’est plus tel que dans le fichier du test. Ce qui tourne est ce qui a été construit ; le script suit le fichier.`,
  rebuild: 'Terminer et reconstruire',
  play: {
    running: (range: { from: number; to: number } | null) =>
      range === null
        ? 'Le script s’exécute.'
        : `${capital(lines(range))} ${range.from === range.to ? 's’exécute' : 's’exécutent'}.`,
    passed: (range: { from: number; to: number } | null) =>
      range === null
        ? 'Le script a réussi.'
        : `${capital(lines(range))} ${range.from === range.to ? 'a' : 'ont'} réussi.`,
    interrupted: 'Interrompu. Tout continue en l’état.',
    failed: (line: number | null) => (line === null ? 'Échec' : `Échec à la ligne ${line}`),
    alive: 'Les machines continuent. Examinez-les, modifiez le script, relancez-le.',
  },
  screens: 'Machines',
  noNodes: 'Le pilote ne dit pas quelles machines il a. Elles apparaissent ici quand elles démarrent.',
  state: { off: 'Éteinte', running: 'En marche', paused: 'Suspendue' },
  blocked: 'Coupé',
  blockedTip: 'Les câbles de ses réseaux sont débranchés (block). « Rétablir son réseau » les rebranche.',
  offScreen: 'Éteinte',
  noPicture: 'Pas encore d’image',
  actions: (node: string) => `Que faire de ${node}`,
  deeds: {
    start: 'Démarrer',
    crash: 'Faire planter',
    shutdown: 'Éteindre',
    block: 'Couper son réseau',
    unblock: 'Rétablir son réseau',
    shell: 'Shell',
  },
  shown: 'Affichage',
  repl: 'Pilote',
  replLabel: 'Dernières lignes du pilote',
  replEnded: 'Le pilote s’est terminé.',
}
