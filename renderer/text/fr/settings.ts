/** French: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  title: 'Tous les paramètres',
  export: 'Exporter…',
  import: 'Importer…',
  reset: 'Rétablir les valeurs par défaut',
  hint: 'L’emplacement des machines de cet ordinateur n’est ni exporté ni rétabli.',
  exported: (file: string) => `Les paramètres sont dans ${file}.`,
  imported: 'Les paramètres ont été importés.',
  importedBut: (names: string[]) => `Importés, sauf ce qui ne peut servir ici : ${names.join(', ')}.`,
  wasReset: 'Tous les paramètres ont leur valeur par défaut.',
  language: 'Langue',
  languageText: 'Celle de Snowglobe. Ce que disent Nix, QEMU et les invités reste tel quel.',
  languageSystem: 'Comme le système',
  sectionNav: 'Sections des paramètres',
  sections: {
    look: 'Apparence et langue',
    folders: 'Dossiers et nixpkgs',
    machines: 'Machines',
    life: 'Démarrer et quitter',
    tests: 'Tests',
    distribution: 'Builders et caches',
    privacy: 'Vie privée, mises à jour',
    whole: 'Tous les paramètres',
  },
  machines: 'Machines',
  memory: 'Mémoire des nouvelles machines (Mio)',
  memoryText:
    'Au moins autant ; un modèle qui demande plus le garde. Les machines existantes ne changent pas.',
  memoryFault: 'Un nombre entier de 128 à 1 048 576, ou rien.',
  cores: 'Processeurs des nouvelles machines',
  coresText: 'Au moins autant.',
  coresFault: 'Un nombre entier de 1 à 255, ou rien.',
  asTemplate: 'Comme NixOS',
  kvm: { auto: 'Là où il fonctionne', never: 'Jamais' },
  kvmText:
    'Jamais : les machines sont émulées, ce qui est lent mais identique partout. Prend effet à leur prochain démarrage.',
  screen: 'Écrans des machines',
  screenText: 'Tant que vous ne choisissez pas autrement sur la page d’une machine.',
  font: 'Police des terminaux',
  fontText: 'Une police à chasse fixe installée ici, comme DejaVu Sans Mono.',
  fontSystem: 'Celle du système',
  fontFault: 'Le nom d’une police se compose de lettres, chiffres, espaces, points et tirets.',
  fontSize: 'Taille du texte des terminaux',
  fontSizeText: 'En pixels ; Ctrl et + ou − la changent aussi.',
  fontSizeFault: 'Un nombre entier de 8 à 32.',
  privacy: 'Vie privée et mises à jour',
  privacyText:
    'Snowglobe n’envoie nulle part quoi que ce soit sur vous ou vos machines et ne cherche pas ses propres mises à jour : votre gestionnaire de paquets les apporte. nixpkgs et les paquets ne sont récupérés que lorsque vous construisez ou le demandez, et le nixpkgs d’une machine ne change que lorsque vous le mettez à jour.',
}
