/** What the form says of network, virtual machine and boot, in English. */

export const formMachineText = {
  network: {
    manager: { label: 'NetworkManager', hint: 'Networks chosen on the desktop.' },
    firewall: {
      label: 'Firewall',
      hint: 'Only the ports below, and those that services open, are reachable.',
    },
    tcp: { label: 'Open TCP ports', hint: 'Such as 80 for a web server.' },
    udp: { label: 'Open UDP ports', hint: 'Such as 53 for name service.' },
    portFault: 'A port is a whole number from 1 to 65535.',
    forwards: {
      label: 'Forwarded ports',
      hint: 'A port of this computer that leads into the machine.',
      none: 'Nothing is forwarded.',
      host: 'This computer’s port',
      guest: 'Machine’s port',
      protocol: 'Protocol',
      to: 'leads to',
      add: 'Forward a port',
      remove: (port: string) => `Remove the forward of port ${port}`,
      taken: 'Another row takes this port of this computer.',
      low: 'Ports below 1024 are for root only on most computers.',
      closed: (port: number) => `The machine’s firewall keeps port ${port} shut.`,
      open: (port: number) => `Open port ${port}`,
      everywhere: 'Everybody in your network can reach it.',
      localOnly: 'Allow this computer only',
      reversed: (guest: string, host: string) =>
        `Inside the machine, port ${guest} leads to ${host} on this computer.`,
      element: 'An expression; change it in the text.',
    },
  },
  vm: {
    where: (path: string) => `Only the virtual machine has these settings: they go to ${path}.`,
    memory: {
      label: 'Memory',
      hint: 'A console needs 512 MiB, a desktop 4096.',
      slider: 'Memory, roughly',
    },
    cores: { label: 'Processor cores', hint: 'How many cores the machine sees.' },
    disk: {
      label: 'Disk size',
      hint: 'The file grows as it is filled.',
      stale: 'The disk that is there keeps its size; reset it to have a new one.',
    },
    graphics: { label: 'Screen', hint: 'Off: a machine with a serial console only.' },
    resolution: {
      label: 'Screen size',
      hint: 'For X11 and the boot menu; other desktops choose by themselves.',
    },
    bootLoader: {
      label: 'Start through the boot loader',
      hint: 'Off: QEMU starts the kernel directly, which is faster.',
    },
    qemu: { label: 'QEMU arguments', hint: 'Each is handed to QEMU, such as “-device virtio-vga”.' },
    qemuFault: 'Give an argument on one line.',
    shares: {
      label: 'Shared folders',
      hint: 'Folders of this computer that the machine sees.',
      none: 'Nothing is shared.',
      tag: 'Name',
      source: 'Folder on this computer',
      target: 'Folder in the machine',
      add: 'Share a folder',
      remove: (tag: string) => `Stop sharing ${tag}`,
      tagFault: 'Use letters, digits, - and _, at most 31.',
      folderFault:
        'Give a whole path, such as /home/me/files, of letters, digits and . _ - + @ only: a shell reads it.',
    },
  },
  boot: {
    where:
      'A virtual machine starts its kernel directly; these matter for it only with “Start through the boot loader”.',
    loader: {
      label: 'Boot loader',
      hint: 'What starts Linux on a real computer.',
      'systemd-boot': 'systemd-boot (UEFI)',
      grub: 'GRUB',
      default: 'Default of NixOS',
      custom: 'Custom: as the text says',
    },
    grubDevice: {
      label: 'GRUB’s disk',
      hint: 'Such as /dev/sda; nodev for UEFI.',
      fault: 'Give a device such as /dev/sda, or nodev.',
    },
    timeout: { label: 'Menu timeout', hint: 'Seconds until the first entry starts.' },
    params: {
      label: 'Kernel parameters',
      hint: 'Such as quiet or mitigations=off.',
      fault: 'A parameter has no blanks outside quotes.',
    },
    quiet: { label: 'Quiet start', hint: 'Fewer messages (the kernel parameter quiet).' },
    splash: { label: 'Start picture', hint: 'Plymouth, instead of messages.' },
    tmpfs: { label: 'Keep /tmp in memory', hint: 'Empty after each start.' },
  },
}
