/** German: Doctor’s findings. */
import type { Phrases } from '../say.ts'

export const doctor: Phrases = {
  'Certificates are refused and builds redone while the clock is wrong. Set it by the network.':
    'Solange die Uhr falsch geht, werden Zertifikate abgelehnt und Builds wiederholt. Stellen Sie sie über das Netzwerk.',
  'It says {1} UTC, which cannot be.': 'Sie zeigt {1} UTC; das kann nicht sein.',
  'It says {1} UTC; no server was asked.': 'Sie zeigt {1} UTC; kein Server wurde gefragt.',
  'It says {1} UTC, as the caches do.': 'Sie zeigt {1} UTC, wie die Caches.',
  'It says {1} UTC and is {2} fast.': 'Sie zeigt {1} UTC und geht {2} vor.',
  'It says {1} UTC and is {2} slow.': 'Sie zeigt {1} UTC und geht {2} nach.',
  'None is needed: your user builds by itself.': 'Es wird keiner gebraucht: Ihr Benutzer baut selbst.',
  'Its socket {1} is there, but nobody answers.': 'Sein Socket {1} ist da, aber niemand antwortet.',
  'There is no socket {1}.': 'Es gibt keinen Socket {1}.',
  'Start the daemon.': 'Starten Sie den Daemon.',
  'It answers.': 'Er antwortet.',
  'It takes connections but gives no answer.': 'Er nimmt Verbindungen an, gibt aber keine Antwort.',
  'Start it anew.': 'Starten Sie ihn neu.',
  'Your user builds by itself, so its settings count.':
    'Ihr Benutzer baut selbst, deshalb gelten seine Einstellungen.',
  'This Nix does not tell whether it trusts you.': 'Dieses Nix sagt nicht, ob es Ihnen vertraut.',
  'The daemon takes builders and caches that you name.':
    'Der Daemon nimmt die Builder und Caches an, die Sie nennen.',
  'The daemon ignores the builders and caches in your settings, because you are not among its trusted users.':
    'Der Daemon übergeht die Builder und Caches Ihrer Einstellungen, weil Sie nicht zu seinen vertrauten Benutzern gehören.',
  'You are not among the trusted users of the daemon: it would ignore builders and caches that you name.':
    'Sie gehören nicht zu den vertrauten Benutzern des Daemons: Builder und Caches, die Sie nennen, würde er übergehen.',
  'Add this to /etc/nixos/configuration.nix and switch to it.':
    'Fügen Sie dies in /etc/nixos/configuration.nix ein und aktivieren Sie es.',
  'Add this line to /etc/nix/nix.conf and restart nix-daemon.':
    'Fügen Sie diese Zeile in /etc/nix/nix.conf ein und starten Sie nix-daemon neu.',
  'No answer came within {1} s.': 'Innerhalb von {1} s kam keine Antwort.',
  'This could not be looked at.': 'Das konnte nicht geprüft werden.',
  'Machines run, but slowly.': 'Maschinen laufen, aber langsam.',
  'A kernel started under it.': 'Ein Kernel ist damit gestartet.',
  'a kernel is tried with the first machine that is built.':
    'ein Kernel wird mit der ersten gebauten Maschine ausprobiert.',
  'The device may be opened; {1}': 'Das Gerät lässt sich öffnen; {1}',
  'A machine’s firmware ran under it; {1}': 'Die Firmware einer Maschine lief damit; {1}',
  'The device may be opened, but no machine runs under it. Machines run without, slowly.':
    'Das Gerät lässt sich öffnen, aber keine Maschine läuft damit. Maschinen laufen ohne KVM, langsam.',
  'Usual inside a virtual machine: switch on nested virtualisation there.':
    'Das ist in einer virtuellen Maschine üblich: Schalten Sie dort verschachtelte Virtualisierung ein.',
  'Only root may open it; let the group “kvm” in.':
    'Nur root darf es öffnen; lassen Sie die Gruppe „kvm“ zu.',
  'You are in the group “{1}” since you logged in: log out and in again.':
    'Sie wurden erst nach Ihrer Anmeldung in die Gruppe „{1}“ aufgenommen: Melden Sie sich ab und wieder an.',
  'Add yourself to the group “{1}”, then log out and in again.':
    'Nehmen Sie sich in die Gruppe „{1}“ auf, melden Sie sich dann ab und wieder an.',
  'The processor can do it; load the kernel module.': 'Der Prozessor kann es; laden Sie das Kernelmodul.',
  'no answer within {1} s': 'keine Antwort innerhalb von {1} s',
  'it gave no reason': 'es wurde kein Grund genannt',
  'You work offline: nothing is asked.': 'Sie arbeiten offline: Es wird nichts gefragt.',
  'Nix knows no cache to ask.': 'Nix kennt keinen Cache, den es fragen könnte.',
  'Reached: {1}.': 'Erreicht: {1}.',
  '{1} of {2} caches cannot be reached.': '{1} von {2} Caches sind nicht erreichbar.',
  'Builds try them anyway, which takes time: leave them out in the settings or in nix.conf.':
    'Builds versuchen es trotzdem, und das dauert: Lassen Sie sie in den Einstellungen oder in nix.conf weg.',
  'No cache can be reached: {1}.': 'Kein Cache ist erreichbar: {1}.',
  'Connect to the network, or work offline: then no build waits for an answer.':
    'Stellen Sie eine Netzwerkverbindung her oder arbeiten Sie offline: Dann wartet kein Build auf eine Antwort.',
  'You work offline: no builder is asked.': 'Sie arbeiten offline: Kein Builder wird gefragt.',
  '{1} of {2} builders cannot be used.': '{1} von {2} Buildern sind nicht verwendbar.',
  'Try `ssh` to them by hand, without a password being asked; then correct them in the settings.':
    'Verbinden Sie sich von Hand per `ssh`; es darf kein Passwort abgefragt werden. Berichtigen Sie sie dann in den Einstellungen.',
  'This Nix does not tell its settings.': 'Dieses Nix verrät seine Einstellungen nicht.',
  'Builds see nothing of this computer but what they need.':
    'Builds sehen von diesem Rechner nur, was sie brauchen.',
  'Builds that ask for it see the whole computer.': 'Builds, die es verlangen, sehen den ganzen Rechner.',
  'Builds see the whole computer, so the same configuration may give another system elsewhere.':
    'Builds sehen den ganzen Rechner; dieselbe Konfiguration kann anderswo also ein anderes System ergeben.',
  'The program `nix` does not work here, so flakes and some sizes are not to be had.':
    'Das Programm `nix` funktioniert hier nicht; Flakes und manche Größenangaben gibt es deshalb nicht.',
  'Run it in a terminal to see what it says.':
    'Führen Sie es in einem Terminal aus, um zu sehen, was es sagt.',
  'Flakes work: Snowglobe switches them on for its own calls.':
    'Flakes funktionieren: Snowglobe schaltet sie für die eigenen Aufrufe ein.',
  'Flakes work; switched on in nix.conf: {1}.': 'Flakes funktionieren; in nix.conf eingeschaltet: {1}.',
  'Nix {1}{2}.': 'Nix {1}{2}.',
  'A daemon builds into {1}.': 'Ein Daemon baut nach {1}.',
  'Your user builds straight into {1}.': 'Ihr Benutzer baut direkt nach {1}.',
  'Nix may not write /nix/store here, so builds go into a store of Snowglobe’s own, {1}.':
    'Nix darf hier nicht in /nix/store schreiben; Builds kommen deshalb in einen eigenen Store von Snowglobe, {1}.',
  'The ready-made packages of caches fit only /nix/store, and other computers cannot build for this one. Install Nix with its daemon to use both.':
    'Die fertigen Pakete der Caches passen nur zu /nix/store, und andere Rechner können für diesen nicht bauen. Installieren Sie Nix mit seinem Daemon, um beides zu nutzen.',
  '`<nixpkgs>` is {1}, which is not asked offline.': '`<nixpkgs>` ist {1}; das wird offline nicht gefragt.',
  'This system has no `<nixpkgs>` of its own.': 'Dieses System hat kein eigenes `<nixpkgs>`.',
  'Machines can use a channel, a folder or the starter; to have one for all of Nix, add a channel.':
    'Maschinen können einen Channel, einen Ordner oder den Starter verwenden; für ein nixpkgs in ganz Nix fügen Sie einen Channel hinzu.',
  '`<nixpkgs>` is {1} in {2}.': '`<nixpkgs>` ist {1} in {2}.',
  '`<nixpkgs>` is {1}, which Nix cannot read.': '`<nixpkgs>` ist {1}, und Nix kann es nicht lesen.',
  'Update the channel, or choose another nixpkgs.':
    'Aktualisieren Sie den Channel oder wählen Sie ein anderes nixpkgs.',
  'The starter is set up: machines can be built without a network.':
    'Der Starter ist eingerichtet: Maschinen können ohne Netzwerk gebaut werden.',
  'The starter is not set up in {1}.': 'Der Starter ist in {1} nicht eingerichtet.',
  'Start Snowglobe by `npm start`, which sets it up.':
    'Starten Sie Snowglobe mit `npm start`; das richtet ihn ein.',
  'There is no {1}: {2}': '{1} gibt es nicht: {2}',
  'Install it.': 'Installieren Sie es.',
  There: 'Vorhanden',
  '{1} cannot be run: {2}': '{1} kann nicht ausgeführt werden: {2}',
  'Install it again.': 'Installieren Sie es erneut.',
  'machines of the starter cannot run; those of a genuine nixpkgs bring their own.':
    'Maschinen des Starters können nicht laufen; die eines echten nixpkgs bringen ihr eigenes mit.',
  'the disks of machines cannot be looked at.':
    'die Festplatten der Maschinen können nicht untersucht werden.',
  'flakes and git checkouts of nixpkgs cannot be used.':
    'Flakes und git-Checkouts von nixpkgs können nicht verwendet werden.',
  'configurations cannot be formatted; nothing else needs it.':
    'Konfigurationen können nicht formatiert werden; sonst braucht es niemand.',
  'Nobody tells how much room there is in {1}.': 'Wie viel Platz in {1} ist, lässt sich nicht ermitteln.',
  '{1}.': '{1}.',
  '{1} free in {2}': '{1} frei in {2}',
  '{1}, but room for {2} more files only (inodes).': '{1}, aber nur Platz für {2} weitere Dateien (Inodes).',
  'Only {1}.': 'Nur {1}.',
  'Only {1}: a desktop system may not fit.': 'Nur {1}: Ein Desktop-System passt vielleicht nicht.',
  'Free the space of old builds on the Build page of each machine, then collect what nothing needs any more.':
    'Geben Sie auf der Build-Seite jeder Maschine den Platz alter Builds frei und räumen Sie dann auf, was niemand mehr braucht.',
  'You may not write to {1}, where new machines go.':
    'Sie dürfen nicht nach {1} schreiben, wohin neue Maschinen kommen.',
  'Choose another folder in the settings, or give yourself the right.':
    'Wählen Sie in den Einstellungen einen anderen Ordner oder verschaffen Sie sich das Recht.',
  'Delete kept disks on the Disk page of machines, or choose another folder in the settings.':
    'Löschen Sie auf der Festplatten-Seite von Maschinen aufbewahrte Festplatten oder wählen Sie in den Einstellungen einen anderen Ordner.',
  'Builders write here while they work: empty it, or let TMPDIR name a larger folder.':
    'Hier schreiben Builder, während sie arbeiten: Leeren Sie den Ordner oder setzen Sie TMPDIR auf einen größeren.',
  'Not looked at: Nix cannot be called here.': 'Nicht geprüft: Nix kann hier nicht aufgerufen werden.',
  'A small build took {1} s.': 'Ein kleiner Build dauerte {1} s.',
  'A small build did not end within {1} s.': 'Ein kleiner Build war nach {1} s nicht fertig.',
  'A small build failed.': 'Ein kleiner Build ist fehlgeschlagen.',
  'Builders find no /bin/sh: add this line to /etc/nix/nix.conf and restart nix-daemon.':
    'Builder finden kein /bin/sh: Fügen Sie diese Zeile in /etc/nix/nix.conf ein und starten Sie nix-daemon neu.',
  'What Nix said is below.': 'Was Nix sagte, steht unten.',
}
