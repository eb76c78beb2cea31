/** German: virtual machines, the guest and terminals. */
import type { Phrases } from '../say.ts'

export const vm: Phrases = {
  'No terminal could be opened.': 'Es konnte kein Terminal geöffnet werden.',
  'The serial console works without it.': 'Die serielle Konsole funktioniert auch ohne.',
  'This machine has no network that a port could be forwarded to.':
    'Diese Maschine hat kein Netzwerk, zu dem ein Port weitergeleitet werden könnte.',
  'Use the serial console.': 'Verwenden Sie die serielle Konsole.',
  'No port of this computer leads to the machine’s port 22.':
    'Kein Port dieses Rechners führt zu Port 22 der Maschine.',
  'Open ssh again to add one for this run.': 'Öffnen Sie ssh erneut, um einen für diesen Lauf hinzuzufügen.',
  'The machine does not answer as an ssh server at port {1}.':
    'Die Maschine antwortet an Port {1} nicht als ssh-Server.',
  'It may still be starting; otherwise switch services.openssh.enable on.':
    'Vielleicht startet sie noch; sonst schalten Sie services.openssh.enable ein.',
  'There is no ssh on this computer.': 'Auf diesem Rechner gibt es kein ssh.',
  'Install it: the package is called openssh-client or openssh.':
    'Installieren Sie es: Das Paket heißt openssh-client oder openssh.',
  'The connection to the guest’s agent broke off.': 'Die Verbindung zum Agenten des Gastes ist abgebrochen.',
  'The guest’s agent said something that cannot be understood.':
    'Der Agent des Gastes sagte etwas Unverständliches.',
  'The guest’s agent refused: {1}': 'Der Agent des Gastes lehnte ab: {1}',
  'The connection to the guest’s agent is closed.': 'Die Verbindung zum Agenten des Gastes ist geschlossen.',
  'The guest’s agent did not answer within {1} s.':
    'Der Agent des Gastes antwortete nicht innerhalb von {1} s.',
  'The guest may be busy, held or shutting down; try again.':
    'Vielleicht ist der Gast ausgelastet, angehalten oder fährt herunter; versuchen Sie es erneut.',
  'The guest’s agent is not allowed to do this.': 'Der Agent des Gastes darf das nicht.',
  'The guest’s configuration keeps some of the agent’s commands from it.':
    'Die Konfiguration des Gastes enthält dem Agenten manche Befehle vor.',
  'The guest’s agent does not answer.': 'Der Agent des Gastes antwortet nicht.',
  'The guest may still be starting; its configuration needs services.qemuGuest.enable = true.':
    'Vielleicht startet der Gast noch; seine Konfiguration braucht services.qemuGuest.enable = true.',
  'A disk with snapshots cannot be made smaller.':
    'Eine Festplatte mit Snapshots kann nicht verkleinert werden.',
  'Delete its snapshots first: they would be lost.':
    'Löschen Sie zuerst ihre Snapshots: Sie gingen verloren.',
  'The disk could not be made smaller.': 'Die Festplatte konnte nicht verkleinert werden.',
  'For a while there are two of them: free some space where the machine’s folder lies.':
    'Eine Weile gibt es sie zweimal: Schaffen Sie Platz, wo der Ordner der Maschine liegt.',
  'The disk is as it was.': 'Die Festplatte ist, wie sie war.',
  'There is no disk to reset: the machine has not made one yet.':
    'Es gibt keine Festplatte zurückzusetzen: Die Maschine hat noch keine angelegt.',
  'There is a disk of this name by now.': 'Eine Festplatte dieses Namens gibt es inzwischen.',
  'The kept disk could not be deleted.': 'Die aufbewahrte Festplatte konnte nicht gelöscht werden.',
  'The disk could not be made larger.': 'Die Festplatte konnte nicht vergrößert werden.',
  'Free some space where the machine’s folder lies.': 'Schaffen Sie Platz, wo der Ordner der Maschine liegt.',
  'The details say what QEMU’s disk tool makes of it.':
    'Die Details sagen, was QEMUs Werkzeug für Festplatten davon hält.',
  'There is no room to keep the old disk.': 'Es gibt keinen Platz, um die alte Festplatte aufzubewahren.',
  'The disk could not be moved.': 'Die Festplatte konnte nicht verschoben werden.',
  'The disk is in use by a running QEMU.': 'Die Festplatte wird von einem laufenden QEMU verwendet.',
  'That kept disk is no longer there.': 'Diese aufbewahrte Festplatte gibt es nicht mehr.',
  'The machine’s screen cannot be reached.': 'Der Bildschirm der Maschine ist nicht erreichbar.',
  'It may still be starting, or have just stopped.': 'Vielleicht startet sie noch oder wurde gerade beendet.',
  'The disk is in use by another QEMU, so this machine is running already, perhaps outside Snowglobe.':
    'Die Festplatte wird von einem anderen QEMU verwendet; diese Maschine läuft also bereits, vielleicht außerhalb von Snowglobe.',
  'Stop the other one first; two systems on one disk would destroy it.':
    'Fahren Sie zuerst die andere herunter; zwei Systeme auf einer Festplatte würden sie zerstören.',
  'KVM gave up while it ran the guest.': 'KVM gab auf, während es den Gast ausführte.',
  'Start again: Snowglobe now runs this machine without KVM.':
    'Starten Sie erneut: Snowglobe führt diese Maschine jetzt ohne KVM aus.',
  'KVM is asked for but cannot be used here.': 'KVM wird verlangt, kann hier aber nicht verwendet werden.',
  'Let your user open /dev/kvm (group “kvm”), or take “-enable-kvm” out of the QEMU options.':
    'Lassen Sie Ihren Benutzer /dev/kvm öffnen (Gruppe „kvm“) oder nehmen Sie „-enable-kvm“ aus den QEMU-Optionen.',
  'The guest could not mount its store: QEMU and virtiofsd do not share memory.':
    'Der Gast konnte seinen Store nicht einhängen: QEMU und virtiofsd teilen keinen Speicher.',
  'Set virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true and build again.':
    'Setzen Sie virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true und bauen Sie erneut.',
  'There is not enough memory on this computer for the machine.':
    'Auf diesem Rechner ist nicht genug Arbeitsspeicher für die Maschine.',
  'Lower virtualisation.vmVariant.virtualisation.memorySize, or close other programs.':
    'Verringern Sie virtualisation.vmVariant.virtualisation.memorySize oder schließen Sie andere Programme.',
  'The disk of this computer is full, so the machine’s disk could not be written.':
    'Der Datenträger dieses Rechners ist voll; die Festplatte der Maschine konnte deshalb nicht geschrieben werden.',
  'Free some space and start again; what the guest had saved before is still there.':
    'Schaffen Sie Platz und starten Sie erneut; was der Gast vorher gespeichert hatte, ist noch da.',
  'The machine’s disk builds on a file that no longer exists.':
    'Die Festplatte der Maschine baut auf einer Datei auf, die es nicht mehr gibt.',
  'Reset the disk; the old one is kept.': 'Setzen Sie die Festplatte zurück; die alte wird aufbewahrt.',
  'The machine’s disk image is damaged.': 'Das Festplattenabbild der Maschine ist beschädigt.',
  'Reset the disk; the damaged one is kept, so that it can still be looked at.':
    'Setzen Sie die Festplatte zurück; die beschädigte wird aufbewahrt, sodass sie noch untersucht werden kann.',
  'A port that the machine forwards is taken by another program.':
    'Ein Port, den die Maschine weiterleitet, ist durch ein anderes Programm belegt.',
  'Choose another host port in virtualisation.forwardPorts.':
    'Wählen Sie in virtualisation.forwardPorts einen anderen Host-Port.',
  'QEMU is not installed.': 'QEMU ist nicht installiert.',
  'Install it: on Debian and Ubuntu “sudo apt install qemu-system-x86 qemu-utils”.':
    'Installieren Sie es: unter Debian und Ubuntu „sudo apt install qemu-system-x86 qemu-utils“.',
  'The machine’s QEMU was ended by {1}.': 'Das QEMU der Maschine wurde durch {1} beendet.',
  'The machine’s QEMU ended with exit code {1}.': 'Das QEMU der Maschine endete mit Exit-Code {1}.',
  'The machine’s QEMU ended unexpectedly.': 'Das QEMU der Maschine endete unerwartet.',
  'Start it again; its disk is as the guest left it.':
    'Starten Sie sie erneut; ihre Festplatte ist so, wie der Gast sie hinterlassen hat.',
  'Port {1} could not be forwarded.': 'Port {1} konnte nicht weitergeleitet werden.',
  'The forward of port {1} could not be removed.':
    'Die Weiterleitung von Port {1} konnte nicht entfernt werden.',
  'Ports below 1024 need rights that Snowglobe does not have; another program may hold the port.':
    'Ports unter 1024 brauchen Rechte, die Snowglobe nicht hat; oder ein anderes Programm belegt den Port.',
  'A command in the guest took longer than {1} s.': 'Ein Befehl im Gast dauerte länger als {1} s.',
  'The guest has no folder {1}.': 'Der Gast hat keinen Ordner {1}.',
  'The guest cannot write into {1}.': 'Der Gast kann nicht nach {1} schreiben.',
  'There is not enough space in {1} of the guest.': 'In {1} des Gastes ist nicht genug Platz.',
  'The file could not be put in its place in the guest.':
    'Die Datei konnte im Gast nicht an ihren Platz gelegt werden.',
  'The guest has no such file.': 'Der Gast hat keine solche Datei.',
  'This is a folder; name a file in it.': 'Das ist ein Ordner; nennen Sie eine Datei darin.',
  'This is no ordinary file.': 'Das ist keine gewöhnliche Datei.',
  '{1} cannot be read.': '{1} kann nicht gelesen werden.',
  'The file could not be written to {1}.': 'Die Datei konnte nicht nach {1} geschrieben werden.',
  'It was stopped.': 'Es wurde abgebrochen.',
  'The guest’s disks were held for a moment, and it does not say that they are free again.':
    'Die Festplatten des Gastes wurden einen Moment angehalten, und er sagt nicht, dass sie wieder frei sind.',
  'If the guest stands still, reset it.': 'Steht der Gast still, setzen Sie ihn zurück.',
  'What was to be done to the held disks took longer than {1} s.':
    'Was mit den angehaltenen Festplatten zu tun war, dauerte länger als {1} s.',
  'The command could not be started in the guest.': 'Der Befehl konnte im Gast nicht gestartet werden.',
  'KVM is switched off in the settings.': 'KVM ist in den Einstellungen ausgeschaltet.',
  'Switch it on there to run machines at full speed.':
    'Schalten Sie es dort ein, damit Maschinen mit voller Geschwindigkeit laufen.',
  'Your user may not open /dev/kvm.': 'Ihr Benutzer darf /dev/kvm nicht öffnen.',
  'Add yourself to the group “kvm” (sudo usermod -aG kvm $USER) and log in again.':
    'Nehmen Sie sich in die Gruppe „kvm“ auf (sudo usermod -aG kvm $USER) und melden Sie sich neu an.',
  'This computer offers no KVM (/dev/kvm is not there).':
    'Dieser Rechner bietet kein KVM (/dev/kvm ist nicht da).',
  'Switch on virtualisation (VT-x, AMD-V) in the firmware; inside a virtual machine, switch on nested virtualisation.':
    'Schalten Sie Virtualisierung (VT-x, AMD-V) in der Firmware ein; in einer virtuellen Maschine verschachtelte Virtualisierung.',
  'Usual inside a virtual machine: switch on nested virtualisation there, or run Snowglobe on the real computer.':
    'Das ist in einer virtuellen Maschine üblich: Schalten Sie dort verschachtelte Virtualisierung ein oder führen Sie Snowglobe auf dem echten Rechner aus.',
  'KVM opens, but a kernel started under it did not come to its first line within {1} s.':
    'KVM lässt sich öffnen, aber ein damit gestarteter Kernel kam innerhalb von {1} s nicht zu seiner ersten Zeile.',
  'QEMU could not be started to try KVM.': 'QEMU konnte nicht gestartet werden, um KVM auszuprobieren.',
  'KVM opens, but a guest died at once under it{1}.':
    'KVM lässt sich öffnen, aber ein Gast starb damit sofort{1}.',
  'The machine’s start script could not be run.':
    'Das Startskript der Maschine konnte nicht ausgeführt werden.',
  'Build the machine again.': 'Bauen Sie die Maschine erneut.',
  'QEMU closed its control socket.': 'QEMU hat seinen Steuersocket geschlossen.',
  'QEMU hung up.': 'QEMU hat aufgelegt.',
  'QEMU’s control socket is closed.': 'Der Steuersocket von QEMU ist geschlossen.',
  'QEMU did not answer within {1} s.': 'QEMU antwortete nicht innerhalb von {1} s.',
  'QEMU could not make a picture of the screen.': 'QEMU konnte kein Bild des Bildschirms machen.',
  'The machine may have no screen, or this QEMU is older than 7.1.':
    'Vielleicht hat die Maschine keinen Bildschirm, oder dieses QEMU ist älter als 7.1.',
  'This machine is running already.': 'Diese Maschine läuft bereits.',
  'A second one on the same disk would destroy it; stop the first, or make another machine.':
    'Eine zweite auf derselben Festplatte würde sie zerstören; fahren Sie die erste herunter oder erstellen Sie eine weitere Maschine.',
  'The machine could not be started.': 'Die Maschine konnte nicht gestartet werden.',
  'This machine has not been built yet.': 'Diese Maschine wurde noch nicht gebaut.',
  'Press “Build and run”.': 'Drücken Sie „Bauen und starten“.',
  'The machine may take {1} of memory, and {2} are free on this computer.':
    'Die Maschine darf {1} Arbeitsspeicher belegen, und auf diesem Rechner sind {2} frei.',
  'The machine is to have {1} of memory, and this computer has {2} in all.':
    'Die Maschine soll {1} Arbeitsspeicher haben, und dieser Rechner hat insgesamt {2}.',
  'When it takes them, this computer becomes slow or ends a program. Close other programs or stop other machines, or lower virtualisation.vmVariant.virtualisation.memorySize.':
    'Nimmt sie ihn sich, wird dieser Rechner langsam oder beendet ein Programm. Schließen Sie andere Programme, fahren Sie andere Maschinen herunter oder senken Sie virtualisation.vmVariant.virtualisation.memorySize.',
  'Lower virtualisation.vmVariant.virtualisation.memorySize and build again.':
    'Senken Sie virtualisation.vmVariant.virtualisation.memorySize und bauen Sie erneut.',
  'The machine could not be kept with its memory.':
    'Die Maschine konnte nicht mit ihrem Arbeitsspeicher aufbewahrt werden.',
  'The machine could not go back to this snapshot.':
    'Die Maschine konnte nicht zu diesem Snapshot zurückkehren.',
}
