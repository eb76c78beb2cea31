/** French: folders, files and templates. */
import type { Phrases } from '../say.ts'

export const workspace: Phrases = {
  'It is a device or a pipe, not a file.': 'C’est un périphérique ou un tube, pas un fichier.',
  'It is larger than 10 MB.': 'Il fait plus de 10 Mo.',
  'You have no right to read it.': 'Vous n’avez pas le droit de le lire.',
  'Change its rights, or those of its folder.': 'Changez ses droits, ou ceux de son dossier.',
  'It is a link that leads back to itself.': 'C’est un lien qui ramène à lui-même.',
  '{1} is a link to “{2}”, which is not there.': '{1} est un lien vers « {2} », qui n’est pas là.',
  'Put it back, or save a new one here.': 'Remettez-le en place, ou enregistrez-en un nouveau ici.',
  'Look at the file with another program.': 'Regardez le fichier avec un autre programme.',
  '{1} cannot be shown as text.': '{1} ne peut pas être affiché comme texte.',
  'It is a binary file.': 'C’est un fichier binaire.',
  'It is not UTF-8 text.': 'Ce n’est pas du texte UTF-8.',
  'The file was changed by another program since it was opened here.':
    'Le fichier a été modifié par un autre programme depuis son ouverture ici.',
  'Reload it, or save over it.': 'Rechargez-le, ou enregistrez par-dessus.',
  'It would be larger than 10 MB.': 'Il ferait plus de 10 Mo.',
  'It holds a character with the code 0, which Nix cannot read.':
    'Il contient un caractère de code 0, que Nix ne peut pas lire.',
  'It holds half of a character, which no file can hold.':
    'Il contient la moitié d’un caractère, qu’aucun fichier ne peut contenir.',
  '{1} is a device or a pipe, not a file.': '{1} est un périphérique ou un tube, pas un fichier.',
  'You have no right to write it.': 'Vous n’avez pas le droit de l’écrire.',
  'It lies where nothing can be written.': 'Il se trouve là où rien ne peut être écrit.',
  'The disk is full.': 'Le disque est plein.',
  '{1} is a link that leads back to itself.': '{1} est un lien qui ramène à lui-même.',
  '{1} is a link into a folder that is not there.': '{1} est un lien vers un dossier qui n’est pas là.',
  '{1} could not be saved.': '{1} n’a pas pu être enregistré.',
  'Look at the folder’s rights and free space; your text is still here.':
    'Vérifiez les droits et l’espace libre du dossier ; votre texte est toujours ici.',
  'The machine could not be copied.': 'La machine n’a pas pu être copiée.',
  'Free some space, or choose another place.': 'Libérez de l’espace, ou choisissez un autre emplacement.',
  'The details say what went wrong. Nothing was changed.':
    'Les détails disent ce qui n’a pas marché. Rien n’a été changé.',
  '“{1}” cannot be a machine’s name.': '« {1} » ne peut pas être le nom d’une machine.',
  'There is already a folder “{1}” among your machines.':
    'Il y a déjà un dossier « {1} » parmi vos machines.',
  'The path “{1}” holds a comma, which QEMU cannot take in a disk’s path.':
    'Le chemin « {1} » contient une virgule, que QEMU n’accepte pas dans le chemin d’un disque.',
  'The path “{1}” holds a line break, which QEMU cannot take in a disk’s path.':
    'Le chemin « {1} » contient un saut de ligne, que QEMU n’accepte pas dans le chemin d’un disque.',
  'Rename the folder, or move the machine to another one.':
    'Renommez le dossier, ou déplacez la machine vers un autre.',
  'It is not a folder.': 'Ce n’est pas un dossier.',
  'The folder “{1}” is not there or holds no machine any more.':
    'Le dossier « {1} » n’est pas là ou ne contient plus de machine.',
  'Bring it back, or remove it from the list.': 'Rétablissez-le, ou retirez-le de la liste.',
  'Look whether it exists and whether you may write to it.':
    'Vérifiez qu’il existe et que vous pouvez y écrire.',
  'This file holds no machine that Snowglobe can read.':
    'Ce fichier ne contient pas de machine que Snowglobe sache lire.',
  'Choose a file that Snowglobe has exported. If it is one, it may not have been copied whole.':
    'Choisissez un fichier exporté par Snowglobe. Si c’en est un, il n’a peut-être pas été copié en entier.',
  'It cannot be read.': 'Il ne peut pas être lu.',
  'It is not whole JSON.': 'Ce n’est pas du JSON complet.',
  'It does not hold what this version of Snowglobe expects.':
    'Il ne contient pas ce qu’attend cette version de Snowglobe.',
  'The machine’s {1} is damaged. {2}': 'Le {1} de la machine est endommagé. {2}',
  'Mend the file, or move it away and add the folder again: configuration and disk are untouched.':
    'Corrigez le fichier, ou déplacez-le et ajoutez de nouveau le dossier : configuration et disque sont intacts.',
  'Minimal console': 'Console minimale',
  'The tutorial’s system: user alice with the password test, two small programs, text only.':
    'Le système du tutoriel : l’utilisatrice alice avec le mot de passe test, deux petits programmes, en mode texte.',
  Desktop: 'Bureau',
  'X11 with a small window manager: quick to build, light to run.':
    'X11 avec un petit gestionnaire de fenêtres : vite construit, léger.',
  GNOME: 'GNOME',
  'The GNOME desktop. Large: several gigabytes to fetch, 4 GiB of memory.':
    'Le bureau GNOME. Volumineux : plusieurs gigaoctets à récupérer, 4 Gio de mémoire.',
  Sway: 'Sway',
  'The tiling Wayland compositor.': 'Le compositeur Wayland en mosaïque.',
  'Web server': 'Serveur web',
  'nginx, an open firewall port and a forward from this computer.':
    'nginx, un port ouvert dans le pare-feu et une redirection depuis cet ordinateur.',
  Empty: 'Vide',
  'Nothing but the release: for the form, or for a text of your own.':
    'Rien que la version : pour le formulaire, ou pour un texte à vous.',
}
