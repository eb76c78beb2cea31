/** French: builds. */
import type { buildText } from '../build.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

export const build: Words<typeof buildText> = {
  never: 'Rien n’a encore été construit',
  neverText: 'Ce que fait nix-build apparaît ici, étape par étape.',
  evaluating: 'Évaluation de la configuration',
  succeeded: (time: string) => `Construit en ${time}`,
  cancelled: (time: string) => `Annulé après ${time}`,
  failed: (time: string) => `Échec après ${time}`,
  built: (done: number, all: number) => `Construits : ${done} sur ${all}`,
  fetched: (done: number, all: number) => `Récupérés : ${done} sur ${all}`,
  left: (time: string) => `encore ${time} environ`,
  elapsed: (time: string) => time,
  steps: 'Étapes',
  noSteps: 'Il n’y a pas eu d’étapes : rien n’a été construit ni récupéré.',
  noStepsYet: 'Les étapes apparaissent dès que Nix a évalué la configuration.',
  noMatch: 'Aucune étape ne correspond.',
  noneIn: {
    running: 'Rien n’est en cours de construction ou de récupération.',
    failed: 'Aucune étape n’a échoué.',
  },
  filterLabel: 'Quelles étapes',
  filters: { tree: 'Toutes', running: 'En cours', failed: 'En échec' },
  find: 'Rechercher une étape',
  downloads: (done: number, all: number) => `Téléchargements : ${done} sur ${all}`,
  states: {
    waiting: 'en attente',
    running: 'en cours',
    done: 'terminé',
    failed: 'en échec',
    cancelled: 'inachevé',
  },
  usual: (time: string) => `${time} d’habitude`,
  on: (where: string) => `sur ${where}`,
  from: (where: string) => `de ${where}`,
  log: 'Journal',
  wholeLog: 'Journal complet',
  logOf: (name: string) => `Journal de ${name}`,
  showWhole: 'Montrer le journal complet',
  lines: (n: number) => count(n, 'ligne', 'lignes'),
  emptyLog: 'Rien n’a été affiché.',
  emptyLogYet: 'Rien n’a été affiché jusqu’ici.',
  follow: 'Aller à la fin',
  copyLog: 'Copier le journal',
  copiedLines: (n: number) => count(n, 'ligne copiée', 'lignes copiées'),
  saveLog: 'Enregistrer le journal dans un fichier',
  savedLog: (file: string) => `Le journal est dans ${file}`,
  search: 'Rechercher dans le journal',
  searchShort: 'Rechercher',
  next: 'Correspondance suivante',
  previous: 'Correspondance précédente',
  matches: (at: number, all: number, isCut: boolean) => `${at} sur ${formats.number(all)}${isCut ? '+' : ''}`,
  noMatches: 'Introuvable',
  searching: 'Recherche…',
  earlier: (n: number) =>
    `${count(n, 'ligne antérieure n’est', 'lignes antérieures ne sont')} que dans le fichier : enregistrez le journal pour les lire.`,
  sides: { latest: 'Dernière construction', history: 'Historique' },
  whatToShow: 'Affichage',
  preview: 'Ce que ferait une construction',
  looking: 'Examen…',
  leftOut: 'Non examiné : le découvrir prendrait plus de temps que construire.',
  wouldFail: 'La construction échouerait.',
  nothingToDo: 'Rien à construire ni à récupérer : tout est là.',
  toDo: (builds: number, fetches: number, download: string, unpacked: string) =>
    [
      builds === 0 ? '' : `${count(builds, 'dérivation', 'dérivations')} à construire`,
      fetches === 0
        ? ''
        : `${count(fetches, 'chemin', 'chemins')} à récupérer (${download}, ${unpacked} décompressés)`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  closureNow: (now: string, fetched: string | null, isBuilding: boolean) =>
    `${[
      `La fermeture de la construction actuelle fait ${now}`,
      fetched === null ? '' : `ce qui est récupéré ajoute au plus ${fetched}`,
      isBuilding ? 'la taille de ce qui est construit n’est pas encore connue' : '',
    ]
      .filter((part) => part !== '')
      .join('\u00A0; ')}.`,
  missing: (names: string) => `Introuvable où que ce soit : ${names}`,
  optionsChanged: (n: number) =>
    `${count(n, 'option modifiée', 'options modifiées')} depuis la construction actuelle`,
  packagesChanged: (n: number) => count(n, 'paquet change', 'paquets changent'),
  derivations: 'Afficher les dérivations',
  paths: 'Afficher les chemins',
  added: (value: string) => `nouveau : ${value}`,
  removed: (value: string) => `disparu : ${value}`,
  more: (n: number) => `et ${formats.number(n)} de plus`,
  resultGone: 'Il n’y a plus de système construit',
  noHistory: 'Aucune construction ne s’est encore terminée.',
  history: 'Constructions de cette machine',
  builds: (n: number) => count(n, 'construction', 'constructions'),
  current: 'actuelle',
  gone: 'n’est plus dans le store',
  outcomes: { succeeded: 'Réussie', failed: 'Échouée', cancelled: 'Annulée', kept: 'Texte conservé' },
  views: { log: 'Étapes et journal', configuration: 'Configuration', changes: 'Modifications' },
  configurationThen: 'Telle qu’elle a été construite',
  configurationNow: 'Telle qu’elle est maintenant',
  sameConfiguration: 'La configuration est la même que maintenant.',
  firstBuild: 'Aucune construction réussie ne précède celle-ci pour comparer.',
  against: (time: string) => `Par rapport à la construction du ${time}`,
  sizes: (before: string, after: string) =>
    `Taille avec tout ce qu’il lui faut : ${before} avant, ${after} après`,
  samePackages: 'Les paquets sont les mêmes.',
  goBack: 'Revenir à cette construction',
  takeText: 'Utiliser cette configuration',
  takeTextTip: 'La place dans l’éditeur, où vous pouvez annuler ; rien n’est encore enregistré',
  goBackTitle: (time: string) => `Revenir à la construction du ${time} ?`,
  goBackText:
    'Elle redevient le résultat de la machine, sans reconstruire. La machine l’utilise à son prochain démarrage.',
  withNixpkgs: 'Rétablir aussi son nixpkgs.',
  withConfiguration: 'Rétablir aussi sa configuration. Le texte actuel est conservé dans l’historique.',
  unsavedStays:
    'Vous avez des modifications non enregistrées : elles restent ici, et vous choisissez quel texte garder.',
  wentBack: (time: string) => `La construction du ${time} est de nouveau l’actuelle`,
  freeSpace: 'Libérer de l’espace…',
  freeTitle: 'Libérer l’espace des anciennes constructions ?',
  freeText:
    'Leurs résultats quittent le Nix store avec ce dont rien d’autre n’a besoin. Configurations et journaux restent : on peut donc les reconstruire.',
  noneChosen: 'Choisissez les constructions à abandonner.',
  counting: 'Calcul…',
  wouldFree: (size: string) => `Cela libère ${size}.`,
  free: 'Libérer de l’espace',
  freed: (size: string) => `${size} libérés`,
}
