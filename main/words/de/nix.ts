/** German: Nix and its sources. */
import type { Phrases } from '../say.ts'

export const nix: Phrases = {
  'The build went well, but its result cannot be found.':
    'Der Build ist gelungen, aber sein Ergebnis ist nicht zu finden.',
  'Build again; if that does not help, look where the link `result` in the folder points to.':
    'Bauen Sie erneut; hilft das nicht, prüfen Sie, wohin der Link `result` im Ordner zeigt.',
  'The folder {1} is not there.': 'Der Ordner {1} ist nicht da.',
  'Put it back, or take the machine out of the list.':
    'Legen Sie ihn wieder an oder nehmen Sie die Maschine aus der Liste.',
  'nix-build is installed but could not be started.':
    'nix-build ist installiert, konnte aber nicht gestartet werden.',
  'Check that the file nix-build may be executed.':
    'Prüfen Sie, ob die Datei nix-build ausgeführt werden darf.',
  'Nix was ended before it had read this nixpkgs.':
    'Nix wurde beendet, bevor es dieses nixpkgs gelesen hatte.',
  'It takes some gigabytes of memory and some minutes at most: close other programs or stop a VM, then try again.':
    'Es braucht einige Gigabyte Arbeitsspeicher und höchstens einige Minuten: Schließen Sie andere Programme oder fahren Sie eine VM herunter und versuchen Sie es erneut.',
  'There is no <nixpkgs> here.': 'Hier gibt es kein <nixpkgs>.',
  'Choose another nixpkgs for this machine.': 'Wählen Sie für diese Maschine ein anderes nixpkgs.',
  'There is no option `{1}`.': 'Es gibt keine Option `{1}`.',
  'Check the spelling, or look the option up in the list of this nixpkgs.':
    'Prüfen Sie die Schreibweise oder suchen Sie die Option in der Liste dieses nixpkgs.',
  'Did you mean {1}?': 'Meinten Sie {1}?',
  'The password of {1} is set only when the user is first made, and the disk exists already.':
    'Das Passwort von {1} wird nur gesetzt, wenn der Benutzer zum ersten Mal angelegt wird, und die Festplatte gibt es schon.',
  'Reset the disk, or change the password inside the machine with `passwd`.':
    'Setzen Sie die Festplatte zurück oder ändern Sie das Passwort in der Maschine mit `passwd`.',
  'The folder “{1}” is not there any more.': 'Den Ordner „{1}“ gibt es nicht mehr.',
  'Bring it back, or take the machine out of the list.':
    'Bringen Sie ihn zurück oder nehmen Sie die Maschine aus der Liste.',
  'Evaluating the configuration took more than {1} minutes and was given up.':
    'Das Auswerten der Konfiguration dauerte mehr als {1} Minuten und wurde aufgegeben.',
  'Build the machine to see how far it comes.': 'Bauen Sie die Maschine, um zu sehen, wie weit es kommt.',
  'Nix cannot build in {1}, because the name holds a space or another special character.':
    'Nix kann in {1} nicht bauen, weil der Name ein Leerzeichen oder ein anderes Sonderzeichen enthält.',
  'Install Nix with its daemon, so that no store of our own is needed.':
    'Installieren Sie Nix mit seinem Daemon, damit kein eigener Store gebraucht wird.',
  'Nix cannot write its store here, and no store can be made in {1}.':
    'Nix kann hier nicht in seinen Store schreiben, und in {1} kann keiner angelegt werden.',
  'Check the permissions of that folder, or install Nix with its daemon.':
    'Prüfen Sie die Rechte dieses Ordners oder installieren Sie Nix mit seinem Daemon.',
  'Nix {1} is too old.': 'Nix {1} ist zu alt.',
  'Install Nix {1} or newer.': 'Installieren Sie Nix {1} oder neuer.',
  'Nix is not installed: there is no nix-build.': 'Nix ist nicht installiert: Es gibt kein nix-build.',
  'Install it with `sudo apt install nix-bin`.': 'Installieren Sie es mit `sudo apt install nix-bin`.',
  'Install Nix with the system’s package manager or with the official installer, then start again.':
    'Installieren Sie Nix mit der Paketverwaltung des Systems oder dem offiziellen Installer und starten Sie dann erneut.',
  'Nix is installed but does not work here.': 'Nix ist installiert, funktioniert hier aber nicht.',
  'Run `nix-build --version` and `nix-instantiate --eval -E 1` in a terminal to see what it says.':
    'Führen Sie `nix-build --version` und `nix-instantiate --eval -E 1` in einem Terminal aus, um zu sehen, was es sagt.',
  'Builds are set to do without the network, and {1} has not been fetched yet.':
    'Builds sollen ohne Netzwerk auskommen, und {1} wurde noch nicht geholt.',
  'Let builds use the network once, or choose a nixpkgs that is on this computer.':
    'Lassen Sie Builds einmal das Netzwerk verwenden oder wählen Sie ein nixpkgs, das auf diesem Rechner ist.',
  'Fetching nixpkgs was stopped.': 'Das Holen von nixpkgs wurde abgebrochen.',
  'Begin again when you like: what was fetched stays.':
    'Beginnen Sie erneut, wann Sie möchten: Was geholt wurde, bleibt.',
  'Reading the flake was stopped.': 'Das Lesen des Flakes wurde abgebrochen.',
  'Try again.': 'Versuchen Sie es erneut.',
  'Run `nix flake lock` in its folder; Snowglobe changes no lock file by itself.':
    'Führen Sie `nix flake lock` in seinem Ordner aus; Snowglobe ändert von sich aus keine Lock-Datei.',
  'The flake has no input {1}.': 'Der Flake hat keinen Input {1}.',
  'It has no inputs at all.': 'Er hat überhaupt keine Inputs.',
  'Its inputs are {1}.': 'Seine Inputs sind {1}.',
  'Listing what the flake offers was stopped or took more than ten minutes.':
    'Das Auflisten dessen, was der Flake bietet, wurde abgebrochen oder dauerte mehr als zehn Minuten.',
  'Try again; what was fetched stays.': 'Versuchen Sie es erneut; was geholt wurde, bleibt.',
  'There is no nixfmt on this computer.': 'Auf diesem Rechner gibt es kein nixfmt.',
  "Install nixfmt from nixpkgs, for example with `nix-env -f '<nixpkgs>' -iA nixfmt`, and try again.":
    "Installieren Sie nixfmt aus nixpkgs, etwa mit `nix-env -f '<nixpkgs>' -iA nixfmt`, und versuchen Sie es erneut.",
  'nixfmt was not done after {1} seconds.': 'nixfmt war nach {1} Sekunden nicht fertig.',
  'nixfmt could not format this text.': 'nixfmt konnte diesen Text nicht formatieren.',
  'Your text is as it was.': 'Ihr Text ist, wie er war.',
  'Mend what the list of problems shows first.': 'Beheben Sie zuerst, was die Liste der Probleme zeigt.',
  'Making the configuration was stopped.': 'Das Erstellen der Konfiguration wurde abgebrochen.',
  'Nothing was left behind; begin again when you like.':
    'Nichts blieb zurück; beginnen Sie erneut, wann Sie möchten.',
  'The program nixos-generate-config of this nixpkgs did not write a configuration.':
    'Das Programm nixos-generate-config dieses nixpkgs hat keine Konfiguration geschrieben.',
  'It exists only inside the VM: write `virtualisation.vmVariant.{1}`.':
    'Es gibt sie nur in der VM: Schreiben Sie `virtualisation.vmVariant.{1}`.',
  'Write `true` or `false`, without quotes.': 'Schreiben Sie `true` oder `false`, ohne Anführungszeichen.',
  'Write {1}, without quotes.': 'Schreiben Sie {1}, ohne Anführungszeichen.',
  'Put it in quotes: `"{1}"`.': 'Setzen Sie es in Anführungszeichen: `"{1}"`.',
  'This nixpkgs has no option `{1}`.': 'Dieses nixpkgs hat keine Option `{1}`.',
  'Nix could not remove the old builds from its store.':
    'Nix konnte die alten Builds nicht aus seinem Store entfernen.',
  'The lines below are what Nix said. What is left is removed by the next `nix-collect-garbage`.':
    'Unten steht, was Nix sagte. Was übrig ist, entfernt das nächste `nix-collect-garbage`.',
  '{1} has not been fetched.': '{1} wurde nicht geholt.',
  'Build the machine: that fetches it.': 'Bauen Sie die Maschine: Das holt es.',
  'Check its name, or choose another nixpkgs.': 'Prüfen Sie den Namen oder wählen Sie ein anderes nixpkgs.',
  'The nixpkgs that this machine is pinned to came from this system and is no longer in the store.':
    'Das nixpkgs, auf das diese Maschine festgelegt ist, kam von diesem System und ist nicht mehr im Store.',
  'Update the machine’s nixpkgs, or choose another one.':
    'Aktualisieren Sie das nixpkgs der Maschine oder wählen Sie ein anderes.',
  'What {1} gives is no nixpkgs: it has no nixos/default.nix.':
    'Was {1} ergibt, ist kein nixpkgs: Es hat kein nixos/default.nix.',
  'This system has no <nixpkgs> of its own.': 'Dieses System hat kein eigenes <nixpkgs>.',
  'Choose another nixpkgs for this machine, or add a channel with `nix-channel`.':
    'Wählen Sie für diese Maschine ein anderes nixpkgs oder fügen Sie mit `nix-channel` einen Channel hinzu.',
  'Choose a folder that holds `nixos/default.nix`, such as a checkout of nixpkgs.':
    'Wählen Sie einen Ordner, der `nixos/default.nix` enthält, etwa einen Checkout von nixpkgs.',
  'The starter has not been set up on this computer.':
    'Der Starter wurde auf diesem Rechner nicht eingerichtet.',
  'Run the set-up again, or choose another nixpkgs for this machine.':
    'Führen Sie die Einrichtung erneut aus oder wählen Sie für diese Maschine ein anderes nixpkgs.',
  'Starter (offline)': 'Starter (offline)',
  '{1} of {2}': '{1} von {2}',
  'A small system made of Debian packages; not NixOS. Needs no network.':
    'Ein kleines System aus Debian-Paketen; kein NixOS. Braucht kein Netzwerk.',
  'This system’s nixpkgs': 'nixpkgs dieses Systems',
  'What `<nixpkgs>` means on this computer.': 'Was `<nixpkgs>` auf diesem Rechner bedeutet.',
  'Builds are set to do without the network.': 'Builds sollen ohne Netzwerk auskommen.',
  'An archive of nixpkgs.': 'Ein Archiv von nixpkgs.',
  'A git repository of nixpkgs.': 'Ein git-Repository von nixpkgs.',
  'The nixpkgs of a flake.': 'Das nixpkgs eines Flakes.',
  'The newest NixOS.': 'Das neueste NixOS.',
  'A release of NixOS.': 'Eine Version von NixOS.',
  'Needs the network, and would compile everything for many hours: Nix cannot write /nix/store here, and the ready-made packages fit only there.':
    'Braucht das Netzwerk und würde viele Stunden lang alles kompilieren: Nix kann hier nicht in /nix/store schreiben, und die fertigen Pakete passen nur dorthin.',
  'Needs the network; downloads about 30 MB first, then the packages.':
    'Braucht das Netzwerk; lädt zuerst etwa 30 MB herunter, dann die Pakete.',
  'Nix could not be asked about its store.': 'Nix konnte nicht nach seinem Store gefragt werden.',
  'The lines below are what Nix said. Try again when no other Nix is at work.':
    'Unten steht, was Nix sagte. Versuchen Sie es erneut, wenn kein anderes Nix arbeitet.',
  '{1} or {2}': '{1} oder {2}',
  'The flake’s lock file is not there or cannot be read.':
    'Die Lock-Datei des Flakes ist nicht da oder nicht lesbar.',
  'The flake’s lock file is no lock file that Nix would write.':
    'Die Lock-Datei des Flakes ist keine, wie Nix sie schreiben würde.',
  'building {1}': '{1} wird gebaut',
  'copying {1}': '{1} wird kopiert',
  'downloading {1}': '{1} wird heruntergeladen',
}
