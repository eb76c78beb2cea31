/** French: what the form says of network, virtual machine and boot. */
import type { formMachineText } from '../form-machine.ts'
import type { Words } from '../translation.ts'

export const formMachine: Words<typeof formMachineText> = {
  network: {
    manager: { label: 'NetworkManager', hint: 'Les réseaux se choisissent sur le bureau.' },
    firewall: {
      label: 'Pare-feu',
      hint: 'Seuls les ports ci-dessous, et ceux qu’ouvrent des services, sont accessibles.',
    },
    tcp: { label: 'Ports TCP ouverts', hint: 'Par exemple 80 pour un serveur web.' },
    udp: { label: 'Ports UDP ouverts', hint: 'Par exemple 53 pour le service de noms.' },
    portFault: 'Un port est un nombre entier de 1 à 65535.',
    forwards: {
      label: 'Ports redirigés',
      hint: 'Un port de cet ordinateur qui mène dans la machine.',
      none: 'Rien n’est redirigé.',
      host: 'Port de cet ordinateur',
      guest: 'Port de la machine',
      protocol: 'Protocole',
      to: 'mène à',
      add: 'Rediriger un port',
      remove: (port: string) => `Retirer la redirection du port ${port}`,
      taken: 'Une autre ligne prend ce port de cet ordinateur.',
      low: 'Sur la plupart des ordinateurs, les ports inférieurs à 1024 sont réservés à root.',
      closed: (port: number) => `Le pare-feu de la machine garde le port ${port} fermé.`,
      open: (port: number) => `Ouvrir le port ${port}`,
      everywhere: 'Tout votre réseau peut l’atteindre.',
      localOnly: 'Permettre à cet ordinateur seul',
      reversed: (guest: string, host: string) =>
        `Dans la machine, le port ${guest} mène à ${host} sur cet ordinateur.`,
      element: 'Une expression ; modifiez-la dans le texte.',
    },
  },
  vm: {
    where: (path: string) => `Seule la machine virtuelle a ces réglages : ils vont dans ${path}.`,
    memory: {
      label: 'Mémoire',
      hint: 'Une console demande 512 Mio, un bureau 4096.',
      slider: 'Mémoire, à peu près',
    },
    cores: { label: 'Cœurs du processeur', hint: 'Combien de cœurs voit la machine.' },
    disk: {
      label: 'Taille du disque',
      hint: 'Le fichier grandit à mesure qu’il se remplit.',
      stale: 'Le disque existant garde sa taille ; réinitialisez-le pour en avoir un nouveau.',
    },
    graphics: { label: 'Écran', hint: 'Désactivé : une machine avec une console série seulement.' },
    resolution: {
      label: 'Taille de l’écran',
      hint: 'Pour X11 et le menu de démarrage ; les autres bureaux choisissent eux-mêmes.',
    },
    bootLoader: {
      label: 'Démarrer par le chargeur d’amorçage',
      hint: 'Désactivé : QEMU démarre le noyau directement, ce qui est plus rapide.',
    },
    qemu: {
      label: 'Arguments de QEMU',
      hint: 'Chacun est transmis à QEMU, par exemple « -device virtio-vga ».',
    },
    qemuFault: 'Donnez un argument sur une seule ligne.',
    shares: {
      label: 'Dossiers partagés',
      hint: 'Des dossiers de cet ordinateur que voit la machine.',
      none: 'Rien n’est partagé.',
      tag: 'Nom',
      source: 'Dossier sur cet ordinateur',
      target: 'Dossier dans la machine',
      add: 'Partager un dossier',
      remove: (tag: string) => `Ne plus partager ${tag}`,
      tagFault: 'Lettres, chiffres, - et _, 31 au plus.',
      folderFault:
        'Donnez un chemin complet, comme /home/moi/fichiers, fait seulement de lettres, de chiffres et de . _ - + @ : un shell le lit.',
    },
  },
  boot: {
    where:
      'Une machine virtuelle démarre son noyau directement ; ceci ne compte pour elle qu’avec « Démarrer par le chargeur d’amorçage ».',
    loader: {
      label: 'Chargeur d’amorçage',
      hint: 'Ce qui démarre Linux sur un ordinateur réel.',
      'systemd-boot': 'systemd-boot (UEFI)',
      grub: 'GRUB',
      default: 'Par défaut dans NixOS',
      custom: 'Personnalisé : comme le dit le texte',
    },
    grubDevice: {
      label: 'Disque de GRUB',
      hint: 'Par exemple /dev/sda ; nodev pour UEFI.',
      fault: 'Donnez un périphérique comme /dev/sda, ou nodev.',
    },
    timeout: { label: 'Délai du menu', hint: 'Secondes avant le démarrage de la première entrée.' },
    params: {
      label: 'Paramètres du noyau',
      hint: 'Par exemple quiet ou mitigations=off.',
      fault: 'Un paramètre n’a pas d’espaces hors des guillemets.',
    },
    quiet: { label: 'Démarrage silencieux', hint: 'Moins de messages (le paramètre quiet du noyau).' },
    splash: { label: 'Image de démarrage', hint: 'Plymouth, au lieu des messages.' },
    tmpfs: { label: 'Garder /tmp en mémoire', hint: 'Vide après chaque démarrage.' },
  },
}
