/** French: switching a running guest to the new configuration. */
import type { RestartNeed } from '../../../contract/apply.ts'
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

const need = (one: RestartNeed): string => {
  switch (one.kind) {
    case 'kernel':
      return 'Le noyau est différent.'
    case 'initrd':
      return 'Le disque mémoire initial est différent (systèmes de fichiers ou modules du démarrage).'
    case 'kernel-params':
      return 'Les paramètres du noyau sont différents.'
    case 'memory':
      return `Mémoire : ${one.to} Mio au lieu de ${one.from} Mio.`
    case 'cores':
      return `Processeurs : ${one.to} au lieu de ${one.from}.`
    case 'disk-size':
      return 'La taille du disque : elle vaut pour un disque nouveau ou agrandi.'
    case 'forwards':
      return 'Les redirections de ports de la configuration.'
    case 'shares':
      return 'Les dossiers partagés.'
    case 'qemu':
      return 'D’autres arguments pour QEMU :'
    case 'unknown':
      return 'On ignore avec quoi cette machine a été démarrée ; un démarrage peut donc changer davantage.'
  }
}

export const apply: Words<typeof applyText> = {
  apply: 'Appliquer',
  tip: 'Basculer la machine en marche sur la nouvelle configuration',
  title: 'Appliquer à la machine en marche',
  noAgentTitle: 'Il faut l’agent de l’invité, et il ne répond pas',
  noAgentText:
    'Attendez que l’invité ait démarré. Ou bien construisez, éteignez et démarrez : la machine utilise alors aussi la nouvelle configuration.',
  saving: 'Enregistrement…',
  building: 'Construction de la nouvelle configuration',
  buildFailed: 'La construction a échoué.',
  buildCancelled: 'La construction a été annulée.',
  showBuild: 'Voir la construction',
  looking: 'Demande à l’invité de ce qui changerait…',
  same: 'L’invité utilise déjà cette configuration.',
  noUnits: 'Aucun service ne change. Fichiers, utilisateurs et programmes sont mis à jour.',
  alsoRest: 'Fichiers, utilisateurs et programmes sont mis à jour eux aussi.',
  units: {
    restart: 'À redémarrer',
    start: 'À démarrer',
    stop: 'À arrêter',
    reload: 'À recharger',
    keep: 'Laissés en marche, bien que modifiés',
  },
  needsTitle: 'N’a d’effet qu’une fois la machine éteinte puis démarrée',
  need,
  now: 'Appliquer maintenant',
  again: 'Appliquer de nouveau',
  cancel: 'Annuler',
  close: 'Fermer',
  applying: 'Basculement de l’invité',
  done: 'L’invité utilise la nouvelle configuration.',
  stays:
    'Elle reste jusqu’à l’extinction de la machine ; le prochain démarrage l’utilise aussi. Si l’invité redémarre de lui-même, il revient tel qu’il avait été démarré.',
  doneWithFailures: 'L’invité utilise la nouvelle configuration, mais certains services ont échoué.',
  notDone: 'L’invité n’a pas été basculé.',
  notDoneText: 'Il est tel que switch-to-configuration l’a laissé ; ce qu’il a dit est ci-dessous.',
  failed: 'En échec',
  howToLook: (unit: string) => `Dans l’invité : journalctl -u ${unit}`,
  output: 'Ce que l’invité a dit',
}
