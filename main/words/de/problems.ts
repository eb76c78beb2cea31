/** German: why a build failed. */
import type { Phrases } from '../say.ts'

export const problems: Phrases = {
  'Building {1} ended well, but its result was not made.':
    'Der Build von {1} endete ohne Fehler, aber sein Ergebnis ist nicht entstanden.',
  'Its builder must write to `$out`.': 'Sein Builder muss nach `$out` schreiben.',
  'Building {1} was ended from outside ({2}).': 'Der Build von {1} wurde von außen beendet ({2}).',
  'Most often the computer ran out of memory: close other programs and build again.':
    'Meist war der Arbeitsspeicher des Rechners voll: Schließen Sie andere Programme und bauen Sie erneut.',
  'Building {1} failed.': 'Der Build von {1} ist fehlgeschlagen.',
  'Building {1} failed with {2}.': 'Der Build von {1} ist fehlgeschlagen: {2}.',
  'The lines below are the last that its builder printed.':
    'Unten stehen die letzten Zeilen, die sein Builder ausgab.',
  '{1} could not be built: Nix gives its builders no /bin/sh here.':
    '{1} konnte nicht gebaut werden: Nix gibt seinen Buildern hier kein /bin/sh.',
  'Add `extra-sandbox-paths = /bin /usr /lib /lib64` to /etc/nix/nix.conf and restart nix-daemon.':
    'Fügen Sie `extra-sandbox-paths = /bin /usr /lib /lib64` in /etc/nix/nix.conf ein und starten Sie nix-daemon neu.',
  'Look at what the derivation names as its `builder`.':
    'Prüfen Sie, was die Derivation als ihren `builder` nennt.',
  '{1} could not be built: its builder {2} may not be executed.':
    '{1} konnte nicht gebaut werden: Sein Builder {2} darf nicht ausgeführt werden.',
  '{1} could not be built: its builder {2} is no program for this computer.':
    '{1} konnte nicht gebaut werden: Sein Builder {2} ist kein Programm für diesen Rechner.',
  '{1} could not be built: its builder {2} is not there.':
    '{1} konnte nicht gebaut werden: Sein Builder {2} ist nicht da.',
  'Building {1} was ended after {2} s without a word.':
    'Der Build von {1} wurde nach {2} s ohne ein Wort beendet.',
  'Building {1} was ended after {2} s.': 'Der Build von {1} wurde nach {2} s beendet.',
  'Raise `{1}` in nix.conf, or set it to 0 for no limit.':
    'Erhöhen Sie `{1}` in nix.conf oder setzen Sie es auf 0 für unbegrenzt.',
  'what the build needs': 'was der Build braucht',
  '{1} can only be built where Nix has the feature {2}, and this computer has not.':
    '{1} kann nur gebaut werden, wo Nix das Merkmal {2} hat, und dieser Rechner hat es nicht.',
  'Add it to `system-features` in nix.conf if it is there, or name a builder that has it in the settings.':
    'Fügen Sie es zu `system-features` in nix.conf hinzu, falls es vorhanden ist, oder nennen Sie in den Einstellungen einen Builder, der es hat.',
  '{1} can only be built on {2}, and this computer is none.':
    '{1} kann nur auf {2} gebaut werden, und das ist dieser Rechner nicht.',
  'Remove `nixpkgs.hostPlatform` or `nixpkgs.system` from the configuration, set it to this computer’s kind, or name such a builder in the settings.':
    'Entfernen Sie `nixpkgs.hostPlatform` oder `nixpkgs.system` aus der Konfiguration, setzen Sie es auf die Art dieses Rechners oder nennen Sie in den Einstellungen einen solchen Builder.',
  'Nix is set to build as users that do not exist.': 'Nix soll als Benutzer bauen, die es nicht gibt.',
  'Create the group and its users, or set `build-users-group =` in nix.conf.':
    'Legen Sie die Gruppe und ihre Benutzer an oder setzen Sie `build-users-group =` in nix.conf.',
  'Start it with `sudo systemctl restart nix-daemon`, then build again.':
    'Starten Sie ihn mit `sudo systemctl restart nix-daemon` und bauen Sie dann erneut.',
  'The Nix daemon does not let you in: its socket may not be opened.':
    'Der Nix-Daemon lässt Sie nicht herein: Sein Socket darf nicht geöffnet werden.',
  'Ask whoever looks after this computer to put you among the `allowed-users` in nix.conf.':
    'Bitten Sie, wer diesen Rechner betreut, Sie in nix.conf unter `allowed-users` aufzunehmen.',
  'The Nix daemon is not running.': 'Der Nix-Daemon läuft nicht.',
  'The Nix daemon went away in the middle of the build.': 'Der Nix-Daemon verschwand mitten im Build.',
  'The Nix daemon does not build for you.': 'Der Nix-Daemon baut nicht für Sie.',
  'The flake has no output `{1}`.': 'Der Flake hat keinen Output `{1}`.',
  'Choose another of its configurations, or look at the `outputs` in flake.nix.':
    'Wählen Sie eine andere seiner Konfigurationen oder sehen Sie sich die `outputs` in flake.nix an.',
  'The flake.lock does not fit the inputs in flake.nix, or is not there.':
    'Die flake.lock passt nicht zu den Inputs in flake.nix oder fehlt.',
  'There is no flake.nix in this folder.': 'In diesem Ordner gibt es keine flake.nix.',
  'Put it back, or choose another folder.':
    'Legen Sie sie wieder hinein oder wählen Sie einen anderen Ordner.',
  'The flake’s output `{1}` is nothing that can be built, or evaluating it failed before.':
    'Der Output `{1}` des Flakes kann nicht gebaut werden, oder seine Auswertung ist zuvor fehlgeschlagen.',
  'Change the configuration, or see the error again with `--option eval-cache false`.':
    'Ändern Sie die Konfiguration oder sehen Sie den Fehler mit `--option eval-cache false` erneut.',
  'Nix does not see {1}, because git does not know it.':
    'Nix sieht {1} nicht, weil git die Datei nicht kennt.',
  'Run `git add {1}` in the flake’s folder; a commit is not needed.':
    'Führen Sie `git add {1}` im Ordner des Flakes aus; ein Commit ist nicht nötig.',
  'Check the address, the branch and the commit of the repository.':
    'Prüfen Sie Adresse, Branch und Commit des Repositorys.',
  'The repository has no commit {1} on {2}.': 'Das Repository hat keinen Commit {1} auf {2}.',
  'The program git is not installed, and Nix needs it to fetch this repository.':
    'Das Programm git ist nicht installiert, und Nix braucht es, um dieses Repository zu holen.',
  'Install git with your system’s package manager, or choose an archive instead.':
    'Installieren Sie git mit der Paketverwaltung Ihres Systems oder wählen Sie stattdessen ein Archiv.',
  'The repository has no branch {1}.': 'Das Repository hat keinen Branch {1}.',
  'There is no git repository at {1}.': 'In {1} gibt es kein git-Repository.',
  'There is no such repository on that server.': 'Auf diesem Server gibt es kein solches Repository.',
  'The server does not let you read this repository.': 'Der Server lässt Sie dieses Repository nicht lesen.',
  'Fetch it once by hand with `git ls-remote` and its address; Nix takes the same keys and cannot ask for a password.':
    'Holen Sie es einmal von Hand mit `git ls-remote` und seiner Adresse; Nix verwendet dieselben Schlüssel und kann nicht nach einem Passwort fragen.',
  'The git repository could not be fetched: {1} cannot be reached.':
    'Das git-Repository konnte nicht geholt werden: {1} ist nicht erreichbar.',
  'Connect to the network and try again, or choose a nixpkgs that is on this computer.':
    'Stellen Sie eine Netzwerkverbindung her und versuchen Sie es erneut oder wählen Sie ein nixpkgs, das auf diesem Rechner ist.',
  'The download {1} is not what was expected: its hash differs.':
    'Der Download {1} ist nicht, was erwartet wurde: Sein Hash weicht ab.',
  'If you wrote the hash yourself, replace it by the one after `got:`.':
    'Haben Sie den Hash selbst geschrieben, ersetzen Sie ihn durch den nach `got:`.',
  'If you know why, replace the hash by {1}.': 'Wissen Sie, warum, ersetzen Sie den Hash durch {1}.',
  'The configuration cannot be read: {1} does not belong here.':
    'Die Konfiguration kann nicht gelesen werden: {1} gehört nicht hierher.',
  'A `;` is missing before it, probably at the end of the line above.':
    'Davor fehlt ein `;`, vermutlich am Ende der Zeile darüber.',
  'Something that was opened is not closed: a quote, a `{`, `[` or `(`.':
    'Etwas Geöffnetes wurde nicht geschlossen: ein Anführungszeichen, `{`, `[` oder `(`.',
  'Either a value or a `;` is missing before it, or it closes nothing.':
    'Entweder fehlt davor ein Wert oder ein `;`, oder es schließt nichts.',
  'Look at this place and just before it.': 'Sehen Sie sich diese Stelle und die unmittelbar davor an.',
  'Nix expected {1} here.': 'Nix erwartete hier {1}.',
  'the end of the file': 'das Ende der Datei',
  'This machine has no configuration.nix.': 'Diese Maschine hat keine configuration.nix.',
  'Put one into its folder, or restore the one that was there.':
    'Legen Sie eine in ihren Ordner oder stellen Sie die frühere wieder her.',
  'The file {1} is missing.': 'Die Datei {1} fehlt.',
  'If the configuration does not name it, this nixpkgs is incomplete: set it up again, or choose another.':
    'Nennt die Konfiguration sie nicht, ist dieses nixpkgs unvollständig: Richten Sie es erneut ein oder wählen Sie ein anderes.',
  '{1} is named in the configuration, but there is no such file.':
    '{1} steht in der Konfiguration, aber eine solche Datei gibt es nicht.',
  'Remove it from `imports`: it describes a real computer, and a VM does without.':
    'Entfernen Sie sie aus `imports`: Sie beschreibt einen echten Rechner, und eine VM kommt ohne aus.',
  'Put the file there, or remove the reference to it.':
    'Legen Sie die Datei dorthin oder entfernen Sie den Verweis darauf.',
  'The configuration needs itself to find its own values (infinite recursion).':
    'Die Konfiguration braucht sich selbst, um ihre eigenen Werte zu finden (unendliche Rekursion).',
  'Most often `imports` depends on `config` or `pkgs`, or an option is set from its own value.':
    'Meist hängt `imports` von `config` oder `pkgs` ab, oder eine Option wird aus ihrem eigenen Wert gesetzt.',
  'This nixpkgs cannot build a virtual machine: its `nixos` has no `vm`.':
    'Dieses nixpkgs kann keine virtuelle Maschine bauen: Sein `nixos` hat kein `vm`.',
  '`{1}` is set twice: here and in line {2}.': '`{1}` ist zweimal gesetzt: hier und in Zeile {2}.',
  'Keep one of them.': 'Behalten Sie eines davon.',
  'A configuration begins with `{ config, pkgs, ... }:`; the `...` lets further arguments pass.':
    'Eine Konfiguration beginnt mit `{ config, pkgs, ... }:`; das `...` lässt weitere Argumente zu.',
  '{1} is not there: {2} cannot be read.': '{1} ist nicht da: {2} kann nicht gelesen werden.',
  'Check the path, and whether you may read the file.':
    'Prüfen Sie den Pfad und ob Sie die Datei lesen dürfen.',
  'the network': 'das Netzwerk',
  'Connect to the network and build again, or work offline with what is on this computer.':
    'Stellen Sie eine Netzwerkverbindung her und bauen Sie erneut oder arbeiten Sie offline mit dem, was auf diesem Rechner ist.',
  '{1} could not be downloaded: {2} cannot be reached.':
    '{1} konnte nicht heruntergeladen werden: {2} ist nicht erreichbar.',
  '{1} could not be downloaded: the certificate of {2} was not accepted.':
    '{1} konnte nicht heruntergeladen werden: Das Zertifikat von {2} wurde nicht akzeptiert.',
  'Check this computer’s date and time, and whether a proxy stands between it and the network.':
    'Prüfen Sie Datum und Uhrzeit dieses Rechners und ob ein Proxy zwischen ihm und dem Netzwerk steht.',
  '{1} could not be downloaded: {2} answered with an error.':
    '{1} konnte nicht heruntergeladen werden: {2} antwortete mit einem Fehler.',
  '{1} could not be downloaded: {2} answered with HTTP error {3}.':
    '{1} konnte nicht heruntergeladen werden: {2} antwortete mit dem HTTP-Fehler {3}.',
  'It is not there any more: check the address, or choose another nixpkgs.':
    'Es ist nicht mehr da: Prüfen Sie die Adresse oder wählen Sie ein anderes nixpkgs.',
  'Try again later, or choose a nixpkgs that is on this computer.':
    'Versuchen Sie es später erneut oder wählen Sie ein nixpkgs, das auf diesem Rechner ist.',
  'What the build needs': 'Was der Build braucht',
  'There is no channel {1}.': 'Es gibt keinen Channel {1}.',
  'The channel {1}': 'Der Channel {1}',
  'Connect to the network and build again, or choose a nixpkgs that is on this computer.':
    'Stellen Sie eine Netzwerkverbindung her und bauen Sie erneut oder wählen Sie ein nixpkgs, das auf diesem Rechner ist.',
  'Keep one of them, or wrap the one that shall win in `lib.mkForce`.':
    'Behalten Sie einen davon oder fassen Sie den, der gelten soll, in `lib.mkForce`.',
  '`{1}` needs a value and has none.': '`{1}` braucht einen Wert und hat keinen.',
  'Set it in the configuration.': 'Setzen Sie ihn in der Konfiguration.',
  '`{1}` cannot be set: it is read-only.': '`{1}` kann nicht gesetzt werden: Sie ist schreibgeschützt.',
  'Remove it from the configuration.': 'Entfernen Sie sie aus der Konfiguration.',
  '`{1}` stands beside `config` or `options`, where nothing can be set.':
    '`{1}` steht neben `config` oder `options`, wo nichts gesetzt werden kann.',
  'Move it into `config`, or write all of it without `config`.':
    'Verschieben Sie es nach `config` oder schreiben Sie alles ohne `config`.',
  'The option `{1}` no longer exists.': 'Die Option `{1}` gibt es nicht mehr.',
  'NixOS refuses to build a system like that; change the configuration.':
    'NixOS baut ein solches System nicht; ändern Sie die Konfiguration.',
  'Remove it.': 'Entfernen Sie sie.',
  'is not free software, and nixpkgs refuses it unless you allow it':
    'ist keine freie Software, und nixpkgs lehnt es ab, sofern Sie es nicht erlauben',
  'is marked as broken in this nixpkgs, and is refused unless you allow it':
    'ist in diesem nixpkgs als defekt markiert und wird abgelehnt, sofern Sie es nicht erlauben',
  'is not made for this kind of computer, and nixpkgs refuses it unless you allow it':
    'ist nicht für diese Art Rechner gemacht, und nixpkgs lehnt es ab, sofern Sie es nicht erlauben',
  'The package {1} is known to be insecure, and nixpkgs refuses it unless you allow it.':
    'Das Paket {1} ist als unsicher bekannt, und nixpkgs lehnt es ab, sofern Sie es nicht erlauben.',
  'Choose another package, or add `{1} = [ "{2}" ];` to the configuration.':
    'Wählen Sie ein anderes Paket oder fügen Sie `{1} = [ "{2}" ];` zur Konfiguration hinzu.',
  'The package {1} {2}.': 'Das Paket {1} {2}.',
  'Choose another package, or add `{1} = true;` to the configuration.':
    'Wählen Sie ein anderes Paket oder fügen Sie `{1} = true;` zur Konfiguration hinzu.',
  'Check the spelling, or look the package up in this nixpkgs.':
    'Prüfen Sie die Schreibweise oder suchen Sie das Paket in diesem nixpkgs.',
  'Check the spelling, and that it is in scope here.':
    'Prüfen Sie die Schreibweise und ob es hier bekannt ist.',
  'There is no package `{1}`.': 'Es gibt kein Paket `{1}`.',
  '`{1}` is not defined.': '`{1}` ist nicht definiert.',
  'There is no attribute `{1}` here.': 'Hier gibt es kein Attribut `{1}`.',
  'The builder {1} cannot be used: {2}.': 'Der Builder {1} ist nicht verwendbar: {2}.',
  'Try `ssh` to it by hand, without a password being asked; then correct it in the settings.':
    'Verbinden Sie sich von Hand per `ssh`; es darf kein Passwort abgefragt werden. Berichtigen Sie ihn dann in den Einstellungen.',
  'There is no computer to build on.': 'Es gibt keinen Rechner, auf dem gebaut werden könnte.',
  'Either let this computer build (max-jobs above 0), or name a builder of the right system in the settings.':
    'Lassen Sie entweder diesen Rechner bauen (max-jobs über 0) oder nennen Sie in den Einstellungen einen Builder des richtigen Systems.',
  'Mend it there, or leave that builder out in the settings.':
    'Beheben Sie es dort oder lassen Sie diesen Builder in den Einstellungen weg.',
  'Add the cache’s public key in the settings, or leave the cache out.':
    'Fügen Sie den öffentlichen Schlüssel des Caches in den Einstellungen hinzu oder lassen Sie den Cache weg.',
  'There is no nixpkgs in {1}.': 'In {1} gibt es kein nixpkgs.',
  'The disk is full: Nix has no space left to build.':
    'Der Datenträger ist voll: Nix hat keinen Platz mehr zum Bauen.',
  'Free some space, for instance with `nix-collect-garbage`, then build again.':
    'Schaffen Sie Platz, etwa mit `nix-collect-garbage`, und bauen Sie dann erneut.',
  'The lines below are what Nix said last.': 'Unten steht, was Nix zuletzt sagte.',
  'Nix ended with exit code {1} without naming an error.':
    'Nix endete mit Exit-Code {1}, ohne einen Fehler zu nennen.',
  'Nix says: {1}': 'Nix sagt: {1}',
  'nix-build was killed in the middle of its work.':
    'nix-build wurde mitten in der Arbeit gewaltsam beendet.',
  'Failed assertions:\n{1}': 'Fehlgeschlagene Zusicherungen:\n{1}',
  'Building {1} failed with exit code {2}.': 'Der Build von {1} ist mit Exit-Code {2} fehlgeschlagen.',
  'a mistake': 'ein Fehler',
  'a name': 'ein Name',
  'A function is called without required argument `{1}`.':
    'Eine Funktion wird ohne ihr nötiges Argument `{1}` aufgerufen.',
  'A function is called with unexpected argument `{1}`.':
    'Eine Funktion wird mit dem unerwarteten Argument `{1}` aufgerufen.',
  '`{1}` must be of type {2}.': '`{1}` muss vom Typ {2} sein.',
  '`{1}` must be of type {2}, but is set to {3}.': '`{1}` muss vom Typ {2} sein, ist aber auf {3} gesetzt.',
  '`{1}` has more than one value: {2}.': '`{1}` hat mehr als einen Wert: {2}.',
  '{1} and {2}': '{1} und {2}',
  '`{1}` has more than one value.': '`{1}` hat mehr als einen Wert.',
  'Building {1} on {2} failed with exit code {3}.':
    'Der Build von {1} auf {2} ist mit Exit-Code {3} fehlgeschlagen.',
  'Building {1} on {2} failed due to signal {3}.':
    'Der Build von {1} auf {2} ist durch Signal {3} fehlgeschlagen.',
  'Building {1} on {2} failed: {3}.': 'Der Build von {1} auf {2} ist fehlgeschlagen: {3}.',
  '{1} is not signed by a key that Nix trusts here.':
    '{1} ist nicht mit einem Schlüssel signiert, dem Nix hier vertraut.',
  '{1} from {2} is not signed by a key that Nix trusts here.':
    '{1} von {2} ist nicht mit einem Schlüssel signiert, dem Nix hier vertraut.',
}
