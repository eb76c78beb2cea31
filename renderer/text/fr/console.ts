/** French: the serial console, terminals on this computer and ssh. */
import type { SshReach } from '../../../contract/terminals.ts'
import type { consoleText } from '../console.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

export const console: Words<typeof consoleText> = {
  terminals: 'Terminaux',
  serial: 'Série',
  shell: 'Shell de l’hôte',
  last: 'Dernières lignes de la console série',
  lastOf: (name: string) => `Dernières lignes de ${name}`,
  never: 'Rien encore : sa console série apparaîtra ici.',
  off: 'La machine est éteinte. Ses dernières lignes sont ci-dessous.',
  paused: 'La machine est en pause. Elle lira ce que vous tapez quand elle reprendra.',
  add: 'Nouveau terminal',
  shellAction: 'Shell sur cet ordinateur',
  sshAction: 'Se connecter par ssh…',
  menu: 'Actions du terminal',
  close: 'Fermer',
  closeTerminal: (name: string) => `Fermer ${name}`,
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  copyAll: 'Tout copier',
  clear: 'Effacer',
  reset: 'Réinitialiser le terminal',
  larger: 'Texte plus grand',
  smaller: 'Texte plus petit',
  usualSize: 'Taille de texte habituelle',
  saveLog: 'Enregistrer le journal sous…',
  logSaved: 'Le journal a été enregistré.',
  older: (bytes: number) => `${formats.bytes(bytes)} de sortie plus ancienne ne sont pas affichés.`,
  showOlder: 'Afficher la sortie plus ancienne',
  search: 'Rechercher dans ce terminal',
  searchAction: 'Rechercher',
  matchCase: 'Respecter la casse',
  regex: 'Expression régulière',
  faultyRegex: 'Ce n’est pas une expression régulière',
  matches: (at: number, n: number) =>
    n === 0
      ? 'Aucune correspondance'
      : at === 0
        ? count(n, 'correspondance', 'correspondances')
        : `${at} sur ${n}`,
  previous: 'Correspondance précédente',
  next: 'Correspondance suivante',
  closeSearch: 'Fermer la recherche',
  pasteTitle: (lines: number) => `Coller ${count(lines, 'ligne', 'lignes')} ?`,
  pasteText: 'Un shell exécute chaque ligne dès qu’elle est collée.',
  moreLines: (n: number) => count(n, 'ligne de plus', 'lignes de plus'),
  pasteUnasked: 'Ne plus demander jusqu’à la fermeture de Snowglobe',
  tellSize: 'Indiquer la taille à l’invité',
  sizeTold: (columns: number, rows: number) =>
    `La machine sait maintenant que son terminal série a ${columns} colonnes et ${rows} lignes.`,
  unsureTitle: 'Est-ce l’invite d’un shell ?',
  unsureText: (columns: number, rows: number) =>
    `Une ligne série ne transmet pas de taille ; « stty rows ${rows} cols ${columns} » est donc tapé dans la console. Cela ne marche qu’à l’invite d’un shell, et la dernière ligne n’y ressemble pas.`,
  typeIt: 'Le taper',
  ended: (program: 'shell' | 'ssh', code: number, signal: number) =>
    signal > 0
      ? `${program === 'ssh' ? 'ssh' : 'Le shell'} a été arrêté par le signal ${signal}.`
      : `${program === 'ssh' ? 'ssh' : 'Le shell'} s’est terminé avec le code de sortie ${code}.`,
  startAgain: 'Relancer',
  newKeys:
    'La machine a d’autres clés ssh qu’avant, comme après une réinitialisation de son disque. Si vous ne l’avez pas réinitialisé, cherchez pourquoi avant de vous connecter.',
  forgetKeys: 'Oublier les anciennes clés et se connecter',
  sshTitle: (name: string) => `Se connecter à « ${name} » par ssh`,
  sshLooking: 'Vérifie si la machine répond…',
  reach: (reach: SshReach): string => {
    switch (reach.state) {
      case 'ready':
        return `La machine répond sur le port ${reach.port} de cet ordinateur.`
      case 'silent':
        return `Le port ${reach.port} mène à la machine, mais aucun serveur ssh n’y répond encore. Si cela dure, activez « services.openssh.enable » dans la configuration.`
      case 'no-forward':
        return 'Aucun port de cet ordinateur ne mène au port 22 de la machine. On peut en ajouter un tant que la machine est en marche ; seul cet ordinateur peut l’utiliser.'
      case 'no-network':
        return 'La machine n’a pas de réseau vers lequel rediriger un port. Utilisez la console série.'
      case 'off':
        return 'La machine n’est pas en marche.'
    }
  },
  addForward: 'Ajouter une redirection',
  connect: 'Se connecter',
  user: 'Utilisateur',
  otherUser: 'Un autre…',
  userName: 'Nom de l’utilisateur',
}
