/** German: the command line. */
import type { Phrases } from '../say.ts'

export const cli: Phrases = {
  '“{1}” is built.': '„{1}“ ist gebaut.',
  '“{1}” is being built by another Snowglobe; waiting for it.':
    '„{1}“ wird von einem anderen Snowglobe gebaut; darauf wird gewartet.',
  'Built in {1}.': 'Gebaut in {1}.',
  'The build was cancelled.': 'Der Build wurde abgebrochen.',
  'Cancelling the build…': 'Der Build wird abgebrochen …',
  '“{1}” is off.': '„{1}“ ist aus.',
  'Start it with: snowglobe up': 'Starten Sie sie mit: snowglobe up',
  'The console of “{1}”. Ctrl+] leaves it; the machine goes on.':
    'Die Konsole von „{1}“. Strg+] verlässt sie; die Maschine läuft weiter.',
  'Nothing was started: say what to do with the disk by --disk keep, --disk reset or --disk snapshot-reset.':
    'Nichts wurde gestartet: Sagen Sie mit --disk keep, --disk reset oder --disk snapshot-reset, was mit der Festplatte geschehen soll.',
  'Do not start': 'Nicht starten',
  'What to do with the disk?': 'Was soll mit der Festplatte geschehen?',
  'Before {1}': 'Vor {1}',
  'Start as it is (keep)': 'So starten (keep)',
  'Put it aside and start with a new disk (reset)': 'Beiseitelegen und mit neuer Festplatte starten (reset)',
  'The same, and keep it as “{1}” (snapshot-reset)': 'Dasselbe, und als „{1}“ aufbewahren (snapshot-reset)',
  'Make the disk larger': 'Die Festplatte vergrößern',
  'Take the old disk along': 'Die alte Festplatte mitnehmen',
  'The new passwords of {1} will not take effect: they were set when the users were made on this disk.':
    'Die neuen Passwörter von {1} werden nicht wirksam: Sie wurden gesetzt, als die Benutzer auf dieser Festplatte angelegt wurden.',
  'The disk stays at {1}; the configuration says {2} now.':
    'Die Festplatte bleibt bei {1}; die Konfiguration sagt jetzt {2}.',
  'The host name names the disk: {1} will be new and empty, and what was done so far is on {2}.':
    'Der Hostname benennt die Festplatte: {1} wird neu und leer sein, und das Bisherige liegt auf {2}.',
  'The disk builds on a file that is no longer there: {1}.':
    'Die Festplatte baut auf einer Datei auf, die es nicht mehr gibt: {1}.',
  'The disk’s file is no qcow2 image any more.': 'Die Datei der Festplatte ist kein qcow2-Abbild mehr.',
  'The disk was made to be booted in another way than the machine is built for now.':
    'Die Festplatte wurde für einen anderen Start angelegt, als die Maschine jetzt gebaut ist.',
  'system.stateVersion is {1} now, and the disk was made with {2}.':
    'system.stateVersion ist jetzt {1}, und die Festplatte wurde mit {2} angelegt.',
  'The disk was made by NixOS {1}, which is newer than the {2} that is built now.':
    'Die Festplatte wurde von NixOS {1} angelegt; das ist neuer als das jetzt gebaute {2}.',
  'The disk was made by NixOS {1}; {2} is built now.':
    'Die Festplatte wurde von NixOS {1} angelegt; jetzt wird {2} gebaut.',
  'Looking: {1} of {2}': 'Geprüft: {1} von {2}',
  'There are no machines yet. Make one in the app, or: snowglobe up FOLDER':
    'Es gibt noch keine Maschinen. Legen Sie eine in der App an, oder: snowglobe up FOLDER',
  '{1}/{2} built': '{1}/{2} gebaut',
  '{1}/{2} fetched ({3} MB)': '{1}/{2} geholt ({3} MB)',
  '{1} s left': 'noch {1} s',
  '{1} min left': 'noch {1} min',
  '“{1}” can be removed in the app.': '„{1}“ kann in der App entfernt werden.',
  '“{1}” is off already.': '„{1}“ ist schon aus.',
  '“{1}” was asked to shut down…': '„{1}“ wurde gebeten herunterzufahren …',
  '“{1}” does not heed it: ending its QEMU…': '„{1}“ reagiert nicht: QEMU wird beendet …',
  'Ending “{1}” at once…': '„{1}“ wird sofort beendet …',
  '“{1}” was asked, and is still there.': '„{1}“ wurde gebeten und ist noch da.',
  '“{1}” has no disk yet; the next start makes one.':
    '„{1}“ hat noch keine Festplatte; der nächste Start legt eine an.',
  'The disk of “{1}” was put aside; the next start makes a new one.':
    'Die Festplatte von „{1}“ wurde beiseitegelegt; der nächste Start legt eine neue an.',
  '“{1}” is a machine now; {2} was added to its folder.':
    '„{1}“ ist jetzt eine Maschine; {2} wurde ihrem Ordner hinzugefügt.',
  '“{1}” holds a test and no machine.': '„{1}“ enthält einen Test und keine Maschine.',
  'Run it with: snowglobe test': 'Führen Sie ihn aus mit: snowglobe test',
  '“{1}” is no machine yet.': '„{1}“ ist noch keine Maschine.',
  'It needs a {1}.': 'Es braucht eine {1}.',
  'Make it one with: snowglobe up': 'Machen Sie eine daraus mit: snowglobe up',
  'There is no machine in “{1}”.': 'In „{1}“ ist keine Maschine.',
  'A machine’s folder has a {1}.': 'Der Ordner einer Maschine enthält eine {1}.',
  'There is no machine “{1}”.': 'Es gibt keine Maschine „{1}“.',
  'All of them are listed by: snowglobe list': 'Alle nennt: snowglobe list',
  'There is no test “{1}”.': 'Es gibt keinen Test „{1}“.',
  'Name a file that calls runNixOSTest, or a folder with a {1}.':
    'Nennen Sie eine Datei, die runNixOSTest aufruft, oder einen Ordner mit einer {1}.',
  '“{1}” is among the tests now; its file stays where it is.':
    '„{1}“ gehört jetzt zu den Tests; die Datei bleibt, wo sie ist.',
  'No nixpkgs can be used here.': 'Hier ist kein nixpkgs verwendbar.',
  'snowglobe doctor says what is missing.': 'snowglobe doctor sagt, was fehlt.',
  '“{1}” passed in {2}.': '„{1}“ bestanden in {2}.',
  '“{1}” has passed before, and nothing of it has changed since. Run it with: --again':
    '„{1}“ wurde schon bestanden, und seither hat sich nichts daran geändert. Erneut ausführen mit: --again',
  '“{1}” failed.': '„{1}“ ist fehlgeschlagen.',
  '“{1}” was cancelled.': '„{1}“ wurde abgebrochen.',
  'Ending the test…': 'Der Test wird beendet …',
  '“{1}” is running already; it was not built.': '„{1}“ läuft schon und wurde nicht gebaut.',
  'Starting “{1}”…': '„{1}“ wird gestartet …',
  '“{1}” runs; nothing that it writes is kept.': '„{1}“ läuft; nichts, was sie schreibt, bleibt erhalten.',
  '“{1}” runs.': '„{1}“ läuft.',
  '“{1}” is being run by another Snowglobe; waiting for it.':
    '„{1}“ wird von einem anderen Snowglobe ausgeführt; darauf wird gewartet.',
}
