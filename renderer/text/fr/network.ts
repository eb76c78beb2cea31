/** French: the machine’s network and shares. */
import type { networkText } from '../network.ts'
import type { Words } from '../translation.ts'

export const network: Words<typeof networkText> = {
  title: 'Ports redirigés',
  text: 'La machine a son propre réseau, que personne d’autre n’atteint. Un port redirigé de cet ordinateur y mène.',
  none: 'Aucun port n’est redirigé.',
  noneOff: 'Le prochain démarrage ne redirige aucun port.',
  here: 'Sur cet ordinateur',
  inside: 'Dans la machine',
  from: 'Demandé par',
  actions: 'Actions',
  protocol: { tcp: 'TCP', udp: 'UDP' },
  everyone: 'Tous les ordinateurs de votre réseau peuvent atteindre ce port.',
  everyoneWord: 'accessible aux autres',
  configured: 'la configuration',
  thisRun: 'vous, pour cette session',
  open: 'Ouvrir dans le navigateur',
  copy: 'Copier l’adresse',
  copied: 'L’adresse a été copiée.',
  remove: 'Retirer',
  removed: (port: number) => `Le port ${port} n’est plus redirigé.`,
  removedConfigured: (port: number) =>
    `Le port ${port} n’est plus redirigé pour cette session. La configuration le demandera au prochain démarrage.`,
  add: 'Rediriger un port',
  addText:
    'Tout de suite et pour cette session. Pour le garder, ajoutez-le au formulaire de la configuration, sous Réseau.',
  guestPort: 'Port dans la machine',
  hostPort: 'Port sur cet ordinateur',
  automatic: 'le même, ou un port libre',
  public: 'Laisser d’autres ordinateurs l’atteindre',
  addNow: 'Rediriger',
  fault: 'Les ports sont des nombres entiers de 1 à 65535.',
  added: (host: number, guest: number) =>
    `Le port ${host} de cet ordinateur mène maintenant au port ${guest} de la machine.`,
  firewall:
    'Le pare-feu de la machine décide aussi : ouvrez le port dans networking.firewall.allowedTCPPorts.',
  off: 'Pendant que la machine est en marche, des ports peuvent être redirigés ici aussitôt. Pour chaque démarrage, ajoutez-les dans le formulaire de la configuration, sous « Réseau ».',
  listening: {
    title: 'Ports ouverts dans la machine',
    text: 'Des programmes de la machine y écoutent, d’après son agent.',
    none: 'Aucun programme de la machine n’écoute pour d’autres, d’après son agent.',
    forward: (port: number) => `Rediriger le port ${port}`,
    reached: (port: number) => `le port ${port} de cet ordinateur y mène`,
  },
  shares: {
    title: 'Dossiers partagés',
    text: 'Des dossiers de cet ordinateur que voit la machine. On en définit d’autres dans le formulaire, sous Machine virtuelle.',
    none: 'Aucun dossier n’est partagé.',
    unknown: 'composé par le script de démarrage',
    missing: 'Ce dossier n’est pas là : la machine ne peut pas démarrer sans lui.',
    notMounted: (tag: string) => `non monté (étiquette ${tag})`,
    rights:
      'Un utilisateur de la machine peut écrire là où un utilisateur du même numéro le pourrait sur cet ordinateur.',
  },
  address: 'Sa propre adresse',
  addressText:
    'Dans son réseau, la machine est 10.0.2.15 et cet ordinateur 10.0.2.2 ; il en va de même dans chaque machine.',
}
