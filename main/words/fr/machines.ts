/** French: machines, their builds and disks. */
import type { Phrases } from '../say.ts'

export const machines: Phrases = {
  'These builds cannot be compared: what one of them held is not known any more.':
    'Ces constructions ne peuvent pas être comparées : on ne sait plus ce que l’une d’elles contenait.',
  'Compare their configurations instead.': 'Comparez plutôt leurs configurations.',
  'The machine is being built.': 'La machine est en construction.',
  'Wait for the end or cancel the build first.': 'Attendez d’abord la fin, ou annulez la construction.',
  'This build is no longer in the machine’s history.':
    'Cette construction n’est plus dans l’historique de la machine.',
  'Its folder may have been removed.': 'Son dossier a pu être supprimé.',
  'The configuration that this build was made of is not known.':
    'La configuration dont cette construction est issue n’est pas connue.',
  'It was built by an older version of Snowglobe, or its copy was removed.':
    'Elle a été construite par une version plus ancienne de Snowglobe, ou sa copie a été supprimée.',
  'Nothing came of this build.': 'Cette construction n’a rien donné.',
  'The result of this build is no longer in the store.':
    'Le résultat de cette construction n’est plus dans le store.',
  'Take its configuration and build it again: with the same nixpkgs the same comes of it.':
    'Prenez sa configuration et reconstruisez : avec le même nixpkgs, le résultat est le même.',
  'This build is the machine’s present one.': 'Cette construction est l’actuelle de la machine.',
  'Build anew or go back to another build first.':
    'Construisez d’abord à nouveau, ou revenez à une autre construction.',
  'The machine is running on one of these builds.':
    'La machine est en marche avec l’une de ces constructions.',
  'Stop the machine first.': 'Arrêtez d’abord la machine.',
  'The configuration of that time is not kept here.':
    'La configuration de ce moment n’est pas conservée ici.',
  'Bring back the disk alone.': 'Rétablissez le disque seul.',
  'The disk could not be brought back to this snapshot.':
    'Le disque n’a pas pu être ramené à cet instantané.',
  'The snapshot could not be deleted.': 'L’instantané n’a pas pu être supprimé.',
  'The snapshot could not be made.': 'L’instantané n’a pas pu être pris.',
  'The running machine does not use this disk.': 'La machine en marche n’utilise pas ce disque.',
  'It may have been started with changes thrown away, or with another disk.':
    'Elle a pu être démarrée sans conserver ses modifications, ou avec un autre disque.',
  'That snapshot is no longer there.': 'Cet instantané n’est plus là.',
  'There is no disk yet to make a snapshot of.': 'Il n’y a pas encore de disque dont prendre un instantané.',
  'The first start makes it.': 'Le premier démarrage le crée.',
  'The guest could not say what the new configuration would change.':
    'L’invité n’a pas pu dire ce que la nouvelle configuration changerait.',
  'The guest is being switched already.': 'L’invité est déjà en train de basculer.',
  'The new system has no program to switch to it.':
    'Le nouveau système n’a pas de programme pour basculer vers lui.',
  'Set system.switch.enable = true, or shut down and start instead.':
    'Mettez system.switch.enable = true, ou éteignez et démarrez.',
  'The guest does not see the new system: it does not share this computer’s store.':
    'L’invité ne voit pas le nouveau système : il ne partage pas le store de cet ordinateur.',
  'Shut down and start instead; or leave virtualisation.mountHostNixStore as it is by default.':
    'Éteignez et démarrez, ou laissez virtualisation.mountHostNixStore à sa valeur par défaut.',
  'The machine is running on this disk.': 'La machine est en marche sur ce disque.',
  'This machine has no disk: its configuration says so.':
    'Cette machine n’a pas de disque : sa configuration le veut ainsi.',
  'The file grew meanwhile.': 'Le fichier a grandi entre-temps.',
  'The machine is not running.': 'La machine n’est pas en marche.',
  'Start it first.': 'Démarrez-la d’abord.',
  'Port {1} of this computer is taken by {2}.': 'Le port {1} de cet ordinateur est pris par {2}.',
  'End that program, or forward another port.': 'Fermez ce programme, ou redirigez un autre port.',
  'Port {1} is free: forward that one, or end the other program.':
    'Le port {1} est libre : redirigez celui-là, ou fermez l’autre programme.',
  'the machine “{1}”': 'la machine « {1} »',
  'a program of another user': 'un programme d’un autre utilisateur',
  'This is not the nixpkgs that was looked for last.': 'Ce n’est pas le nixpkgs trouvé la dernière fois.',
  'Look for an update again.': 'Cherchez à nouveau une mise à jour.',
  'What nixpkgs the machine is pinned to could not be written into its folder.':
    'Le nixpkgs sur lequel la machine est épinglée n’a pas pu être noté dans son dossier.',
  'Look at the folder’s rights and free space.': 'Vérifiez les droits et l’espace libre du dossier.',
  'The machine’s files are being copied.': 'Les fichiers de la machine sont en cours de copie.',
  'Wait for the end, or cancel it first.': 'Attendez d’abord la fin, ou annulez.',
  'The machine’s disk is being worked on.': 'Le disque de la machine est en cours de traitement.',
  'Another Snowglobe (process {1}) is working on the disk of this machine.':
    'Un autre Snowglobe (processus {1}) travaille sur le disque de cette machine.',
  'Another Snowglobe (process {1}) is starting this machine.':
    'Un autre Snowglobe (processus {1}) démarre cette machine.',
  'Cancelled. Nothing was changed.': 'Annulé. Rien n’a été changé.',
  'This machine is no longer there.': 'Cette machine n’est plus là.',
  'The machine’s files could not be written.': 'Les fichiers de la machine n’ont pas pu être écrits.',
  'Look at the free space and the rights of the machines’ folder.':
    'Vérifiez l’espace libre et les droits du dossier des machines.',
  'There is no {1} in “{2}”.': 'Il n’y a pas de {1} dans « {2} ».',
  'Choose the folder that holds the machine’s configuration.nix.':
    'Choisissez le dossier qui contient le configuration.nix de la machine.',
  'The machine is running.': 'La machine est en marche.',
  'Cancel the build first.': 'Annulez d’abord la construction.',
  'The machine’s folder could not be moved to the trash.':
    'Le dossier de la machine n’a pas pu être mis à la corbeille.',
  'This nixpkgs has no such installer.': 'Ce nixpkgs n’a pas de tel installateur.',
  'As NixOS’s installer writes it': 'Comme l’écrit l’installateur de NixOS',
  'What nixos-generate-config of this nixpkgs writes, with all its suggestions as comments.':
    'Ce qu’écrit le nixos-generate-config de ce nixpkgs, avec toutes ses suggestions en commentaires.',
  'As NixOS’s GNOME installer writes it': 'Comme l’écrit l’installateur GNOME de NixOS',
  'The same with the GNOME desktop switched on.': 'La même, avec le bureau GNOME activé.',
  'This nixpkgs has no option {1}.': 'Ce nixpkgs n’a pas d’option {1}.',
  'This machine’s nixpkgs builds no image “{1}”.':
    'Le nixpkgs de cette machine ne construit pas d’image « {1} ».',
  'This configuration is no installer’s: it has no ISO image.':
    'Cette configuration n’est pas celle d’un installateur : elle n’a pas d’image ISO.',
  'Look again which images there are, or choose another nixpkgs: NixOS has these since 25.05.':
    'Redemandez quelles images il y a, ou choisissez un autre nixpkgs : NixOS les a depuis 25.05.',
  'The build went well, but there is no image in what it made.':
    'La construction a réussi, mais il n’y a pas d’image dans ce qu’elle a produit.',
  'The image is no CD: it does not hold an ISO 9660 file system.':
    'L’image n’est pas un CD : elle ne contient pas de système de fichiers ISO 9660.',
  'The image is cut short: its file ends before the CD does.':
    'L’image est tronquée : son fichier finit avant le CD.',
  'The image could not be written to {1}.': 'L’image n’a pas pu être écrite dans {1}.',
  'There is no room for it: make some, or choose another place.':
    'Il n’y a pas assez de place : libérez-en, ou choisissez un autre emplacement.',
  'Choose another place.': 'Choisissez un autre emplacement.',
  'Build it again. If that does not help, the store is damaged: `nix-store --verify --check-contents` finds out.':
    'Reconstruisez-la. Si cela n’aide pas, le store est endommagé : `nix-store --verify --check-contents` le révèle.',
  'A machine is running from this image.': 'Une machine est en marche depuis cette image.',
  'This image is no longer in the store.': 'Cette image n’est plus dans le store.',
  'An image of this machine is being built already.': 'Une image de cette machine est déjà en construction.',
  'There is no QEMU to try the image with.': 'Il n’y a pas de QEMU pour essayer l’image.',
  'Build the machine itself once, which brings a QEMU along, or install QEMU.':
    'Construisez une fois la machine elle-même, ce qui apporte un QEMU, ou installez QEMU.',
  'This machine starts an image and has no configuration to build.':
    'Cette machine démarre une image et n’a pas de configuration à construire.',
  'The machine’s nixpkgs knows no images of this configuration.':
    'Le nixpkgs de la machine ne connaît pas d’images de cette configuration.',
  'Choose another nixpkgs for the machine: NixOS builds ISO images of any configuration since 25.05.':
    'Choisissez un autre nixpkgs pour la machine : NixOS construit des images ISO de toute configuration depuis 25.05.',
  'Installer CD': 'CD d’installation',
  'NixOS’s minimal installer as an ISO image, with what you add: to build, try and write to a stick.':
    'L’installateur minimal de NixOS en image ISO, avec vos ajouts : à construire, à essayer et à écrire sur une clé.',
  'Installer CD with GNOME': 'CD d’installation avec GNOME',
  'NixOS’s graphical installer as an ISO image. Large: several gigabytes.':
    'L’installateur graphique de NixOS en image ISO. Volumineux : plusieurs gigaoctets.',
  'Build it again.': 'Reconstruisez-la.',
  'The machine runs another system now than in this snapshot.':
    'La machine utilise maintenant un autre système que dans cet instantané.',
  'Shut it down, bring back “Both”, build and start it; then its memory can come back.':
    'Éteignez-la, rétablissez « Les deux », construisez et démarrez ; sa mémoire peut alors être rétablie.',
  'Snowglobe keeps no more of this log: it is too long.':
    'Snowglobe ne garde pas la suite de ce journal : il est trop long.',
  'This line of the log could not be written to the disk.':
    'Cette ligne du journal n’a pas pu être écrite sur le disque.',
}
