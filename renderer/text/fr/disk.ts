/** French: the state disk, what it hides, its snapshots and the former ones. */
import type { diskText } from '../disk.ts'
import type { Words } from '../translation.ts'

const names = new Intl.ListFormat('fr', { type: 'conjunction' })

const image = {
  'file-system': 'pour démarrer avec un noyau venu de l’extérieur',
  'boot-loader': 'avec son propre chargeur d’amorçage',
  blank: 'vide',
}

export const disk: Words<typeof diskText> = {
  title: 'Disque d’état',
  text: 'Ce que la machine change en marche est sur ce disque : fichiers, journaux, mots de passe. Il reste quand vous construisez une nouvelle configuration, et peut donc masquer une partie de ce que vous y avez changé.',
  none: 'Il n’y a pas encore de disque. Le premier démarrage le crée.',
  noneConfigured: 'Construisez d’abord la machine ; son disque s’affiche ensuite ici.',
  file: 'Fichier',
  onHost: 'Sur cet ordinateur',
  inGuest: 'Taille dans la machine',
  grown: (size: string, since: string) => `${size} de plus qu’à sa création (${since})`,
  grownSince: (size: string, since: string) => `${size} de plus que le ${since}`,
  passing: 'Rien de ce qu’elle fait n’est conservé',
  passingText:
    'La machine a été démarrée sans rien conserver : ce qu’elle écrit disparaît à l’extinction, et son disque reste tel quel.',
  reset: 'Réinitialiser le disque',
  resetText:
    'Met le disque de côté ; le prochain démarrage en crée un nouveau. Vous pouvez rétablir l’ancien.',
  resetDone: 'Le disque a été mis de côté. Le prochain démarrage en crée un nouveau.',
  compact: 'Réduire',
  compactText: 'Rend l’espace pris par des fichiers supprimés depuis.',
  compactSnapshots: 'Un disque avec des instantanés ne peut pas être réduit.',
  compacted: (size: string) => `${size} ont été rendus.`,
  compactedNothing: 'Il n’y avait rien à rendre.',
  running: 'Éteignez la machine pour réinitialiser son disque.',
  kept: 'Disques conservés',
  keptText: 'Des disques mis de côté. Ils occupent de la place jusqu’à ce que vous les supprimiez.',
  keptAt: (time: string) => `Conservé le ${time}`,
  restore: 'Rétablir',
  restoreChoose: 'Rétablir…',
  discard: 'Supprimer définitivement…',
  discardTitle: 'Supprimer définitivement ce disque conservé ?',
  discardText: (size: string) => `Cela libère ${size}. C’est irréversible.`,
  restored: 'Le disque est rétabli.',
  configurationRestored:
    'La configuration est rétablie. La précédente est dans l’historique des constructions.',
  bothRestored: 'Disque et configuration sont rétablis.',
  hides: 'Ce que le disque masque',
  snapshots: 'Instantanés',
  snapshotsText:
    'Le disque tel qu’il était à un moment donné, gardé dans son propre fichier, avec la configuration de ce moment.',
  noSnapshots: 'Aucun instantané pour l’instant.',
  take: 'Prendre un instantané…',
  suggested: (n: number) => `Instantané ${n}`,
  takeTitle: 'Prendre un instantané du disque',
  takeLive:
    'La machine continue. L’instantané contient ce qui a atteint le disque, comme après une coupure de courant.',
  takeFrozen:
    'La machine continue. Son agent fige les fichiers un instant, pour qu’ils soient cohérents dans l’instantané.',
  takeOff: 'Le disque tel qu’il est maintenant, auquel vous pouvez revenir à tout moment.',
  name: 'Nom',
  takeNow: 'Prendre l’instantané',
  taken: (name: string) => `L’instantané « ${name} » a été pris.`,
  live: 'en marche',
  frozen: 'fichiers cohérents',
  withMemory: (size: string) => `avec ${size} de mémoire`,
  withoutConfiguration: 'sans configuration',
  remove: 'Supprimer…',
  removeTitle: (name: string) => `Supprimer l’instantané « ${name} » ?`,
  removeText: 'Le disque de ce moment ne pourra plus être rétabli. Le disque actuel reste tel quel.',
  removeConfirm: 'Supprimer',
  restoreTitle: (name: string) => `Rétablir « ${name} »`,
  restoreWhat: 'Que rétablir',
  what: {
    disk: 'Le disque',
    configuration: 'La configuration',
    both: 'Les deux',
    memory: 'La machine en marche',
  },
  restoreSafe: 'Le disque actuel devient d’abord un instantané ; rien n’est donc perdu.',
  restoreKeeps: 'Le disque en place est conservé à son tour.',
  restoreText: 'La configuration actuelle reste dans l’historique des constructions.',
  restoreRunning: 'Le disque peut être rétabli quand la machine est éteinte.',
  beforeRestore: (name: string) => `Avant le rétablissement de « ${name} »`,
  memory: 'Avec la mémoire de la machine en marche',
  memoryText:
    'Elle s’arrête quelques secondes pendant l’écriture de sa mémoire. Tant qu’elle est en marche, vous pouvez revenir à cet instant précis.',
  noMemoryNow: (why: string) =>
    `La mémoire de la machine en marche ne peut pas être gardée dans un instantané, car QEMU ne peut pas l’enregistrer : ${why}`,
  memoryRestored: 'La machine est là où elle en était alors.',
  restoreMemory: 'La machine reprend à cet instant précis, avec le disque et la mémoire d’alors.',
  restoreMemoryOff: 'Sa mémoire peut être rétablie pendant que la machine est en marche.',
  noMemory:
    'La mémoire de la machine en marche ne peut pas être gardée dans un instantané : elle partage des dossiers avec cet ordinateur (au moins son Nix store), et QEMU ne sait pas enregistrer une telle machine.',
  question: {
    title: 'Le disque masque une partie de cette configuration',
    titleBlocked: 'La machine ne peut pas démarrer sur ce disque',
    titleName: 'Le nom d’hôte a changé',
    label: 'Que faire du disque',
    answers: {
      keep: 'Démarrer tel quel',
      grow: 'Agrandir le disque',
      reset: 'Démarrer avec un nouveau disque',
      'take-along': 'Reprendre l’ancien disque',
    },
    about: {
      keep: 'La question ne revient pas, sauf si quelque chose change.',
      grow: 'Son contenu reste. Son système de fichiers suit quand vous lancez « sudo resize2fs /dev/vda » dans la machine.',
      reset: 'Celui-ci est mis de côté et peut être rétabli.',
      'take-along': 'Il est renommé, et la machine continue avec ce qu’elle a.',
    },
    nameLabel: 'Conserver l’ancien disque sous le nom',
    namePlaceholder: 'Un nom, si vous voulez',
    start: 'Démarrer',
    cancel: 'Ne pas démarrer',
  },
  note: {
    passwords: (users: string[], time: string) =>
      `${users.length === 1 ? 'Le nouveau mot de passe' : 'Les nouveaux mots de passe'} de ${names.format(users)} ${users.length === 1 ? 'restera' : 'resteront'} sans effet : NixOS fixe un mot de passe à la création de l’utilisateur, et celle-ci a eu lieu sur ce disque (créé le ${time}).`,
    size: (own: string, wanted: string) =>
      `Le disque garde ${own} : sa taille a été fixée à sa création, et la configuration dit maintenant ${wanted}.`,
    'host-name': (former: string, size: string, next: string) =>
      `Le nom d’hôte a changé, et c’est lui qui nomme le disque : ${next} sera nouveau et vide, alors que ce que la machine a fait jusqu’ici est sur ${former} (${size}).`,
    'backing-gone': (file: string) =>
      `Le disque s’appuie sur un fichier qui n’est plus là : ${file}. Il était dans le Nix store et le ramasse-miettes l’a supprimé.`,
    damaged:
      'Le fichier du disque n’est plus une image qcow2 : il a été tronqué ou écrasé. Une réinitialisation le met de côté, pour qu’on puisse encore l’examiner.',
    boot: (made: keyof typeof image, now: keyof typeof image) =>
      `Le disque a été créé ${image[made]} ; la machine est maintenant construite ${image[now]} et ne démarrerait pas dessus.`,
    'state-version': (made: string, now: string) =>
      `system.stateVersion vaut maintenant ${now}, et le disque a été créé avec ${made} : des services peuvent chercher leurs données sous une forme qu’elles n’ont pas ici.`,
    'older-release': (made: string, now: string) =>
      `Le disque a été créé par NixOS ${made}, plus récent que la version ${now} construite maintenant : des programmes peuvent ne pas savoir lire ce que de plus récents ont écrit.`,
    'newer-release': (made: string, now: string) =>
      `Le disque a été créé par NixOS ${made} ; ${now} est construit maintenant. C’est le cas de toute mise à niveau : les données de l’ancienne version sont reprises.`,
  },
}
