/** French: builders and caches. */
import type { AddressFault } from '../../../contract/address-fault.ts'
import type { BuilderFault } from '../../../contract/distribution.ts'
import type { distributionText } from '../distribution.ts'
import type { Words } from '../translation.ts'

const addressFaults: Record<AddressFault, (address: string) => string> = {
  empty: () => 'Une adresse est vide.',
  space: (address) => `« ${address} » contient un espace : écrivez une adresse par ligne.`,
  'no-scheme': (address) => `« ${address} » doit commencer par https://, file://, ssh:// ou semblable.`,
  'unknown-scheme': (address) =>
    `Nix ne récupère pas de paquets depuis « ${address} » : utilisez https, http, file, s3, ssh ou ssh-ng.`,
  'no-host': (address) => `« ${address} » ne nomme ni ordinateur ni dossier.`,
}

const wanted: Record<BuilderFault['field'], string> = {
  address: 'une adresse comme ssh://mia@host',
  systems: 'des systèmes comme x86_64-linux,aarch64-linux',
  key: 'le chemin d’une clé ssh ou -',
  jobs: 'le nombre de constructions simultanées ou -',
  speed: 'la vitesse, comme 1 ou 2.5, ou -',
  features: 'des fonctionnalités comme kvm,big-parallel ou -',
  mandatory: 'des fonctionnalités qu’une construction doit exiger, ou -',
  'host-key': 'sa clé d’hôte publique en Base64 ou -',
  'too-many': 'rien de plus',
}

const ignoredNames: Record<string, string> = {
  'extra-substituters': 'les caches',
  'extra-trusted-public-keys': 'les clés des caches',
  builders: 'les builders',
  'max-jobs': 'le nombre de constructions',
  cores: 'le nombre de processeurs',
}

export const distribution: Words<typeof distributionText> = {
  about: 'Transmis à Nix à chaque construction, et visible dans la ligne de commande de chaque machine.',
  substituters: 'Caches',
  substitutersHint: 'Une adresse par ligne, en plus de celles de nix.conf.',
  keys: 'Clés des caches',
  keysHint: 'Une par ligne : un nom, deux-points et la clé. Sans sa clé, un cache n’est pas cru.',
  builders: 'Builders',
  buildersHint:
    'Un par ligne, dans le format de Nix : adresse, systèmes, clé ssh, constructions simultanées, vitesse, fonctionnalités ; - en omet un. Ils remplacent ceux de nix.conf.',
  channels: 'Serveur de canaux',
  channelsHint: 'Un miroir qui a le contenu de channels.nixos.org ; vide pour celui de NixOS.',
  maxJobs: 'Constructions simultanées sur cet ordinateur',
  cores: 'Processeurs par construction',
  asConfigured: 'Comme dans nix.conf',
  maxJobsHint: '0 laisse toutes les constructions aux builders.',
  coresHint: '0 signifie tous.',
  address: (fault: AddressFault, address: string) => addressFaults[fault](address),
  key: (key: string) =>
    `« ${key} » n’est pas une clé publique : elle se compose d’un nom, de deux-points et de 44 caractères.`,
  builder: ({ line, field, word }: BuilderFault) =>
    `Ligne ${line} : « ${word} » se trouve là où Nix lit ${wanted[field]}.`,
  number: 'Un nombre entier de 0 à 1024, ou rien.',
  ignored: (options: string[]) =>
    `Le démon Nix a ignoré ${options.map((name) => ignoredNames[name] ?? name).join(', ')} des paramètres : vous n’êtes pas parmi ses utilisateurs de confiance.`,
  look: 'Les essayer dans Diagnostic',
}
