/** French: Nix and its sources. */
import type { Phrases } from '../say.ts'

export const nix: Phrases = {
  'The build went well, but its result cannot be found.':
    'La construction a réussi, mais son résultat est introuvable.',
  'Build again; if that does not help, look where the link `result` in the folder points to.':
    'Reconstruisez ; si cela n’aide pas, regardez où mène le lien `result` du dossier.',
  'The folder {1} is not there.': 'Le dossier {1} n’est pas là.',
  'Put it back, or take the machine out of the list.':
    'Remettez-le en place, ou retirez la machine de la liste.',
  'nix-build is installed but could not be started.': 'nix-build est installé mais n’a pas pu être démarré.',
  'Check that the file nix-build may be executed.': 'Vérifiez que le fichier nix-build peut être exécuté.',
  'Nix was ended before it had read this nixpkgs.': 'Nix a été arrêté avant d’avoir lu ce nixpkgs.',
  'It takes some gigabytes of memory and some minutes at most: close other programs or stop a VM, then try again.':
    'Il lui faut quelques gigaoctets de mémoire et quelques minutes au plus : fermez d’autres programmes ou arrêtez une VM, puis réessayez.',
  'There is no <nixpkgs> here.': 'Il n’y a pas de <nixpkgs> ici.',
  'Choose another nixpkgs for this machine.': 'Choisissez un autre nixpkgs pour cette machine.',
  'There is no option `{1}`.': 'Il n’y a pas d’option `{1}`.',
  'Check the spelling, or look the option up in the list of this nixpkgs.':
    'Vérifiez l’orthographe, ou cherchez l’option dans la liste de ce nixpkgs.',
  'Did you mean {1}?': 'Vouliez-vous dire {1} ?',
  'The password of {1} is set only when the user is first made, and the disk exists already.':
    'Le mot de passe de {1} n’est fixé qu’à la création de l’utilisateur, et le disque existe déjà.',
  'Reset the disk, or change the password inside the machine with `passwd`.':
    'Réinitialisez le disque, ou changez le mot de passe dans la machine avec `passwd`.',
  'The folder “{1}” is not there any more.': 'Le dossier « {1} » n’est plus là.',
  'Bring it back, or take the machine out of the list.': 'Rétablissez-le, ou retirez la machine de la liste.',
  'Evaluating the configuration took more than {1} minutes and was given up.':
    'L’évaluation de la configuration a pris plus de {1} minutes et a été abandonnée.',
  'Build the machine to see how far it comes.': 'Construisez la machine pour voir jusqu’où elle va.',
  'Nix cannot build in {1}, because the name holds a space or another special character.':
    'Nix ne peut pas construire dans {1}, car le nom contient un espace ou un autre caractère spécial.',
  'Install Nix with its daemon, so that no store of our own is needed.':
    'Installez Nix avec son démon : un store à part n’est alors pas nécessaire.',
  'Nix cannot write its store here, and no store can be made in {1}.':
    'Nix ne peut pas écrire dans son store ici, et aucun store ne peut être créé dans {1}.',
  'Check the permissions of that folder, or install Nix with its daemon.':
    'Vérifiez les droits de ce dossier, ou installez Nix avec son démon.',
  'Nix {1} is too old.': 'Nix {1} est trop ancien.',
  'Install Nix {1} or newer.': 'Installez Nix {1} ou plus récent.',
  'Nix is not installed: there is no nix-build.': 'Nix n’est pas installé : nix-build est absent.',
  'Install it with `sudo apt install nix-bin`.': 'Installez-le avec `sudo apt install nix-bin`.',
  'Install Nix with the system’s package manager or with the official installer, then start again.':
    'Installez Nix avec le gestionnaire de paquets du système ou l’installateur officiel, puis recommencez.',
  'Nix is installed but does not work here.': 'Nix est installé mais ne fonctionne pas ici.',
  'Run `nix-build --version` and `nix-instantiate --eval -E 1` in a terminal to see what it says.':
    'Lancez `nix-build --version` et `nix-instantiate --eval -E 1` dans un terminal pour voir ce qu’il dit.',
  'Builds are set to do without the network, and {1} has not been fetched yet.':
    'Les constructions sont réglées pour se passer du réseau, et {1} n’a pas encore été récupéré.',
  'Let builds use the network once, or choose a nixpkgs that is on this computer.':
    'Laissez une fois les constructions utiliser le réseau, ou choisissez un nixpkgs présent sur cet ordinateur.',
  'Fetching nixpkgs was stopped.': 'La récupération de nixpkgs a été arrêtée.',
  'Begin again when you like: what was fetched stays.':
    'Recommencez quand vous voulez : ce qui a été récupéré reste.',
  'Reading the flake was stopped.': 'La lecture du flake a été arrêtée.',
  'Try again.': 'Réessayez.',
  'Run `nix flake lock` in its folder; Snowglobe changes no lock file by itself.':
    'Lancez `nix flake lock` dans son dossier ; Snowglobe ne modifie de lui-même aucun fichier de verrouillage.',
  'The flake has no input {1}.': 'Le flake n’a pas d’entrée {1}.',
  'It has no inputs at all.': 'Il n’a aucune entrée.',
  'Its inputs are {1}.': 'Ses entrées sont {1}.',
  'Listing what the flake offers was stopped or took more than ten minutes.':
    'L’énumération de ce qu’offre le flake a été arrêtée ou a pris plus de dix minutes.',
  'Try again; what was fetched stays.': 'Réessayez ; ce qui a été récupéré reste.',
  'There is no nixfmt on this computer.': 'Il n’y a pas de nixfmt sur cet ordinateur.',
  "Install nixfmt from nixpkgs, for example with `nix-env -f '<nixpkgs>' -iA nixfmt`, and try again.":
    "Installez nixfmt depuis nixpkgs, par exemple avec `nix-env -f '<nixpkgs>' -iA nixfmt`, et réessayez.",
  'nixfmt was not done after {1} seconds.': 'nixfmt n’avait pas fini après {1} secondes.',
  'nixfmt could not format this text.': 'nixfmt n’a pas pu mettre ce texte en forme.',
  'Your text is as it was.': 'Votre texte est inchangé.',
  'Mend what the list of problems shows first.': 'Corrigez d’abord ce que montre la liste des problèmes.',
  'Making the configuration was stopped.': 'La création de la configuration a été arrêtée.',
  'Nothing was left behind; begin again when you like.': 'Rien n’est resté ; recommencez quand vous voulez.',
  'The program nixos-generate-config of this nixpkgs did not write a configuration.':
    'Le programme nixos-generate-config de ce nixpkgs n’a pas écrit de configuration.',
  'It exists only inside the VM: write `virtualisation.vmVariant.{1}`.':
    'Elle n’existe que dans la VM : écrivez `virtualisation.vmVariant.{1}`.',
  'Write `true` or `false`, without quotes.': 'Écrivez `true` ou `false`, sans guillemets.',
  'Write {1}, without quotes.': 'Écrivez {1}, sans guillemets.',
  'Put it in quotes: `"{1}"`.': 'Mettez-le entre guillemets : `"{1}"`.',
  'This nixpkgs has no option `{1}`.': 'Ce nixpkgs n’a pas d’option `{1}`.',
  'Nix could not remove the old builds from its store.':
    'Nix n’a pas pu retirer les anciennes constructions de son store.',
  'The lines below are what Nix said. What is left is removed by the next `nix-collect-garbage`.':
    'Les lignes ci-dessous sont ce que Nix a dit. Ce qui reste est supprimé par le prochain `nix-collect-garbage`.',
  '{1} has not been fetched.': '{1} n’a pas été récupéré.',
  'Build the machine: that fetches it.': 'Construisez la machine : cela le récupère.',
  'Check its name, or choose another nixpkgs.': 'Vérifiez son nom, ou choisissez un autre nixpkgs.',
  'The nixpkgs that this machine is pinned to came from this system and is no longer in the store.':
    'Le nixpkgs sur lequel cette machine est épinglée venait de ce système et n’est plus dans le store.',
  'Update the machine’s nixpkgs, or choose another one.':
    'Mettez à jour le nixpkgs de la machine, ou choisissez-en un autre.',
  'What {1} gives is no nixpkgs: it has no nixos/default.nix.':
    'Ce que donne {1} n’est pas nixpkgs : il n’a pas de nixos/default.nix.',
  'This system has no <nixpkgs> of its own.': 'Ce système n’a pas de <nixpkgs> à lui.',
  'Choose another nixpkgs for this machine, or add a channel with `nix-channel`.':
    'Choisissez un autre nixpkgs pour cette machine, ou ajoutez un canal avec `nix-channel`.',
  'Choose a folder that holds `nixos/default.nix`, such as a checkout of nixpkgs.':
    'Choisissez un dossier qui contient `nixos/default.nix`, par exemple un dépôt cloné de nixpkgs.',
  'The starter has not been set up on this computer.': 'Le starter n’a pas été installé sur cet ordinateur.',
  'Run the set-up again, or choose another nixpkgs for this machine.':
    'Relancez l’installation, ou choisissez un autre nixpkgs pour cette machine.',
  'Starter (offline)': 'Starter (hors ligne)',
  '{1} of {2}': '{1} de {2}',
  'A small system made of Debian packages; not NixOS. Needs no network.':
    'Un petit système fait de paquets Debian ; pas NixOS. N’a pas besoin de réseau.',
  'This system’s nixpkgs': 'Le nixpkgs de ce système',
  'What `<nixpkgs>` means on this computer.': 'Ce que désigne `<nixpkgs>` sur cet ordinateur.',
  'Builds are set to do without the network.': 'Les constructions sont réglées pour se passer du réseau.',
  'An archive of nixpkgs.': 'Une archive de nixpkgs.',
  'A git repository of nixpkgs.': 'Un dépôt git de nixpkgs.',
  'The nixpkgs of a flake.': 'Le nixpkgs d’un flake.',
  'The newest NixOS.': 'Le NixOS le plus récent.',
  'A release of NixOS.': 'Une version de NixOS.',
  'Needs the network, and would compile everything for many hours: Nix cannot write /nix/store here, and the ready-made packages fit only there.':
    'A besoin du réseau, et compilerait tout pendant des heures : Nix ne peut pas écrire dans /nix/store ici, et les paquets prêts ne vont que là.',
  'Needs the network; downloads about 30 MB first, then the packages.':
    'A besoin du réseau ; télécharge d’abord environ 30 Mo, puis les paquets.',
  'Nix could not be asked about its store.': 'Nix n’a pas pu être interrogé sur son store.',
  'The lines below are what Nix said. Try again when no other Nix is at work.':
    'Les lignes ci-dessous sont ce que Nix a dit. Réessayez quand aucun autre Nix ne travaille.',
  '{1} or {2}': '{1} ou {2}',
  'The flake’s lock file is not there or cannot be read.':
    'Le fichier de verrouillage du flake n’est pas là ou est illisible.',
  'The flake’s lock file is no lock file that Nix would write.':
    'Le fichier de verrouillage du flake n’est pas tel que Nix l’écrirait.',
  'building {1}': 'construction de {1}',
  'copying {1}': 'copie de {1}',
  'downloading {1}': 'téléchargement de {1}',
}
