/** French: what the long words mean. */
import type { glossaryText } from '../glossary.ts'
import type { Words } from '../translation.ts'

export const glossary: Words<typeof glossaryText> = {
  derivation: {
    words: 'dérivation|dérivations',
    text: 'La recette d’une construction : le programme à lancer, ce qui y entre, ce qui en sort. Nix les déduit de la configuration avant de construire quoi que ce soit.',
    manual: 'Manuel de Nix : derivation (.drv)',
  },
  closure: {
    words: 'fermeture|closure',
    text: 'Une chose avec tout ce qu’il lui faut pour marcher, et tout ce qu’il faut à ces dépendances à leur tour.',
    manual: 'Manuel de Nix : closure, nix-store --query --requisites',
  },
  'out-link': {
    words: 'lien result|out-link',
    text: 'Le lien « result » à côté de la configuration. Il mène à ce qui a été construit et le protège du ramasse-miettes.',
    manual: 'Manuel de Nix : nix-build --out-link, GC root',
  },
  store: {
    words: 'Nix store',
    text: 'Le dossier de tout ce que Nix a construit ou récupéré, chaque chose dans un dossier à elle qui ne change jamais.',
    manual: 'Manuel de Nix : store, /nix/store',
  },
  'store-path': {
    words: 'chemin du store|chemins du store',
    text: 'Une chose du Nix store : un dossier ou un fichier dont le nom commence par un hachage de tout ce dont il a été fait.',
    manual: 'Manuel de Nix : store path',
  },
  substituter: {
    words: 'substituteur|cache binaire|cache|caches|Caches',
    text: 'Un serveur qui a déjà construit des choses. Nix les récupère, si elles sont signées par une clé à laquelle il se fie, plutôt que de les construire ici.',
    manual: 'Manuel de Nix : substituters, binary cache',
  },
  builder: {
    words: 'builders|Builders',
    text: 'Un autre ordinateur qui construit pour celui-ci, joint par ssh.',
    manual: 'Manuel de Nix : remote builds, builders',
  },
  flake: {
    words: 'flake|flakes|Flake',
    text: 'Un dossier avec un flake.nix qui nomme ses entrées, et un fichier de verrouillage qui dit quelle version de chacune est visée.',
    manual: 'Manuel de Nix : flakes',
  },
  nixpkgs: {
    words: 'nixpkgs',
    text: 'La collection dont NixOS est fait : tous les paquets, options et modules d’un moment donné.',
    manual: 'Manuel de Nixpkgs',
  },
  channel: {
    words: 'canal|canaux|Canal',
    text: 'Un nom, comme nixos-25.11, pour le nixpkgs testé le plus récent d’une version.',
    manual: 'Manuel de NixOS : channels',
  },
  pin: {
    words: 'Épinglé sur|Épinglé|épinglée',
    text: 'Ce nixpkgs exact est noté, afin que la même configuration donne le même système l’an prochain. Seule une mise à jour le change.',
    manual: 'nix.dev : pinning nixpkgs',
  },
  generation: {
    words: 'génération|générations',
    text: 'Chaque construction est gardée à côté des précédentes, pour qu’on puisse revenir en arrière.',
    manual: 'Manuel de Nix : generations, roll back',
  },
  overlay: {
    words: 'overlay|overlays',
    text: 'Un morceau de Nix qui modifie ou ajoute des paquets pour tout le système.',
    manual: 'Manuel de Nixpkgs : overlays',
  },
  option: {
    words: 'option|options',
    text: 'Un réglage que possède NixOS, avec un type, une valeur par défaut et une description. La configuration en définit quelques-uns.',
    manual: 'Manuel de NixOS : option, module system',
  },
  'state-version': {
    words: 'version d’état|Version d’état|system.stateVersion',
    text: 'La version avec laquelle une machine a été créée. Les services s’y fient pour trouver leurs anciennes données ; une mise à niveau ne la change pas.',
    manual: 'Manuel de NixOS : system.stateVersion',
  },
  qcow2: {
    words: 'qcow2',
    text: 'Le format de disque propre à QEMU : le fichier grandit à mesure qu’il se remplit, et peut contenir des instantanés.',
    manual: 'Manuel de QEMU : qcow2',
  },
  'state-disk': {
    words: 'Disque d’état|disque d’état',
    text: 'C’est là que vit ce qui n’est pas dans la configuration : fichiers des utilisateurs, journaux, bases de données. Le système lui-même vient chaque fois du Nix store.',
    manual: 'Manuel de NixOS : virtualisation.diskImage',
  },
  snapshot: {
    words: 'instantané|instantanés|Instantanés',
    text: 'Le disque tel qu’il était à un moment donné. Il ne prend que la place de ce qui a changé depuis.',
    manual: 'Manuel de QEMU : internal snapshots, qemu-img snapshot',
  },
  kvm: {
    words: 'KVM',
    text: 'La partie de Linux qui laisse le processeur exécuter lui-même une machine virtuelle, presque aussi vite que cet ordinateur.',
    manual: 'Manuel de QEMU : accelerators, kvm',
  },
  tcg: {
    words: 'TCG',
    text: 'QEMU traduit chaque instruction de la machine. Cela marche partout et est au moins dix fois plus lent.',
    manual: 'Manuel de QEMU : accelerators, tcg',
  },
  agent: {
    words: 'agent de l’invité|agent invité|Agent',
    text: 'Un petit programme dans la machine qui répond aux demandes de l’extérieur : adresses, commandes, fichiers.',
    manual: 'Manuel de QEMU : guest agent, services.qemuGuest',
  },
  'serial-console': {
    words: 'console série|Série|terminal série',
    text: 'La plus ancienne façon de parler d’une machine : du texte qui entre, du texte qui sort, dès la première ligne du noyau, sans écran.',
    manual: 'Documentation du noyau Linux : serial console, ttyS0',
  },
  '9p': {
    words: '9p',
    text: 'La façon dont un dossier partagé de cet ordinateur arrive dans la machine ; simple, et lente avec beaucoup de fichiers.',
    manual: 'Manuel de QEMU : virtfs, 9p',
  },
  virtiofs: {
    words: 'virtiofs|virtiofsd',
    text: 'Une façon plus rapide de partager des dossiers avec une machine ; un programme à part sert chacun d’eux.',
    manual: 'Manuel de QEMU : virtiofsd',
  },
  forward: {
    words: 'port redirigé|ports redirigés|Ports redirigés|Un port redirigé',
    text: 'Qui se connecte à ce port de votre ordinateur parle au port de la machine qui est derrière.',
    manual: 'Manuel de NixOS : virtualisation.forwardPorts ; QEMU : hostfwd',
  },
  firewall: {
    words: 'pare-feu|Pare-feu',
    text: 'Ce que la machine elle-même laisse entrer. Un port doit y être ouvert aussi pour qu’une redirection atteigne un service.',
    manual: 'Manuel de NixOS : networking.firewall',
  },
  sandbox: {
    words: 'Bac à sable|bac à sable',
    text: 'Les constructions ne voient que ce qu’on leur a donné ; elles donnent donc partout le même résultat.',
    manual: 'Manuel de Nix : sandbox',
  },
  daemon: {
    words: 'Démon|démon|démon Nix',
    text: 'Le service qui construit pour tous les utilisateurs de cet ordinateur et qui seul peut écrire dans le Nix store.',
    manual: 'Manuel de Nix : nix-daemon, multi-user mode',
  },
  'trusted-user': {
    words: 'Utilisateur de confiance|utilisateurs de confiance',
    text: 'Quelqu’un dont le démon accepte les caches et les builders. Ceux des autres sont ignorés.',
    manual: 'Manuel de Nix : trusted-users',
  },
  garbage: {
    words: 'ramasse-miettes',
    text: 'Ce qui supprime du Nix store ce à quoi plus rien ne mène. Nix le fait quand on le lui demande.',
    manual: 'Manuel de Nix : garbage collection, nix-collect-garbage',
  },
  hash: {
    words: 'Hachage (SHA-256)',
    text: 'Une empreinte de ce qui a été téléchargé : si elle diffère, ce n’est pas la même chose.',
    manual: 'Manuel de Nix : fixed-output derivation, sha256',
  },
  'boot-loader': {
    words: 'chargeur d’amorçage|Chargeur d’amorçage',
    text: 'Ce qui trouve et démarre le noyau sur un ordinateur réel. QEMU peut s’en passer.',
    manual: 'Manuel de NixOS : boot.loader',
  },
  emulated: {
    words: 'Émulation logicielle|émulée|émulées',
    text: 'Chaque instruction de la machine est exécutée par un programme à la place du processeur.',
    manual: 'Manuel de QEMU : TCG',
  },
  iso: {
    words: 'image ISO|images ISO|Image ISO|ISO',
    text: 'Le contenu d’un CD en un seul fichier. Écrit sur une clé, il démarre aussi un ordinateur réel.',
    manual: 'Manuel de NixOS : building your own NixOS CD, isoImage',
  },
  'integration-test': {
    words: 'test d’intégration|tests d’intégration|Tests d’intégration',
    text: 'Un script qui démarre des machines, y fait quelque chose et vérifie que tout s’est passé comme prévu.',
    manual: 'Manuel de NixOS : NixOS tests, runNixOSTest',
  },
  driver: {
    words: 'pilote|Pilote',
    text: 'Le programme qui exécute le script d’un test : il démarre les machines et leur parle.',
    manual: 'Manuel de NixOS : test driver, driverInteractive',
  },
  'lock-file': {
    words: 'fichier de verrouillage',
    text: 'Le fichier flake.lock : quelle version exacte de chaque entrée est visée. Seule une mise à jour le change.',
    manual: 'Manuel de Nix : flake.lock',
  },
  unit: {
    words: 'unités|services',
    text: 'Ce que systemd démarre et arrête : programmes en arrière-plan, montages, minuteries.',
    manual: 'systemd.unit(5) ; manuel de NixOS : service management',
  },
}
