/** French: sources of nixpkgs, pins and updates, and configurations that are written elsewhere. */
import type { SourceFault } from '../../../contract/source-fault.ts'
import type { nixpkgsText } from '../nixpkgs.ts'
import type { Words } from '../translation.ts'

const faults: Record<SourceFault, string> = {
  empty: 'Donnez une adresse.',
  space: 'Une adresse n’a pas d’espaces.',
  'no-scheme': 'Une adresse commence par un schéma comme `https://`.',
  'unknown-scheme': 'Nix ne récupère rien depuis de telles adresses.',
  'no-host': 'L’adresse n’a ni hôte ni chemin.',
  relative: 'Donnez le chemin complet, à partir de `/`.',
  'bad-hash': 'Ce n’est pas un SHA-256 tel que Nix l’écrit.',
  'bad-name': 'Cela ne peut pas être un tel nom.',
}

export const nixpkgs: Words<typeof nixpkgsText> = {
  names: {
    starter: 'Starter (hors ligne)',
    inputOf: (input: string, flake: string) => `${input} de ${flake}`,
  },
  other: 'Un autre…',
  otherHint: 'Un canal, une archive, un dépôt git, un flake ou un dossier à vous.',
  title: 'Un autre nixpkgs',
  kind: 'D’où il vient',
  kinds: { channel: 'Canal', tarball: 'Archive', git: 'Git', flake: 'Flake', folder: 'Dossier' },
  channel: 'Canal',
  channelHint: 'Comme sur channels.nixos.org, par exemple nixos-24.11 ou nixos-unstable-small.',
  channelFault: 'Le nom d’un canal se compose de minuscules, de chiffres, de points et de tirets.',
  url: 'Adresse',
  tarballHint: 'Par exemple https://github.com/NixOS/nixpkgs/archive/<commit>.tar.gz.',
  sha256: 'Hachage (SHA-256)',
  sha256Hint:
    'De son contenu, tel que l’affiche `nix-prefetch-url --unpack`. Vide : ce qui vient maintenant fait foi.',
  gitHint:
    'Du dépôt, ou un dossier sur cet ordinateur. Tout son historique est récupéré ; une archive est plus rapide.',
  ref: 'Branche ou étiquette',
  refHint: 'Vide pour celle du dépôt.',
  rev: 'Commit',
  revHint: 'Les 40 caractères ; vide pour le plus récent.',
  revFault: 'Un commit a 40 caractères, de 0 à 9 et de a à f.',
  flake: 'Flake',
  flakeHint: 'Une référence comme github:NixOS/nixpkgs/nixos-25.11, ou un dossier avec un flake.nix.',
  input: 'Entrée',
  inputHint:
    'Laquelle des entrées du flake est nixpkgs, telle que son fichier de verrouillage la donne. Vide : le flake est lui-même nixpkgs.',
  folder: 'Dossier',
  folderHint: 'Contenant un nixpkgs. Son contenu est utilisé tel qu’il est au moment d’une construction.',
  noFolder: 'Choisissez un dossier.',
  choose: 'Choisir…',
  fault: (fault: SourceFault) => faults[fault],
  cancel: 'Annuler',
  take: 'Récupérer et utiliser',
  takeFolder: 'Utiliser',
  fetching: (seconds: string) => `Récupération… ${seconds}`,
  pinned: 'Épinglé sur',
  pinnedAt: (time: string) => `depuis le ${time}`,
  commit: (revision: string) => `commit ${revision}`,
  committed: (time: string) => `du ${time}`,
  unknownVersion: 'un nixpkgs sans version',
  notYet:
    'Pas encore récupéré. La machine est épinglée sur ce qu’il est lorsqu’on en a besoin la première fois.',
  asItIs: 'Celui-ci n’est pas épinglé : chaque construction l’utilise tel qu’il est alors.',
  busy: 'Récupération de nixpkgs…',
  stop: 'Arrêter',
  look: 'Chercher une mise à jour…',
  update: {
    title: 'Mettre à jour nixpkgs',
    looking: 'Consultation de ce qu’il y a maintenant…',
    same: 'Il n’y a rien de plus récent.',
    before: 'Actuel',
    after: 'Nouveau',
    none: 'aucun',
    noPreview:
      'Ce qu’une construction en ferait n’a pas pu être établi dans le temps que prend une construction.',
    effect:
      'La mise à jour prend effet à la prochaine construction. Revenir à une construction antérieure dans l’historique rétablit l’actuel.',
    take: 'Mettre à jour',
    done: 'nixpkgs a été mis à jour. Construisez la machine pour l’utiliser.',
  },
  elsewhere: {
    file: (file: string) => `${file}, seulement lu ici`,
    flake: (name: string, folder: string) =>
      `nixosConfigurations.${name} du flake dans ${folder}, seulement lu ici`,
    note: 'Modifiez-la là où elle se trouve, avec votre éditeur ; une construction prend ce qui y est à ce moment.',
    reveal: 'Ouvrir son dossier',
    lock: 'nixpkgs est ce que dit le fichier de verrouillage du flake. Lancez `nix flake update` dans son dossier pour le changer.',
    configuration: 'Configuration',
  },
  from: {
    flakeTitle: 'Un système de ce flake',
    folder: (folder: string) => `Son dossier ${folder} est seulement lu ; la machine a un dossier à elle.`,
    which: 'Système',
    none: 'Ce flake n’offre pas de `nixosConfigurations`.',
    ownInstead: 'Utiliser son configuration.nix',
    hostTitle: 'La configuration de cet ordinateur',
    hostText: (file: string) => `${file} est seulement lu ; rien ne change sur cet ordinateur.`,
    fileTitle: 'Une machine à partir de ce fichier',
    fileText: (file: string) =>
      `${file} est seulement lu, avec ce qu’il importe ; la machine a un dossier à elle.`,
    host: 'La configuration de cet ordinateur…',
    create: 'Créer',
    looking: 'Examen du dossier…',
    name: 'Nom',
  },
  generated:
    'nixpkgs écrit cette configuration à la création de la machine : son nixos-generate-config le fait, comme l’installateur de NixOS.',
  generating: (seconds: string) => `Demande de sa configuration à nixpkgs… ${seconds}`,
}
