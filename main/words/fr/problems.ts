/** French: why a build failed. */
import type { Phrases } from '../say.ts'

export const problems: Phrases = {
  'Building {1} ended well, but its result was not made.':
    'La construction de {1} s’est bien terminée, mais son résultat n’a pas été produit.',
  'Its builder must write to `$out`.': 'Son builder doit écrire dans `$out`.',
  'Building {1} was ended from outside ({2}).': 'La construction de {1} a été arrêtée de l’extérieur ({2}).',
  'Most often the computer ran out of memory: close other programs and build again.':
    'Le plus souvent, l’ordinateur a manqué de mémoire : fermez d’autres programmes et reconstruisez.',
  'Building {1} failed.': 'La construction de {1} a échoué.',
  'Building {1} failed with {2}.': 'La construction de {1} a échoué : {2}.',
  'The lines below are the last that its builder printed.':
    'Les lignes ci-dessous sont les dernières affichées par son builder.',
  '{1} could not be built: Nix gives its builders no /bin/sh here.':
    '{1} n’a pas pu être construit : Nix ne donne pas ici de /bin/sh à ses builders.',
  'Add `extra-sandbox-paths = /bin /usr /lib /lib64` to /etc/nix/nix.conf and restart nix-daemon.':
    'Ajoutez `extra-sandbox-paths = /bin /usr /lib /lib64` à /etc/nix/nix.conf et redémarrez nix-daemon.',
  'Look at what the derivation names as its `builder`.':
    'Regardez ce que la dérivation nomme comme son `builder`.',
  '{1} could not be built: its builder {2} may not be executed.':
    '{1} n’a pas pu être construit : son builder {2} ne peut pas être exécuté.',
  '{1} could not be built: its builder {2} is no program for this computer.':
    '{1} n’a pas pu être construit : son builder {2} n’est pas un programme pour cet ordinateur.',
  '{1} could not be built: its builder {2} is not there.':
    '{1} n’a pas pu être construit : son builder {2} n’est pas là.',
  'Building {1} was ended after {2} s without a word.':
    'La construction de {1} a été arrêtée après {2} s sans un mot.',
  'Building {1} was ended after {2} s.': 'La construction de {1} a été arrêtée après {2} s.',
  'Raise `{1}` in nix.conf, or set it to 0 for no limit.':
    'Augmentez `{1}` dans nix.conf, ou mettez 0 pour aucune limite.',
  'what the build needs': 'ce qu’il faut à la construction',
  '{1} can only be built where Nix has the feature {2}, and this computer has not.':
    '{1} ne peut être construit que là où Nix a la fonctionnalité {2}, et cet ordinateur ne l’a pas.',
  'Add it to `system-features` in nix.conf if it is there, or name a builder that has it in the settings.':
    'Ajoutez-la à `system-features` dans nix.conf si elle est là, ou nommez dans les paramètres un builder qui l’a.',
  '{1} can only be built on {2}, and this computer is none.':
    '{1} ne peut être construit que sur {2}, et cet ordinateur n’en est pas.',
  'Remove `nixpkgs.hostPlatform` or `nixpkgs.system` from the configuration, set it to this computer’s kind, or name such a builder in the settings.':
    'Retirez `nixpkgs.hostPlatform` ou `nixpkgs.system` de la configuration, mettez-y le type de cet ordinateur, ou nommez un tel builder dans les paramètres.',
  'Nix is set to build as users that do not exist.':
    'Nix est réglé pour construire sous des utilisateurs qui n’existent pas.',
  'Create the group and its users, or set `build-users-group =` in nix.conf.':
    'Créez le groupe et ses utilisateurs, ou mettez `build-users-group =` dans nix.conf.',
  'Start it with `sudo systemctl restart nix-daemon`, then build again.':
    'Démarrez-le avec `sudo systemctl restart nix-daemon`, puis reconstruisez.',
  'The Nix daemon does not let you in: its socket may not be opened.':
    'Le démon Nix ne vous laisse pas entrer : son socket ne peut pas être ouvert.',
  'Ask whoever looks after this computer to put you among the `allowed-users` in nix.conf.':
    'Demandez à qui gère cet ordinateur de vous mettre parmi les `allowed-users` de nix.conf.',
  'The Nix daemon is not running.': 'Le démon Nix ne tourne pas.',
  'The Nix daemon went away in the middle of the build.':
    'Le démon Nix a disparu au milieu de la construction.',
  'The Nix daemon does not build for you.': 'Le démon Nix ne construit pas pour vous.',
  'The flake has no output `{1}`.': 'Le flake n’a pas de sortie `{1}`.',
  'Choose another of its configurations, or look at the `outputs` in flake.nix.':
    'Choisissez une autre de ses configurations, ou regardez les `outputs` dans flake.nix.',
  'The flake.lock does not fit the inputs in flake.nix, or is not there.':
    'Le flake.lock ne correspond pas aux entrées de flake.nix, ou n’est pas là.',
  'There is no flake.nix in this folder.': 'Il n’y a pas de flake.nix dans ce dossier.',
  'Put it back, or choose another folder.': 'Remettez-le en place, ou choisissez un autre dossier.',
  'The flake’s output `{1}` is nothing that can be built, or evaluating it failed before.':
    'La sortie `{1}` du flake n’est rien qu’on puisse construire, ou son évaluation avait déjà échoué.',
  'Change the configuration, or see the error again with `--option eval-cache false`.':
    'Modifiez la configuration, ou revoyez l’erreur avec `--option eval-cache false`.',
  'Nix does not see {1}, because git does not know it.': 'Nix ne voit pas {1}, car git ne le connaît pas.',
  'Run `git add {1}` in the flake’s folder; a commit is not needed.':
    'Lancez `git add {1}` dans le dossier du flake ; un commit n’est pas nécessaire.',
  'Check the address, the branch and the commit of the repository.':
    'Vérifiez l’adresse, la branche et le commit du dépôt.',
  'The repository has no commit {1} on {2}.': 'Le dépôt n’a pas de commit {1} sur {2}.',
  'The program git is not installed, and Nix needs it to fetch this repository.':
    'Le programme git n’est pas installé, et Nix en a besoin pour récupérer ce dépôt.',
  'Install git with your system’s package manager, or choose an archive instead.':
    'Installez git avec le gestionnaire de paquets du système, ou choisissez une archive.',
  'The repository has no branch {1}.': 'Le dépôt n’a pas de branche {1}.',
  'There is no git repository at {1}.': 'Il n’y a pas de dépôt git à {1}.',
  'There is no such repository on that server.': 'Il n’y a pas de tel dépôt sur ce serveur.',
  'The server does not let you read this repository.': 'Le serveur ne vous laisse pas lire ce dépôt.',
  'Fetch it once by hand with `git ls-remote` and its address; Nix takes the same keys and cannot ask for a password.':
    'Récupérez-le une fois à la main avec `git ls-remote` et son adresse ; Nix prend les mêmes clés et ne peut pas demander de mot de passe.',
  'The git repository could not be fetched: {1} cannot be reached.':
    'Le dépôt git n’a pas pu être récupéré : {1} est injoignable.',
  'Connect to the network and try again, or choose a nixpkgs that is on this computer.':
    'Connectez-vous au réseau et réessayez, ou choisissez un nixpkgs présent sur cet ordinateur.',
  'The download {1} is not what was expected: its hash differs.':
    'Le téléchargement {1} n’est pas ce qui était attendu : son hachage diffère.',
  'If you wrote the hash yourself, replace it by the one after `got:`.':
    'Si vous avez écrit le hachage vous-même, remplacez-le par celui qui suit `got:`.',
  'If you know why, replace the hash by {1}.': 'Si vous savez pourquoi, remplacez le hachage par {1}.',
  'The configuration cannot be read: {1} does not belong here.':
    'La configuration ne peut pas être lue : {1} n’a pas sa place ici.',
  'A `;` is missing before it, probably at the end of the line above.':
    'Il manque un `;` avant, probablement à la fin de la ligne précédente.',
  'Something that was opened is not closed: a quote, a `{`, `[` or `(`.':
    'Quelque chose d’ouvert n’est pas fermé : un guillemet, un `{`, `[` ou `(`.',
  'Either a value or a `;` is missing before it, or it closes nothing.':
    'Il manque avant une valeur ou un `;`, ou bien cela ne ferme rien.',
  'Look at this place and just before it.': 'Regardez cet endroit et juste avant.',
  'Nix expected {1} here.': 'Nix attendait ici {1}.',
  'the end of the file': 'la fin du fichier',
  'This machine has no configuration.nix.': 'Cette machine n’a pas de configuration.nix.',
  'Put one into its folder, or restore the one that was there.':
    'Mettez-en un dans son dossier, ou rétablissez celui qui y était.',
  'The file {1} is missing.': 'Le fichier {1} manque.',
  'If the configuration does not name it, this nixpkgs is incomplete: set it up again, or choose another.':
    'Si la configuration ne le nomme pas, ce nixpkgs est incomplet : réinstallez-le, ou choisissez-en un autre.',
  '{1} is named in the configuration, but there is no such file.':
    '{1} est nommé dans la configuration, mais il n’y a pas de tel fichier.',
  'Remove it from `imports`: it describes a real computer, and a VM does without.':
    'Retirez-le de `imports` : il décrit un ordinateur réel, et une VM s’en passe.',
  'Put the file there, or remove the reference to it.': 'Mettez-y le fichier, ou retirez la référence.',
  'The configuration needs itself to find its own values (infinite recursion).':
    'La configuration a besoin d’elle-même pour trouver ses propres valeurs (infinite recursion).',
  'Most often `imports` depends on `config` or `pkgs`, or an option is set from its own value.':
    'Le plus souvent, `imports` dépend de `config` ou de `pkgs`, ou une option est définie à partir de sa propre valeur.',
  'This nixpkgs cannot build a virtual machine: its `nixos` has no `vm`.':
    'Ce nixpkgs ne peut pas construire de machine virtuelle : son `nixos` n’a pas de `vm`.',
  '`{1}` is set twice: here and in line {2}.': '`{1}` est défini deux fois : ici et à la ligne {2}.',
  'Keep one of them.': 'Gardez-en un.',
  'A configuration begins with `{ config, pkgs, ... }:`; the `...` lets further arguments pass.':
    'Une configuration commence par `{ config, pkgs, ... }:` ; le `...` laisse passer d’autres arguments.',
  '{1} is not there: {2} cannot be read.': '{1} n’est pas là : {2} ne peut pas être lu.',
  'Check the path, and whether you may read the file.':
    'Vérifiez le chemin, et que vous pouvez lire le fichier.',
  'the network': 'le réseau',
  'Connect to the network and build again, or work offline with what is on this computer.':
    'Connectez-vous au réseau et reconstruisez, ou travaillez hors ligne avec ce qui est sur cet ordinateur.',
  '{1} could not be downloaded: {2} cannot be reached.':
    '{1} n’a pas pu être téléchargé : {2} est injoignable.',
  '{1} could not be downloaded: the certificate of {2} was not accepted.':
    '{1} n’a pas pu être téléchargé : le certificat de {2} n’a pas été accepté.',
  'Check this computer’s date and time, and whether a proxy stands between it and the network.':
    'Vérifiez la date et l’heure de cet ordinateur, et s’il y a un proxy entre lui et le réseau.',
  '{1} could not be downloaded: {2} answered with an error.':
    '{1} n’a pas pu être téléchargé : {2} a répondu par une erreur.',
  '{1} could not be downloaded: {2} answered with HTTP error {3}.':
    '{1} n’a pas pu être téléchargé : {2} a répondu par l’erreur HTTP {3}.',
  'It is not there any more: check the address, or choose another nixpkgs.':
    'Il n’est plus là : vérifiez l’adresse, ou choisissez un autre nixpkgs.',
  'Try again later, or choose a nixpkgs that is on this computer.':
    'Réessayez plus tard, ou choisissez un nixpkgs présent sur cet ordinateur.',
  'What the build needs': 'Ce qu’il faut à la construction',
  'There is no channel {1}.': 'Il n’y a pas de canal {1}.',
  'The channel {1}': 'Le canal {1}',
  'Connect to the network and build again, or choose a nixpkgs that is on this computer.':
    'Connectez-vous au réseau et reconstruisez, ou choisissez un nixpkgs présent sur cet ordinateur.',
  'Keep one of them, or wrap the one that shall win in `lib.mkForce`.':
    'Gardez-en une, ou enveloppez celle qui doit l’emporter dans `lib.mkForce`.',
  '`{1}` needs a value and has none.': '`{1}` demande une valeur et n’en a pas.',
  'Set it in the configuration.': 'Définissez-la dans la configuration.',
  '`{1}` cannot be set: it is read-only.': '`{1}` ne peut pas être défini : lecture seule.',
  'Remove it from the configuration.': 'Retirez-le de la configuration.',
  '`{1}` stands beside `config` or `options`, where nothing can be set.':
    '`{1}` se trouve à côté de `config` ou `options`, où rien ne peut être défini.',
  'Move it into `config`, or write all of it without `config`.':
    'Déplacez-le dans `config`, ou écrivez le tout sans `config`.',
  'The option `{1}` no longer exists.': 'L’option `{1}` n’existe plus.',
  'NixOS refuses to build a system like that; change the configuration.':
    'NixOS refuse de construire un tel système ; modifiez la configuration.',
  'Remove it.': 'Retirez-la.',
  'is not free software, and nixpkgs refuses it unless you allow it':
    'n’est pas un logiciel libre, et nixpkgs le refuse à moins que vous ne l’autorisiez',
  'is marked as broken in this nixpkgs, and is refused unless you allow it':
    'est marqué comme cassé dans ce nixpkgs, et est refusé à moins que vous ne l’autorisiez',
  'is not made for this kind of computer, and nixpkgs refuses it unless you allow it':
    'n’est pas fait pour ce type d’ordinateur, et nixpkgs le refuse à moins que vous ne l’autorisiez',
  'The package {1} is known to be insecure, and nixpkgs refuses it unless you allow it.':
    'Le paquet {1} a des failles connues, et nixpkgs le refuse à moins que vous ne l’autorisiez.',
  'Choose another package, or add `{1} = [ "{2}" ];` to the configuration.':
    'Choisissez un autre paquet, ou ajoutez `{1} = [ "{2}" ];` à la configuration.',
  'The package {1} {2}.': 'Le paquet {1} {2}.',
  'Choose another package, or add `{1} = true;` to the configuration.':
    'Choisissez un autre paquet, ou ajoutez `{1} = true;` à la configuration.',
  'Check the spelling, or look the package up in this nixpkgs.':
    'Vérifiez l’orthographe, ou cherchez le paquet dans ce nixpkgs.',
  'Check the spelling, and that it is in scope here.':
    'Vérifiez l’orthographe, et que le nom est visible ici.',
  'There is no package `{1}`.': 'Il n’y a pas de paquet `{1}`.',
  '`{1}` is not defined.': '`{1}` n’est pas défini.',
  'There is no attribute `{1}` here.': 'Il n’y a pas d’attribut `{1}` ici.',
  'The builder {1} cannot be used: {2}.': 'Le builder {1} est inutilisable : {2}.',
  'Try `ssh` to it by hand, without a password being asked; then correct it in the settings.':
    'Essayez de le joindre à la main par `ssh`, sans qu’un mot de passe soit demandé ; corrigez-le ensuite dans les paramètres.',
  'There is no computer to build on.': 'Il n’y a aucun ordinateur pour construire.',
  'Either let this computer build (max-jobs above 0), or name a builder of the right system in the settings.':
    'Laissez cet ordinateur construire (max-jobs au-dessus de 0), ou nommez dans les paramètres un builder du bon système.',
  'Mend it there, or leave that builder out in the settings.':
    'Corrigez cela là-bas, ou retirez ce builder des paramètres.',
  'Add the cache’s public key in the settings, or leave the cache out.':
    'Ajoutez la clé publique du cache dans les paramètres, ou retirez le cache.',
  'There is no nixpkgs in {1}.': 'Il n’y a pas de nixpkgs dans {1}.',
  'The disk is full: Nix has no space left to build.':
    'Le disque est plein : Nix n’a plus de place pour construire.',
  'Free some space, for instance with `nix-collect-garbage`, then build again.':
    'Libérez de l’espace, par exemple avec `nix-collect-garbage`, puis reconstruisez.',
  'The lines below are what Nix said last.': 'Les lignes ci-dessous sont les dernières que Nix a dites.',
  'Nix ended with exit code {1} without naming an error.':
    'Nix s’est terminé avec le code de sortie {1} sans nommer d’erreur.',
  'Nix says: {1}': 'Nix dit : {1}',
  'nix-build was killed in the middle of its work.': 'nix-build a été tué au milieu de son travail.',
  'Failed assertions:\n{1}': 'Assertions en échec :\n{1}',
  'Building {1} failed with exit code {2}.': 'La construction de {1} a échoué avec le code de sortie {2}.',
  'a mistake': 'une erreur',
  'a name': 'un nom',
  'A function is called without required argument `{1}`.':
    'Une fonction est appelée sans son argument requis `{1}`.',
  'A function is called with unexpected argument `{1}`.':
    'Une fonction est appelée avec l’argument inattendu `{1}`.',
  '`{1}` must be of type {2}.': '`{1}` doit être du type {2}.',
  '`{1}` must be of type {2}, but is set to {3}.': '`{1}` doit être du type {2}, mais vaut {3}.',
  '`{1}` has more than one value: {2}.': '`{1}` a plus d’une valeur : {2}.',
  '{1} and {2}': '{1} et {2}',
  '`{1}` has more than one value.': '`{1}` a plus d’une valeur.',
  'Building {1} on {2} failed with exit code {3}.':
    'La construction de {1} sur {2} a échoué avec le code de sortie {3}.',
  'Building {1} on {2} failed due to signal {3}.':
    'La construction de {1} sur {2} a échoué à cause du signal {3}.',
  'Building {1} on {2} failed: {3}.': 'La construction de {1} sur {2} a échoué : {3}.',
  '{1} is not signed by a key that Nix trusts here.':
    '{1} n’est pas signé par une clé à laquelle Nix se fie ici.',
  '{1} from {2} is not signed by a key that Nix trusts here.':
    '{1} de {2} n’est pas signé par une clé à laquelle Nix se fie ici.',
}
