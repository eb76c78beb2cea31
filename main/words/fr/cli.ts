/** French: the command line. */
import type { Phrases } from '../say.ts'

export const cli: Phrases = {
  '“{1}” is built.': '« {1} » est construite.',
  '“{1}” is being built by another Snowglobe; waiting for it.':
    '« {1} » est en construction dans un autre Snowglobe ; attente.',
  'Built in {1}.': 'Construit en {1}.',
  'The build was cancelled.': 'La construction a été annulée.',
  'Cancelling the build…': 'Annulation de la construction…',
  '“{1}” is off.': '« {1} » est éteinte.',
  'Start it with: snowglobe up': 'Démarrez-la avec : snowglobe up',
  'The console of “{1}”. Ctrl+] leaves it; the machine goes on.':
    'La console de « {1} ». Ctrl+] la quitte ; la machine continue.',
  'Nothing was started: say what to do with the disk by --disk keep, --disk reset or --disk snapshot-reset.':
    'Rien n’a été démarré : dites que faire du disque par --disk keep, --disk reset ou --disk snapshot-reset.',
  'Do not start': 'Ne pas démarrer',
  'What to do with the disk?': 'Que faire du disque ?',
  'Before {1}': 'Avant {1}',
  'Start as it is (keep)': 'Démarrer tel quel (keep)',
  'Put it aside and start with a new disk (reset)':
    'Le mettre de côté et démarrer avec un nouveau disque (reset)',
  'The same, and keep it as “{1}” (snapshot-reset)':
    'De même, en le conservant sous « {1} » (snapshot-reset)',
  'Make the disk larger': 'Agrandir le disque',
  'Take the old disk along': 'Reprendre l’ancien disque',
  'The new passwords of {1} will not take effect: they were set when the users were made on this disk.':
    'Les nouveaux mots de passe de {1} resteront sans effet : ils ont été fixés à la création des utilisateurs sur ce disque.',
  'The disk stays at {1}; the configuration says {2} now.':
    'Le disque garde {1} ; la configuration dit maintenant {2}.',
  'The host name names the disk: {1} will be new and empty, and what was done so far is on {2}.':
    'Le nom d’hôte nomme le disque : {1} sera nouveau et vide, et ce qui a été fait jusqu’ici est sur {2}.',
  'The disk builds on a file that is no longer there: {1}.':
    'Le disque s’appuie sur un fichier qui n’est plus là : {1}.',
  'The disk’s file is no qcow2 image any more.': 'Le fichier du disque n’est plus une image qcow2.',
  'The disk was made to be booted in another way than the machine is built for now.':
    'Le disque a été créé pour un autre mode de démarrage que celui de la machine actuelle.',
  'system.stateVersion is {1} now, and the disk was made with {2}.':
    'system.stateVersion vaut maintenant {1}, et le disque a été créé avec {2}.',
  'The disk was made by NixOS {1}, which is newer than the {2} that is built now.':
    'Le disque a été créé par NixOS {1}, plus récent que la version {2} construite maintenant.',
  'The disk was made by NixOS {1}; {2} is built now.':
    'Le disque a été créé par NixOS {1} ; {2} est construit maintenant.',
  'Looking: {1} of {2}': 'Examen : {1} sur {2}',
  'There are no machines yet. Make one in the app, or: snowglobe up FOLDER':
    'Il n’y a pas encore de machines. Créez-en une dans l’application, ou : snowglobe up FOLDER',
  '{1}/{2} built': 'construits : {1}/{2}',
  '{1}/{2} fetched ({3} MB)': 'récupérés : {1}/{2} ({3} Mo)',
  '{1} s left': 'encore {1} s',
  '{1} min left': 'encore {1} min',
  '“{1}” can be removed in the app.': '« {1} » peut être supprimée dans l’application.',
  '“{1}” is off already.': '« {1} » est déjà éteinte.',
  '“{1}” was asked to shut down…': '« {1} » a été priée de s’éteindre…',
  '“{1}” does not heed it: ending its QEMU…': '« {1} » n’en tient pas compte : arrêt de son QEMU…',
  'Ending “{1}” at once…': 'Arrêt immédiat de « {1} »…',
  '“{1}” was asked, and is still there.': '« {1} » a été priée de s’éteindre et est toujours là.',
  '“{1}” has no disk yet; the next start makes one.':
    '« {1} » n’a pas encore de disque ; le prochain démarrage en crée un.',
  'The disk of “{1}” was put aside; the next start makes a new one.':
    'Le disque de « {1} » a été mis de côté ; le prochain démarrage en crée un nouveau.',
  '“{1}” is a machine now; {2} was added to its folder.':
    '« {1} » est maintenant une machine ; {2} a été ajouté à son dossier.',
  '“{1}” holds a test and no machine.': '« {1} » contient un test et non une machine.',
  'Run it with: snowglobe test': 'Exécutez-le avec : snowglobe test',
  '“{1}” is no machine yet.': '« {1} » n’est pas encore une machine.',
  'It needs a {1}.': 'Il lui faut un {1}.',
  'Make it one with: snowglobe up': 'Faites-en une avec : snowglobe up',
  'There is no machine in “{1}”.': 'Il n’y a pas de machine dans « {1} ».',
  'A machine’s folder has a {1}.': 'Le dossier d’une machine contient un {1}.',
  'There is no machine “{1}”.': 'Il n’y a pas de machine « {1} ».',
  'All of them are listed by: snowglobe list': 'Toutes sont listées par : snowglobe list',
  'There is no test “{1}”.': 'Il n’y a pas de test « {1} ».',
  'Name a file that calls runNixOSTest, or a folder with a {1}.':
    'Nommez un fichier qui appelle runNixOSTest, ou un dossier avec un {1}.',
  '“{1}” is among the tests now; its file stays where it is.':
    '« {1} » est maintenant parmi les tests ; son fichier reste où il est.',
  'No nixpkgs can be used here.': 'Aucun nixpkgs n’est utilisable ici.',
  'snowglobe doctor says what is missing.': 'snowglobe doctor dit ce qui manque.',
  '“{1}” passed in {2}.': '« {1} » a réussi en {2}.',
  '“{1}” has passed before, and nothing of it has changed since. Run it with: --again':
    '« {1} » a déjà réussi, et rien n’en a changé depuis. Relancez-le avec : --again',
  '“{1}” failed.': '« {1} » a échoué.',
  '“{1}” was cancelled.': '« {1} » a été annulé.',
  'Ending the test…': 'Arrêt du test…',
  '“{1}” is running already; it was not built.': '« {1} » est déjà en marche ; elle n’a pas été construite.',
  'Starting “{1}”…': 'Démarrage de « {1} »…',
  '“{1}” runs; nothing that it writes is kept.':
    '« {1} » est en marche ; rien de ce qu’elle écrit n’est conservé.',
  '“{1}” runs.': '« {1} » est en marche.',
  '“{1}” is being run by another Snowglobe; waiting for it.':
    '« {1} » est exécuté par un autre Snowglobe ; attente.',
}
