/** French: integration tests. */
import type { Phrases } from '../say.ts'

export const checks: Phrases = {
  'The driver ended with exit code {1}.': 'Le pilote s’est terminé avec le code de sortie {1}.',
  'The driver was killed (signal {1}).': 'Le pilote a été tué (signal {1}).',
  'Its machines were ended. What it said last is in the session’s log.':
    'Ses machines ont été arrêtées. Ses dernières lignes sont dans le journal de la session.',
  'Nix does not say what this test’s script is.': 'Nix ne dit pas quel est le script de ce test.',
  'End the session and start it again: then the script is built with the driver.':
    'Terminez la session et relancez-la : le script est alors construit avec le pilote.',
  'This cannot be typed as one command.': 'Cela ne peut pas être tapé comme une seule commande.',
  'The driver is working on a command.': 'Le pilote traite une commande.',
  'Wait until it has ended, or interrupt it.': 'Attendez qu’elle soit terminée, ou interrompez-la.',
  'This test has no such machine.': 'Ce test n’a pas de telle machine.',
  'The test’s driver is not running.': 'Le pilote du test ne tourne pas.',
  'The session has ended.': 'La session est terminée.',
  'There is no such machine in this test.': 'Il n’y a pas de telle machine dans ce test.',
  'The script has a fault in its line {1}: {2}': 'Le script a une erreur à la ligne {1} : {2}',
  'Mend the script and run the test again.': 'Corrigez le script et relancez le test.',
  'There it says: {1}': 'On y lit : {1}',
  'One machine': 'Une machine',
  'The tutorial’s first test: a program is there for alice, and for nobody else.':
    'Le premier test du tutoriel : un programme est là pour alice, et pour personne d’autre.',
  'Client and server': 'Client et serveur',
  'The tutorial’s second test: a web server, and a client that asks it for a page.':
    'Le deuxième test du tutoriel : un serveur web, et un client qui lui demande une page.',
  'Subtests and pictures': 'Sous-tests et images',
  'Two machines, parts with names, a cable that is pulled, a picture that is kept.':
    'Deux machines, des parties nommées, un câble débranché, une image conservée.',
  'The test took longer than its globalTimeout allows.':
    'Le test a duré plus que son globalTimeout ne le permet.',
  'It came to line {1} of the script: {2}': 'Il est arrivé à la ligne {1} du script : {2}',
  'The last lines of {1}:': 'Les dernières lignes de {1} :',
  'The test failed: {1}': 'Le test a échoué : {1}',
  'The driver ended by itself with exit code {1} and without a word of the script.':
    'Le pilote s’est terminé de lui-même avec le code de sortie {1}, sans un mot du script.',
  'The driver was killed ({1}) before the script came to its end.':
    'Le pilote a été tué ({1}) avant que le script n’arrive à sa fin.',
  'Its machines were ended. Run the test again; the lines below are the last of its log.':
    'Ses machines ont été arrêtées. Relancez le test ; les lignes ci-dessous sont les dernières de son journal.',
  'This test is written elsewhere and is only read here.':
    'Ce test est écrit ailleurs et est seulement lu ici.',
  'Change it with an editor of your own, where it lies.':
    'Modifiez-le avec votre propre éditeur, là où il se trouve.',
  '“{1}” cannot be a test’s name.': '« {1} » ne peut pas être le nom d’un test.',
  'Use letters, digits, spaces, dots and dashes, beginning with a letter or digit.':
    'Lettres, chiffres, espaces, points et tirets, en commençant par une lettre ou un chiffre.',
  'There is already a test “{1}”.': 'Il y a déjà un test « {1} ».',
  'Choose another name.': 'Choisissez un autre nom.',
  'The folder “{1}” cannot be used.': 'Le dossier « {1} » ne peut pas être utilisé.',
  'Look at the free space and the rights there.': 'Vérifiez l’espace libre et les droits à cet endroit.',
  'The test’s driver was built but cannot be started.':
    'Le pilote du test a été construit mais ne peut pas être démarré.',
  'Build it again. If that does not help, look whether its nixpkgs fits this computer.':
    'Reconstruisez-le. Si cela n’aide pas, vérifiez que son nixpkgs convient à cet ordinateur.',
  'This test is running already.': 'Ce test est déjà en cours.',
  'This test is no longer there.': 'Ce test n’est plus là.',
  'Its folder may have been moved or removed.': 'Son dossier a pu être déplacé ou supprimé.',
  'There is no such template.': 'Il n’y a pas de tel modèle.',
  '“{1}” is no NixOS test: nothing in it calls runNixOSTest.':
    '« {1} » n’est pas un test NixOS : rien n’y appelle runNixOSTest.',
  'Choose the Nix file that calls pkgs.testers.runNixOSTest.':
    'Choisissez le fichier Nix qui appelle pkgs.testers.runNixOSTest.',
  'The test is running.': 'Le test est en cours.',
  'Stop it first.': 'Arrêtez-le d’abord.',
  'The test’s machines are not running.': 'Les machines du test ne sont pas en marche.',
  'The test’s folder could not be moved to the trash.':
    'Le dossier du test n’a pas pu être mis à la corbeille.',
  'Nothing was deleted. Remove the folder yourself if you want it gone.':
    'Rien n’a été supprimé. Supprimez le dossier vous-même si vous n’en voulez plus.',
  'This test is open interactively.': 'Ce test est ouvert en interactif.',
  'End that session first: a test has one set of machines at a time.':
    'Terminez d’abord cette session : un test n’a qu’un jeu de machines à la fois.',
  'Evaluating the test took more than {1} minutes and was given up.':
    'L’évaluation du test a pris plus de {1} minutes et a été abandonnée.',
  'Run the test to see how far it comes.': 'Lancez le test pour voir jusqu’où il va.',
  '“{1}” holds no flake.nix any more.': '« {1} » ne contient plus de flake.nix.',
  'Choose the folder that holds it.': 'Choisissez le dossier qui le contient.',
  'Three machines on two networks': 'Trois machines sur deux réseaux',
  'A client and a server, each on a network of its own, and a router that joins them.':
    'Un client et un serveur, chacun sur son réseau, et un routeur qui les relie.',
}
