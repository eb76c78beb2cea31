/** German: machines, their builds and disks. */
import type { Phrases } from '../say.ts'

export const machines: Phrases = {
  'These builds cannot be compared: what one of them held is not known any more.':
    'Diese Builds können nicht verglichen werden: Was einer davon enthielt, ist nicht mehr bekannt.',
  'Compare their configurations instead.': 'Vergleichen Sie stattdessen ihre Konfigurationen.',
  'The machine is being built.': 'Die Maschine wird gebaut.',
  'Wait for the end or cancel the build first.':
    'Warten Sie das Ende ab oder brechen Sie den Build zuerst ab.',
  'This build is no longer in the machine’s history.': 'Dieser Build ist nicht mehr im Verlauf der Maschine.',
  'Its folder may have been removed.': 'Vielleicht wurde sein Ordner entfernt.',
  'The configuration that this build was made of is not known.':
    'Aus welcher Konfiguration dieser Build entstand, ist nicht bekannt.',
  'It was built by an older version of Snowglobe, or its copy was removed.':
    'Er wurde von einer älteren Version von Snowglobe gemacht, oder die Kopie wurde entfernt.',
  'Nothing came of this build.': 'Aus diesem Build ist nichts geworden.',
  'The result of this build is no longer in the store.':
    'Das Ergebnis dieses Builds ist nicht mehr im Store.',
  'Take its configuration and build it again: with the same nixpkgs the same comes of it.':
    'Nehmen Sie seine Konfiguration und bauen Sie sie erneut: Mit demselben nixpkgs kommt dasselbe heraus.',
  'This build is the machine’s present one.': 'Dieser Build ist der aktuelle der Maschine.',
  'Build anew or go back to another build first.':
    'Bauen Sie neu oder kehren Sie zuerst zu einem anderen Build zurück.',
  'The machine is running on one of these builds.': 'Die Maschine läuft mit einem dieser Builds.',
  'Stop the machine first.': 'Fahren Sie zuerst die Maschine herunter.',
  'The configuration of that time is not kept here.':
    'Die Konfiguration dieses Zeitpunkts ist hier nicht aufbewahrt.',
  'Bring back the disk alone.': 'Holen Sie nur die Festplatte zurück.',
  'The disk could not be brought back to this snapshot.':
    'Die Festplatte konnte nicht auf diesen Snapshot zurückgesetzt werden.',
  'The snapshot could not be deleted.': 'Der Snapshot konnte nicht gelöscht werden.',
  'The snapshot could not be made.': 'Der Snapshot konnte nicht erstellt werden.',
  'The running machine does not use this disk.': 'Die laufende Maschine verwendet diese Festplatte nicht.',
  'It may have been started with changes thrown away, or with another disk.':
    'Vielleicht wurde sie so gestartet, dass Änderungen verworfen werden, oder mit einer anderen Festplatte.',
  'That snapshot is no longer there.': 'Diesen Snapshot gibt es nicht mehr.',
  'There is no disk yet to make a snapshot of.': 'Es gibt noch keine Festplatte für einen Snapshot.',
  'The first start makes it.': 'Der erste Start legt sie an.',
  'The guest could not say what the new configuration would change.':
    'Der Gast konnte nicht sagen, was die neue Konfiguration ändern würde.',
  'The guest is being switched already.': 'Der Gast wird bereits umgestellt.',
  'The new system has no program to switch to it.':
    'Das neue System hat kein Programm, um zu ihm zu wechseln.',
  'Set system.switch.enable = true, or shut down and start instead.':
    'Setzen Sie system.switch.enable = true oder fahren Sie stattdessen herunter und starten Sie.',
  'The guest does not see the new system: it does not share this computer’s store.':
    'Der Gast sieht das neue System nicht: Er teilt den Store dieses Rechners nicht.',
  'Shut down and start instead; or leave virtualisation.mountHostNixStore as it is by default.':
    'Fahren Sie stattdessen herunter und starten Sie; oder lassen Sie virtualisation.mountHostNixStore bei der Vorgabe.',
  'The machine is running on this disk.': 'Die Maschine läuft mit dieser Festplatte.',
  'This machine has no disk: its configuration says so.':
    'Diese Maschine hat keine Festplatte: So sagt es ihre Konfiguration.',
  'The file grew meanwhile.': 'Die Datei ist inzwischen gewachsen.',
  'The machine is not running.': 'Die Maschine läuft nicht.',
  'Start it first.': 'Starten Sie sie zuerst.',
  'Port {1} of this computer is taken by {2}.': 'Port {1} dieses Rechners ist durch {2} belegt.',
  'End that program, or forward another port.':
    'Beenden Sie dieses Programm oder leiten Sie einen anderen Port weiter.',
  'Port {1} is free: forward that one, or end the other program.':
    'Port {1} ist frei: Leiten Sie diesen weiter oder beenden Sie das andere Programm.',
  'the machine “{1}”': 'die Maschine „{1}“',
  'a program of another user': 'ein Programm eines anderen Benutzers',
  'This is not the nixpkgs that was looked for last.': 'Das ist nicht das zuletzt gefundene nixpkgs.',
  'Look for an update again.': 'Sehen Sie erneut nach einer Aktualisierung.',
  'What nixpkgs the machine is pinned to could not be written into its folder.':
    'Auf welches nixpkgs die Maschine festgelegt ist, konnte nicht in ihren Ordner geschrieben werden.',
  'Look at the folder’s rights and free space.': 'Prüfen Sie die Rechte und den freien Platz des Ordners.',
  'The machine’s files are being copied.': 'Die Dateien der Maschine werden kopiert.',
  'Wait for the end, or cancel it first.': 'Warten Sie das Ende ab oder brechen Sie es zuerst ab.',
  'The machine’s disk is being worked on.': 'An der Festplatte der Maschine wird gerade gearbeitet.',
  'Another Snowglobe (process {1}) is working on the disk of this machine.':
    'Ein anderes Snowglobe (Prozess {1}) arbeitet gerade an der Festplatte dieser Maschine.',
  'Another Snowglobe (process {1}) is starting this machine.':
    'Ein anderes Snowglobe (Prozess {1}) startet diese Maschine gerade.',
  'Cancelled. Nothing was changed.': 'Abgebrochen. Nichts wurde geändert.',
  'This machine is no longer there.': 'Diese Maschine gibt es nicht mehr.',
  'The machine’s files could not be written.': 'Die Dateien der Maschine konnten nicht geschrieben werden.',
  'Look at the free space and the rights of the machines’ folder.':
    'Prüfen Sie den freien Platz und die Rechte des Ordners der Maschinen.',
  'There is no {1} in “{2}”.': 'In „{2}“ gibt es keine {1}.',
  'Choose the folder that holds the machine’s configuration.nix.':
    'Wählen Sie den Ordner, der die configuration.nix der Maschine enthält.',
  'The machine is running.': 'Die Maschine läuft.',
  'Cancel the build first.': 'Brechen Sie zuerst den Build ab.',
  'The machine’s folder could not be moved to the trash.':
    'Der Ordner der Maschine konnte nicht in den Papierkorb verschoben werden.',
  'This nixpkgs has no such installer.': 'Dieses nixpkgs hat keinen solchen Installer.',
  'As NixOS’s installer writes it': 'Wie der Installer von NixOS sie schreibt',
  'What nixos-generate-config of this nixpkgs writes, with all its suggestions as comments.':
    'Was nixos-generate-config dieses nixpkgs schreibt, mit allen Vorschlägen als Kommentaren.',
  'As NixOS’s GNOME installer writes it': 'Wie der GNOME-Installer von NixOS sie schreibt',
  'The same with the GNOME desktop switched on.': 'Dasselbe mit eingeschaltetem GNOME-Desktop.',
  'This nixpkgs has no option {1}.': 'Dieses nixpkgs hat keine Option {1}.',
  'This machine’s nixpkgs builds no image “{1}”.': 'Das nixpkgs dieser Maschine baut kein Abbild „{1}“.',
  'This configuration is no installer’s: it has no ISO image.':
    'Diese Konfiguration ist nicht die eines Installers: Sie hat kein ISO-Abbild.',
  'Look again which images there are, or choose another nixpkgs: NixOS has these since 25.05.':
    'Sehen Sie erneut nach, welche Abbilder es gibt, oder wählen Sie ein anderes nixpkgs: NixOS hat sie seit 25.05.',
  'The build went well, but there is no image in what it made.':
    'Der Build ist gelungen, aber in seinem Ergebnis ist kein Abbild.',
  'The image is no CD: it does not hold an ISO 9660 file system.':
    'Das Abbild ist keine CD: Es enthält kein ISO-9660-Dateisystem.',
  'The image is cut short: its file ends before the CD does.':
    'Das Abbild ist abgeschnitten: Seine Datei endet vor der CD.',
  'The image could not be written to {1}.': 'Das Abbild konnte nicht nach {1} geschrieben werden.',
  'There is no room for it: make some, or choose another place.':
    'Es gibt keinen Platz dafür: Schaffen Sie welchen oder wählen Sie einen anderen Ort.',
  'Choose another place.': 'Wählen Sie einen anderen Ort.',
  'Build it again. If that does not help, the store is damaged: `nix-store --verify --check-contents` finds out.':
    'Bauen Sie es erneut. Hilft das nicht, ist der Store beschädigt: `nix-store --verify --check-contents` findet es heraus.',
  'A machine is running from this image.': 'Eine Maschine läuft von diesem Abbild.',
  'This image is no longer in the store.': 'Dieses Abbild ist nicht mehr im Store.',
  'An image of this machine is being built already.': 'Ein Abbild dieser Maschine wird bereits gebaut.',
  'There is no QEMU to try the image with.': 'Es gibt kein QEMU, um das Abbild auszuprobieren.',
  'Build the machine itself once, which brings a QEMU along, or install QEMU.':
    'Bauen Sie einmal die Maschine selbst, das bringt ein QEMU mit, oder installieren Sie QEMU.',
  'This machine starts an image and has no configuration to build.':
    'Diese Maschine startet ein Abbild und hat keine Konfiguration zu bauen.',
  'The machine’s nixpkgs knows no images of this configuration.':
    'Das nixpkgs der Maschine kennt keine Abbilder dieser Konfiguration.',
  'Choose another nixpkgs for the machine: NixOS builds ISO images of any configuration since 25.05.':
    'Wählen Sie für die Maschine ein anderes nixpkgs: NixOS baut seit 25.05 ISO-Abbilder jeder Konfiguration.',
  'Installer CD': 'Installations-CD',
  'NixOS’s minimal installer as an ISO image, with what you add: to build, try and write to a stick.':
    'Der minimale Installer von NixOS als ISO-Abbild, mit dem, was Sie hinzufügen: zum Bauen, Ausprobieren und Schreiben auf einen Stick.',
  'Installer CD with GNOME': 'Installations-CD mit GNOME',
  'NixOS’s graphical installer as an ISO image. Large: several gigabytes.':
    'Der grafische Installer von NixOS als ISO-Abbild. Groß: mehrere Gigabyte.',
  'Build it again.': 'Bauen Sie es erneut.',
  'The machine runs another system now than in this snapshot.':
    'Die Maschine führt jetzt ein anderes System aus als in diesem Snapshot.',
  'Shut it down, bring back “Both”, build and start it; then its memory can come back.':
    'Fahren Sie sie herunter, holen Sie „Beides“ zurück, bauen und starten Sie sie; dann kann ihr Arbeitsspeicher zurückgeholt werden.',
  'Snowglobe keeps no more of this log: it is too long.':
    'Snowglobe bewahrt nicht mehr von diesem Protokoll auf: Es ist zu lang.',
  'This line of the log could not be written to the disk.':
    'Diese Zeile des Protokolls konnte nicht auf die Festplatte geschrieben werden.',
}
