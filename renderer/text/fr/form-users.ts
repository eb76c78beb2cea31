/** French: what the form says of users. */
import type { formUsersText } from '../form-users.ts'
import type { Words } from '../translation.ts'

export const formUsers: Words<typeof formUsersText> = {
  users: {
    none: 'Ce texte ne définit aucun utilisateur. Sans utilisateur avec mot de passe, personne ne peut se connecter.',
    opaque: 'Les utilisateurs viennent d’une expression ; modifiez-les dans le texte.',
    add: 'Ajouter un utilisateur',
    name: 'Nom d’utilisateur',
    nameHint: 'Minuscules, chiffres, - et _.',
    faults: {
      empty: 'Donnez un nom à l’utilisateur.',
      long: '32 caractères au plus.',
      start: 'Commencez par une minuscule ou _.',
      characters: 'Seulement des minuscules, des chiffres, - et _.',
      taken: 'Il y a déjà un utilisateur de ce nom.',
    },
    create: 'Ajouter',
    cancel: 'Annuler',
    remove: (name: string) => `Supprimer l’utilisateur ${name}…`,
    removeTitle: (name: string) => `Supprimer l’utilisateur ${name} ?`,
    removeText:
      'Tout ce que le texte dit de cet utilisateur disparaît. « Annuler » le rétablit. Les fichiers dans la machine restent.',
    removeConfirm: 'Supprimer',
    showInText: (name: string) => `Montrer l’utilisateur ${name} dans le texte`,
    admin: { label: 'Administrateur', hint: 'Membre de wheel : peut tout faire avec sudo.' },
    normal: {
      label: 'Personne',
      hint: 'Avec un dossier personnel, un shell et une connexion (isNormalUser).',
    },
    fullName: {
      label: 'Nom complet',
      hint: 'Affiché sur les écrans de connexion.',
      fault: 'Un nom complet n’a ni deux-points ni sauts de ligne.',
    },
    groups: { label: 'Groupes', hint: 'D’autres groupes, comme docker ou networkmanager.' },
    shell: {
      label: 'Shell',
      hint: 'Ce qui se lance après une connexion sur une console.',
      default: 'Par défaut (Bash)',
      lacking: (shell: string) => `${shell} (ce nixpkgs n’a pas programs.${shell})`,
    },
    more: 'Plus sur cet utilisateur',
    consoleLogin: {
      label: 'Se connecter à la console sans mot de passe',
      hint: 'L’utilisateur connecté sur les consoles de texte au démarrage de la machine.',
    },
    mutable: {
      label: 'Les mots de passe peuvent changer dans la machine',
      hint: 'Désactivé : utilisateurs et mots de passe sont ce que dit le texte, à chaque démarrage (users.mutableUsers).',
    },
    nobody: 'Personne',
  },
  password: {
    label: 'Mot de passe',
    kinds: {
      none: 'Pas de mot de passe : cet utilisateur ne peut pas se connecter avec.',
      hashedPassword: 'Défini, sous forme de hachage.',
      initialPassword: 'Défini pour le premier démarrage, en clair.',
      hashedPasswordFile: 'Lu dans un fichier de la machine.',
      password: 'Défini, en clair.',
      initialHashedPassword: 'Défini pour le premier démarrage, sous forme de hachage.',
    },
    several: 'Le texte donne plusieurs mots de passe ; NixOS n’en prend qu’un.',
    set: 'Définir le mot de passe…',
    change: 'Changer le mot de passe…',
    remove: 'Retirer le mot de passe',
    title: (name: string) => `Mot de passe de ${name}`,
    how: 'Comment il est gardé',
    hash: 'Sous forme de hachage',
    hashHint: 'Le texte ne contient qu’un hachage, où le mot de passe ne peut pas être lu.',
    plain: 'En clair, pour le premier démarrage',
    plainWarning:
      'Quiconque peut lire le texte ou le Nix store peut le lire : le store est lisible par tous. Pour des essais seulement.',
    word: 'Mot de passe',
    again: 'Encore une fois',
    reveal: 'Montrer le mot de passe',
    hide: 'Masquer le mot de passe',
    empty: 'Donnez un mot de passe.',
    differ: 'Les deux ne sont pas identiques.',
    noNul: 'Un mot de passe ne peut pas contenir ce caractère.',
    save: 'Définir le mot de passe',
    stale:
      'La machine a un disque, et un utilisateur qui s’y trouve y garde son mot de passe. Changez-le dans la machine avec passwd, ou réinitialisez le disque.',
    staleLater:
      'Il compte à la création de l’utilisateur. Ensuite le disque garde le mot de passe : changez-le dans la machine avec passwd, ou réinitialisez le disque.',
    always:
      'Il prend effet à chaque démarrage, même sur un disque existant, puisque le texte fixe les mots de passe.',
    initialOnly:
      'Le texte fixe ici les mots de passe, et un premier mot de passe n’atteint pas un utilisateur déjà sur le disque. Utilisez un hachage.',
  },
  keys: {
    label: 'Clés SSH',
    hint: 'Qui a la clé privée peut se connecter par SSH comme cet utilisateur.',
    mine: 'Ajouter une de vos clés…',
    loading: 'Recherche dans ~/.ssh…',
    noneFound: 'Il n’y a pas de clé publique dans ~/.ssh.',
    paste: 'Coller une clé publique',
    fault: 'Ce n’est pas une clé publique. C’est une seule ligne, comme « ssh-ed25519 AAAA… moi@ici ».',
    isPrivate: 'C’est une clé privée. Ne la donnez jamais ; collez la ligne du fichier .pub.',
    needsSsh: 'Le serveur SSH est désactivé.',
    switchOn: 'L’activer',
  },
}
