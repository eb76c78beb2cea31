/** French: Doctor’s findings. */
import type { Phrases } from '../say.ts'

export const doctor: Phrases = {
  'Certificates are refused and builds redone while the clock is wrong. Set it by the network.':
    'Tant que l’horloge est fausse, des certificats sont refusés et des constructions refaites. Réglez-la par le réseau.',
  'It says {1} UTC, which cannot be.': 'Elle indique {1} UTC, ce qui est impossible.',
  'It says {1} UTC; no server was asked.': 'Elle indique {1} UTC ; aucun serveur n’a été interrogé.',
  'It says {1} UTC, as the caches do.': 'Elle indique {1} UTC, comme les caches.',
  'It says {1} UTC and is {2} fast.': 'Elle indique {1} UTC et avance de {2}.',
  'It says {1} UTC and is {2} slow.': 'Elle indique {1} UTC et retarde de {2}.',
  'None is needed: your user builds by itself.': 'Il n’en faut pas : votre utilisateur construit lui-même.',
  'Its socket {1} is there, but nobody answers.': 'Son socket {1} est là, mais personne ne répond.',
  'There is no socket {1}.': 'Il n’y a pas de socket {1}.',
  'Start the daemon.': 'Démarrez le démon.',
  'It answers.': 'Il répond.',
  'It takes connections but gives no answer.': 'Il accepte les connexions mais ne répond pas.',
  'Start it anew.': 'Redémarrez-le.',
  'Your user builds by itself, so its settings count.':
    'Votre utilisateur construit lui-même ; ses paramètres comptent donc.',
  'This Nix does not tell whether it trusts you.': 'Ce Nix ne dit pas s’il vous fait confiance.',
  'The daemon takes builders and caches that you name.':
    'Le démon accepte les builders et les caches que vous nommez.',
  'The daemon ignores the builders and caches in your settings, because you are not among its trusted users.':
    'Le démon ignore les builders et les caches de vos paramètres, car vous n’êtes pas parmi ses utilisateurs de confiance.',
  'You are not among the trusted users of the daemon: it would ignore builders and caches that you name.':
    'Vous n’êtes pas parmi les utilisateurs de confiance du démon : il ignorerait les builders et les caches que vous nommez.',
  'Add this to /etc/nixos/configuration.nix and switch to it.':
    'Ajoutez ceci à /etc/nixos/configuration.nix et basculez dessus.',
  'Add this line to /etc/nix/nix.conf and restart nix-daemon.':
    'Ajoutez cette ligne à /etc/nix/nix.conf et redémarrez nix-daemon.',
  'No answer came within {1} s.': 'Aucune réponse en {1} s.',
  'This could not be looked at.': 'Ceci n’a pas pu être examiné.',
  'Machines run, but slowly.': 'Les machines fonctionnent, mais lentement.',
  'A kernel started under it.': 'Un noyau a démarré avec.',
  'a kernel is tried with the first machine that is built.':
    'un noyau est essayé avec la première machine construite.',
  'The device may be opened; {1}': 'Le périphérique peut être ouvert ; {1}',
  'A machine’s firmware ran under it; {1}': 'Le micrologiciel d’une machine a fonctionné avec ; {1}',
  'The device may be opened, but no machine runs under it. Machines run without, slowly.':
    'Le périphérique peut être ouvert, mais aucune machine ne fonctionne avec. Les machines fonctionnent sans, lentement.',
  'Usual inside a virtual machine: switch on nested virtualisation there.':
    'Habituel dans une machine virtuelle : activez-y la virtualisation imbriquée.',
  'Only root may open it; let the group “kvm” in.':
    'Seul root peut l’ouvrir ; laissez-y entrer le groupe « kvm ».',
  'You are in the group “{1}” since you logged in: log out and in again.':
    'Vous avez été ajouté au groupe « {1} » après votre connexion : déconnectez-vous, puis reconnectez-vous.',
  'Add yourself to the group “{1}”, then log out and in again.':
    'Ajoutez-vous au groupe « {1} », puis déconnectez-vous et reconnectez-vous.',
  'The processor can do it; load the kernel module.':
    'Le processeur en est capable ; chargez le module du noyau.',
  'no answer within {1} s': 'aucune réponse en {1} s',
  'it gave no reason': 'aucune raison donnée',
  'You work offline: nothing is asked.': 'Vous travaillez hors ligne : rien n’est interrogé.',
  'Nix knows no cache to ask.': 'Nix ne connaît aucun cache à interroger.',
  'Reached: {1}.': 'Joignables : {1}.',
  '{1} of {2} caches cannot be reached.': '{1} caches sur {2} sont injoignables.',
  'Builds try them anyway, which takes time: leave them out in the settings or in nix.conf.':
    'Les constructions les essaient quand même, ce qui prend du temps : retirez-les des paramètres ou de nix.conf.',
  'No cache can be reached: {1}.': 'Aucun cache n’est joignable : {1}.',
  'Connect to the network, or work offline: then no build waits for an answer.':
    'Connectez-vous au réseau, ou travaillez hors ligne : aucune construction n’attend alors de réponse.',
  'You work offline: no builder is asked.': 'Vous travaillez hors ligne : aucun builder n’est interrogé.',
  '{1} of {2} builders cannot be used.': '{1} builders sur {2} sont inutilisables.',
  'Try `ssh` to them by hand, without a password being asked; then correct them in the settings.':
    'Essayez de les joindre à la main par `ssh`, sans qu’un mot de passe soit demandé ; corrigez-les ensuite dans les paramètres.',
  'This Nix does not tell its settings.': 'Ce Nix n’indique pas ses réglages.',
  'Builds see nothing of this computer but what they need.':
    'Les constructions ne voient de cet ordinateur que ce qu’il leur faut.',
  'Builds that ask for it see the whole computer.':
    'Les constructions qui le demandent voient tout l’ordinateur.',
  'Builds see the whole computer, so the same configuration may give another system elsewhere.':
    'Les constructions voient tout l’ordinateur ; la même configuration peut donc donner ailleurs un autre système.',
  'The program `nix` does not work here, so flakes and some sizes are not to be had.':
    'Le programme `nix` ne fonctionne pas ici ; flakes et certaines tailles ne sont donc pas disponibles.',
  'Run it in a terminal to see what it says.': 'Lancez-le dans un terminal pour voir ce qu’il dit.',
  'Flakes work: Snowglobe switches them on for its own calls.':
    'Les flakes fonctionnent : Snowglobe les active pour ses propres appels.',
  'Flakes work; switched on in nix.conf: {1}.': 'Les flakes fonctionnent ; activé dans nix.conf : {1}.',
  'Nix {1}{2}.': 'Nix {1}{2}.',
  'A daemon builds into {1}.': 'Un démon construit dans {1}.',
  'Your user builds straight into {1}.': 'Votre utilisateur construit directement dans {1}.',
  'Nix may not write /nix/store here, so builds go into a store of Snowglobe’s own, {1}.':
    'Nix ne peut pas écrire dans /nix/store ici ; les constructions vont donc dans un store propre à Snowglobe, {1}.',
  'The ready-made packages of caches fit only /nix/store, and other computers cannot build for this one. Install Nix with its daemon to use both.':
    'Les paquets prêts des caches ne vont que dans /nix/store, et d’autres ordinateurs ne peuvent pas construire pour celui-ci. Installez Nix avec son démon pour avoir les deux.',
  '`<nixpkgs>` is {1}, which is not asked offline.':
    '`<nixpkgs>` est {1}, qui n’est pas interrogé hors ligne.',
  'This system has no `<nixpkgs>` of its own.': 'Ce système n’a pas de `<nixpkgs>` à lui.',
  'Machines can use a channel, a folder or the starter; to have one for all of Nix, add a channel.':
    'Les machines peuvent utiliser un canal, un dossier ou le starter ; pour en avoir un pour tout Nix, ajoutez un canal.',
  '`<nixpkgs>` is {1} in {2}.': '`<nixpkgs>` est {1} dans {2}.',
  '`<nixpkgs>` is {1}, which Nix cannot read.': '`<nixpkgs>` est {1}, que Nix ne peut pas lire.',
  'Update the channel, or choose another nixpkgs.': 'Mettez le canal à jour, ou choisissez un autre nixpkgs.',
  'The starter is set up: machines can be built without a network.':
    'Le starter est prêt : on peut construire des machines sans réseau.',
  'The starter is not set up in {1}.': 'Le starter n’est pas installé dans {1}.',
  'Start Snowglobe by `npm start`, which sets it up.': 'Lancez Snowglobe par `npm start`, qui l’installe.',
  'There is no {1}: {2}': 'Il n’y a pas de {1} : {2}',
  'Install it.': 'Installez-le.',
  There: 'Présent',
  '{1} cannot be run: {2}': '{1} ne peut pas être lancé : {2}',
  'Install it again.': 'Réinstallez-le.',
  'machines of the starter cannot run; those of a genuine nixpkgs bring their own.':
    'les machines du starter ne peuvent pas fonctionner ; celles d’un vrai nixpkgs apportent le leur.',
  'the disks of machines cannot be looked at.': 'les disques des machines ne peuvent pas être examinés.',
  'flakes and git checkouts of nixpkgs cannot be used.':
    'les flakes et les dépôts git de nixpkgs ne peuvent pas être utilisés.',
  'configurations cannot be formatted; nothing else needs it.':
    'les configurations ne peuvent pas être mises en forme ; rien d’autre n’en a besoin.',
  'Nobody tells how much room there is in {1}.': 'Rien ne dit combien de place il y a dans {1}.',
  '{1}.': '{1}.',
  '{1} free in {2}': '{1} libres dans {2}',
  '{1}, but room for {2} more files only (inodes).':
    '{1}, mais de la place pour {2} fichiers de plus seulement (inodes).',
  'Only {1}.': 'Seulement {1}.',
  'Only {1}: a desktop system may not fit.': 'Seulement {1} : un système de bureau pourrait ne pas tenir.',
  'Free the space of old builds on the Build page of each machine, then collect what nothing needs any more.':
    'Libérez l’espace des anciennes constructions sur la page Construction de chaque machine, puis ramassez ce qui ne sert plus.',
  'You may not write to {1}, where new machines go.':
    'Vous ne pouvez pas écrire dans {1}, où vont les nouvelles machines.',
  'Choose another folder in the settings, or give yourself the right.':
    'Choisissez un autre dossier dans les paramètres, ou donnez-vous ce droit.',
  'Delete kept disks on the Disk page of machines, or choose another folder in the settings.':
    'Supprimez des disques conservés sur la page Disque des machines, ou choisissez un autre dossier dans les paramètres.',
  'Builders write here while they work: empty it, or let TMPDIR name a larger folder.':
    'Les constructions écrivent ici pendant leur travail : videz-le, ou faites pointer TMPDIR vers un dossier plus grand.',
  'Not looked at: Nix cannot be called here.': 'Non examiné : Nix ne peut pas être appelé ici.',
  'A small build took {1} s.': 'Une petite construction a pris {1} s.',
  'A small build did not end within {1} s.': 'Une petite construction ne s’est pas terminée en {1} s.',
  'A small build failed.': 'Une petite construction a échoué.',
  'Builders find no /bin/sh: add this line to /etc/nix/nix.conf and restart nix-daemon.':
    'Les constructions ne trouvent pas de /bin/sh : ajoutez cette ligne à /etc/nix/nix.conf et redémarrez nix-daemon.',
  'What Nix said is below.': 'Ce que Nix a dit est ci-dessous.',
}
