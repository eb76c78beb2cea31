/** German: what the form says of network, virtual machine and boot. */
import type { formMachineText } from '../form-machine.ts'
import type { Words } from '../translation.ts'

export const formMachine: Words<typeof formMachineText> = {
  network: {
    manager: { label: 'NetworkManager', hint: 'Netzwerke, die auf dem Desktop gewählt werden.' },
    firewall: {
      label: 'Firewall',
      hint: 'Nur die Ports unten und die, die Dienste öffnen, sind erreichbar.',
    },
    tcp: { label: 'Offene TCP-Ports', hint: 'Etwa 80 für einen Webserver.' },
    udp: { label: 'Offene UDP-Ports', hint: 'Etwa 53 für Namensauflösung.' },
    portFault: 'Ein Port ist eine ganze Zahl von 1 bis 65535.',
    forwards: {
      label: 'Weitergeleitete Ports',
      hint: 'Ein Port dieses Rechners, der in die Maschine führt.',
      none: 'Nichts wird weitergeleitet.',
      host: 'Port dieses Rechners',
      guest: 'Port der Maschine',
      protocol: 'Protokoll',
      to: 'führt zu',
      add: 'Port weiterleiten',
      remove: (port: string) => `Weiterleitung von Port ${port} entfernen`,
      taken: 'Eine andere Zeile verwendet diesen Port dieses Rechners.',
      low: 'Ports unter 1024 sind auf den meisten Rechnern root vorbehalten.',
      closed: (port: number) => `Die Firewall der Maschine hält Port ${port} geschlossen.`,
      open: (port: number) => `Port ${port} öffnen`,
      everywhere: 'Jeder in Ihrem Netzwerk kann ihn erreichen.',
      localOnly: 'Nur diesen Rechner zulassen',
      reversed: (guest: string, host: string) =>
        `In der Maschine führt Port ${guest} zu ${host} auf diesem Rechner.`,
      element: 'Ein Ausdruck; ändern Sie ihn im Text.',
    },
  },
  vm: {
    where: (path: string) => `Nur die virtuelle Maschine hat diese Einstellungen: Sie stehen in ${path}.`,
    memory: {
      label: 'Arbeitsspeicher',
      hint: 'Eine Konsole braucht 512 MiB, ein Desktop 4096.',
      slider: 'Arbeitsspeicher, ungefähr',
    },
    cores: { label: 'Prozessorkerne', hint: 'Wie viele Kerne die Maschine sieht.' },
    disk: {
      label: 'Festplattengröße',
      hint: 'Die Datei wächst mit ihrem Inhalt.',
      stale: 'Die vorhandene Festplatte behält ihre Größe; setzen Sie sie zurück für eine neue.',
    },
    graphics: { label: 'Bildschirm', hint: 'Aus: eine Maschine nur mit serieller Konsole.' },
    resolution: {
      label: 'Bildschirmgröße',
      hint: 'Für X11 und das Bootmenü; andere Desktops wählen selbst.',
    },
    bootLoader: {
      label: 'Über den Bootloader starten',
      hint: 'Aus: QEMU startet den Kernel direkt, das geht schneller.',
    },
    qemu: {
      label: 'QEMU-Argumente',
      hint: 'Jedes wird an QEMU übergeben, etwa „-device virtio-vga“.',
    },
    qemuFault: 'Geben Sie ein Argument in einer Zeile an.',
    shares: {
      label: 'Gemeinsame Ordner',
      hint: 'Ordner dieses Rechners, die die Maschine sieht.',
      none: 'Nichts wird geteilt.',
      tag: 'Name',
      source: 'Ordner auf diesem Rechner',
      target: 'Ordner in der Maschine',
      add: 'Ordner teilen',
      remove: (tag: string) => `${tag} nicht mehr teilen`,
      tagFault: 'Verwenden Sie Buchstaben, Ziffern, - und _, höchstens 31.',
      folderFault:
        'Geben Sie einen vollständigen Pfad wie /home/ich/dateien an, nur aus Buchstaben, Ziffern und . _ - + @: Eine Shell liest ihn.',
    },
  },
  boot: {
    where:
      'Eine virtuelle Maschine startet ihren Kernel direkt; dies betrifft sie nur mit „Über den Bootloader starten“.',
    loader: {
      label: 'Bootloader',
      hint: 'Was Linux auf einem echten Rechner startet.',
      'systemd-boot': 'systemd-boot (UEFI)',
      grub: 'GRUB',
      default: 'Vorgabe von NixOS',
      custom: 'Eigener: wie der Text sagt',
    },
    grubDevice: {
      label: 'Datenträger für GRUB',
      hint: 'Etwa /dev/sda; nodev für UEFI.',
      fault: 'Geben Sie ein Gerät wie /dev/sda oder nodev an.',
    },
    timeout: { label: 'Wartezeit im Menü', hint: 'Sekunden, bis der erste Eintrag startet.' },
    params: {
      label: 'Kernelparameter',
      hint: 'Etwa quiet oder mitigations=off.',
      fault: 'Ein Parameter enthält keine Leerzeichen außerhalb von Anführungszeichen.',
    },
    quiet: { label: 'Stiller Start', hint: 'Weniger Meldungen (Kernelparameter quiet).' },
    splash: { label: 'Startbild', hint: 'Plymouth anstelle von Meldungen.' },
    tmpfs: { label: '/tmp im Arbeitsspeicher', hint: 'Nach jedem Start leer.' },
  },
}
