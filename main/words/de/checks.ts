/** German: integration tests. */
import type { Phrases } from '../say.ts'

export const checks: Phrases = {
  'The driver ended with exit code {1}.': 'Der Treiber endete mit Exit-Code {1}.',
  'The driver was killed (signal {1}).': 'Der Treiber wurde gewaltsam beendet (Signal {1}).',
  'Its machines were ended. What it said last is in the session’s log.':
    'Seine Maschinen wurden beendet. Was er zuletzt sagte, steht im Protokoll der Sitzung.',
  'Nix does not say what this test’s script is.': 'Nix sagt nicht, was das Skript dieses Tests ist.',
  'End the session and start it again: then the script is built with the driver.':
    'Beenden Sie die Sitzung und starten Sie sie erneut: Dann wird das Skript mit dem Treiber gebaut.',
  'This cannot be typed as one command.': 'Das kann nicht als ein Befehl eingegeben werden.',
  'The driver is working on a command.': 'Der Treiber arbeitet an einem Befehl.',
  'Wait until it has ended, or interrupt it.': 'Warten Sie, bis er fertig ist, oder unterbrechen Sie ihn.',
  'This test has no such machine.': 'Dieser Test hat keine solche Maschine.',
  'The test’s driver is not running.': 'Der Treiber des Tests läuft nicht.',
  'The session has ended.': 'Die Sitzung ist zu Ende.',
  'There is no such machine in this test.': 'In diesem Test gibt es keine solche Maschine.',
  'The script has a fault in its line {1}: {2}': 'Das Skript hat in Zeile {1} einen Fehler: {2}',
  'Mend the script and run the test again.': 'Berichtigen Sie das Skript und führen Sie den Test erneut aus.',
  'There it says: {1}': 'Dort steht: {1}',
  'One machine': 'Eine Maschine',
  'The tutorial’s first test: a program is there for alice, and for nobody else.':
    'Der erste Test der Anleitung: Ein Programm ist für alice da, und für niemanden sonst.',
  'Client and server': 'Client und Server',
  'The tutorial’s second test: a web server, and a client that asks it for a page.':
    'Der zweite Test der Anleitung: ein Webserver und ein Client, der ihn nach einer Seite fragt.',
  'Subtests and pictures': 'Teiltests und Bilder',
  'Two machines, parts with names, a cable that is pulled, a picture that is kept.':
    'Zwei Maschinen, Teile mit Namen, ein gezogenes Kabel, ein aufbewahrtes Bild.',
  'The test took longer than its globalTimeout allows.':
    'Der Test dauerte länger, als sein globalTimeout erlaubt.',
  'It came to line {1} of the script: {2}': 'Er kam bis Zeile {1} des Skripts: {2}',
  'The last lines of {1}:': 'Die letzten Zeilen von {1}:',
  'The test failed: {1}': 'Der Test ist fehlgeschlagen: {1}',
  'The driver ended by itself with exit code {1} and without a word of the script.':
    'Der Treiber endete von selbst mit Exit-Code {1} und ohne ein Wort des Skripts.',
  'The driver was killed ({1}) before the script came to its end.':
    'Der Treiber wurde gewaltsam beendet ({1}), bevor das Skript zu Ende war.',
  'Its machines were ended. Run the test again; the lines below are the last of its log.':
    'Seine Maschinen wurden beendet. Führen Sie den Test erneut aus; unten stehen die letzten Zeilen seines Protokolls.',
  'This test is written elsewhere and is only read here.':
    'Dieser Test steht anderswo und wird hier nur gelesen.',
  'Change it with an editor of your own, where it lies.':
    'Ändern Sie ihn dort, wo er liegt, mit Ihrem eigenen Editor.',
  '“{1}” cannot be a test’s name.': '„{1}“ kann kein Name eines Tests sein.',
  'Use letters, digits, spaces, dots and dashes, beginning with a letter or digit.':
    'Verwenden Sie Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche, mit Buchstabe oder Ziffer am Anfang.',
  'There is already a test “{1}”.': 'Es gibt bereits einen Test „{1}“.',
  'Choose another name.': 'Wählen Sie einen anderen Namen.',
  'The folder “{1}” cannot be used.': 'Der Ordner „{1}“ kann nicht verwendet werden.',
  'Look at the free space and the rights there.': 'Prüfen Sie dort den freien Platz und die Rechte.',
  'The test’s driver was built but cannot be started.':
    'Der Treiber des Tests wurde gebaut, kann aber nicht gestartet werden.',
  'Build it again. If that does not help, look whether its nixpkgs fits this computer.':
    'Bauen Sie ihn erneut. Hilft das nicht, prüfen Sie, ob sein nixpkgs zu diesem Rechner passt.',
  'This test is running already.': 'Dieser Test läuft bereits.',
  'This test is no longer there.': 'Diesen Test gibt es nicht mehr.',
  'Its folder may have been moved or removed.': 'Vielleicht wurde sein Ordner verschoben oder entfernt.',
  'There is no such template.': 'Eine solche Vorlage gibt es nicht.',
  '“{1}” is no NixOS test: nothing in it calls runNixOSTest.':
    '„{1}“ ist kein NixOS-Test: Nichts darin ruft runNixOSTest auf.',
  'Choose the Nix file that calls pkgs.testers.runNixOSTest.':
    'Wählen Sie die Nix-Datei, die pkgs.testers.runNixOSTest aufruft.',
  'The test is running.': 'Der Test läuft.',
  'Stop it first.': 'Stoppen Sie ihn zuerst.',
  'The test’s machines are not running.': 'Die Maschinen des Tests laufen nicht.',
  'The test’s folder could not be moved to the trash.':
    'Der Ordner des Tests konnte nicht in den Papierkorb verschoben werden.',
  'Nothing was deleted. Remove the folder yourself if you want it gone.':
    'Nichts wurde gelöscht. Entfernen Sie den Ordner selbst, wenn er weg soll.',
  'This test is open interactively.': 'Dieser Test ist interaktiv geöffnet.',
  'End that session first: a test has one set of machines at a time.':
    'Beenden Sie zuerst diese Sitzung: Ein Test hat immer nur einen Satz Maschinen.',
  'Evaluating the test took more than {1} minutes and was given up.':
    'Das Auswerten des Tests dauerte mehr als {1} Minuten und wurde aufgegeben.',
  'Run the test to see how far it comes.': 'Führen Sie den Test aus, um zu sehen, wie weit er kommt.',
  '“{1}” holds no flake.nix any more.': 'In „{1}“ gibt es keine flake.nix mehr.',
  'Choose the folder that holds it.': 'Wählen Sie den Ordner, in dem sie liegt.',
  'Three machines on two networks': 'Drei Maschinen in zwei Netzwerken',
  'A client and a server, each on a network of its own, and a router that joins them.':
    'Ein Client und ein Server, jeder in einem eigenen Netzwerk, und ein Router, der sie verbindet.',
}
