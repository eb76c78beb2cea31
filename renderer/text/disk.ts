/** English: the state disk, what it hides, its snapshots and the former ones. */
const names = new Intl.ListFormat('en', { type: 'conjunction' })

/** How the VM script made the disk. */
const image = {
  'file-system': 'to be started with a kernel from outside',
  'boot-loader': 'with a boot loader of its own',
  blank: 'empty',
}

export const diskText = {
  title: 'State disk',
  text: 'What the machine changes while it runs is on this disk: files, logs, passwords. It stays when you build a new configuration, and so can hide some of what you changed in it.',
  none: 'There is no disk yet. The first start makes it.',
  noneConfigured: 'Build the machine first; its disk is then shown here.',
  file: 'File',
  onHost: 'On this computer',
  inGuest: 'Size in the machine',
  grown: (size: string, since: string) => `${size} more than when it was made, ${since}`,
  grownSince: (size: string, since: string) => `${size} more than on ${since}`,
  passing: 'Nothing that it does is kept',
  passingText:
    'The machine was started so that nothing is kept: what it writes goes away when it is off, and its disk stays as it is.',
  reset: 'Reset disk',
  resetText: 'Puts the disk aside; the next start makes a new one. You can bring the old one back.',
  resetDone: 'The disk was put aside. The next start makes a new one.',
  compact: 'Make it smaller',
  compactText: 'Gives back space that files took which are deleted by now.',
  compactSnapshots: 'A disk with snapshots cannot be made smaller.',
  compacted: (size: string) => `${size} were given back.`,
  compactedNothing: 'There was nothing to give back.',
  running: 'Shut the machine down to reset its disk.',
  kept: 'Kept disks',
  keptText: 'Disks that were put aside. They take space until you delete them.',
  keptAt: (time: string) => `Kept ${time}`,
  restore: 'Bring back',
  restoreChoose: 'Bring back…',
  discard: 'Delete for good…',
  discardTitle: 'Delete this kept disk for good?',
  discardText: (size: string) => `This frees ${size}. It cannot be undone.`,
  restored: 'The disk is back.',
  configurationRestored: 'The configuration is back. What you had is in the history of builds.',
  bothRestored: 'Disk and configuration are back.',
  hides: 'What the disk hides',
  snapshots: 'Snapshots',
  snapshotsText:
    'The disk as it was at a moment, kept inside the disk’s own file, with the configuration of that moment.',
  noSnapshots: 'No snapshots yet.',
  take: 'Take a snapshot…',
  suggested: (count: number) => `Snapshot ${count}`,
  takeTitle: 'Take a snapshot of the disk',
  takeLive:
    'The machine goes on running. The snapshot holds what has reached the disk, as after a sudden loss of power.',
  takeFrozen:
    'The machine goes on running. Its agent holds the files still for a moment, so that they are in order in the snapshot.',
  takeOff: 'The disk as it is now, to which you can come back at any time.',
  name: 'Name',
  takeNow: 'Take snapshot',
  taken: (name: string) => `The snapshot “${name}” was taken.`,
  live: 'while it ran',
  frozen: 'files in order',
  withMemory: (size: string) => `with ${size} of memory`,
  withoutConfiguration: 'without a configuration',
  remove: 'Delete…',
  removeTitle: (name: string) => `Delete the snapshot “${name}”?`,
  removeText: 'The disk as it was then cannot be brought back after that. Today’s disk stays as it is.',
  removeConfirm: 'Delete',
  restoreTitle: (name: string) => `Bring back “${name}”`,
  restoreWhat: 'What to bring back',
  what: { disk: 'The disk', configuration: 'The configuration', both: 'Both', memory: 'The running machine' },
  restoreSafe: 'The disk as it is now becomes a snapshot first, so nothing is lost.',
  restoreKeeps: 'The disk in place is kept in turn.',
  restoreText: 'The configuration of now stays in the history of builds.',
  restoreRunning: 'The disk can be brought back when the machine is off.',
  beforeRestore: (name: string) => `Before “${name}” was brought back`,
  memory: 'With the memory of the running machine',
  memoryText:
    'It stands still for some seconds while its memory is written. You can come back to this very moment while it runs.',
  noMemoryNow: (why: string) =>
    `The memory of the running machine cannot be kept in a snapshot, since QEMU cannot save it: ${why}`,
  memoryRestored: 'The machine is where it was then.',
  restoreMemory: 'The machine goes on from that very moment, with disk and memory as they were.',
  restoreMemoryOff: 'Its memory can come back while the machine runs.',
  noMemory:
    'The memory of the running machine cannot be kept in a snapshot: it shares folders with this computer (its Nix store at least), and QEMU cannot save a machine that does.',
  question: {
    title: 'The disk hides some of this configuration',
    titleBlocked: 'The machine cannot start on this disk',
    titleName: 'The host name has changed',
    label: 'What to do with the disk',
    answers: {
      keep: 'Start as it is',
      grow: 'Make the disk larger',
      reset: 'Start with a new disk',
      'take-along': 'Take the old disk along',
    },
    about: {
      keep: 'You are not asked about this again unless something changes.',
      grow: 'What is on it stays. Its file system follows when you run “sudo resize2fs /dev/vda” in the machine.',
      reset: 'This one is put aside and can be brought back.',
      'take-along': 'It is renamed, and the machine goes on with what it has.',
    },
    nameLabel: 'Keep the old disk as',
    namePlaceholder: 'A name, if you like',
    start: 'Start',
    cancel: 'Do not start',
  },
  /** What each thing that a disk remembers means, in one sentence. */
  note: {
    passwords: (users: string[], time: string) =>
      `The new ${users.length === 1 ? 'password' : 'passwords'} of ${names.format(users)} will not take effect: NixOS sets a password when it makes the user, and that was on this disk (made ${time}).`,
    size: (disk: string, wanted: string) =>
      `The disk stays at ${disk}: its size was fixed when it was made, and the configuration says ${wanted} now.`,
    'host-name': (former: string, size: string, next: string) =>
      `The host name has changed, and it names the disk: ${next} will be new and empty, while what the machine has done so far is on ${former} (${size}).`,
    'backing-gone': (file: string) =>
      `The disk builds on a file that is no longer there: ${file}. It was in the Nix store and has been collected as garbage.`,
    damaged:
      'The disk’s file is no qcow2 image any more: it was cut off or overwritten. A reset puts it aside, so that it can still be looked at.',
    boot: (made: keyof typeof image, now: keyof typeof image) =>
      `The disk was made ${image[made]}; the machine is now built ${image[now]} and would not start from it.`,
    'state-version': (made: string, now: string) =>
      `system.stateVersion is ${now} now, and the disk was made with ${made}: services may look for their data in a form that it does not have here.`,
    'older-release': (made: string, now: string) =>
      `The disk was made by NixOS ${made}, which is newer than the ${now} that is built now: programs may not be able to read what newer ones wrote.`,
    'newer-release': (made: string, now: string) =>
      `The disk was made by NixOS ${made}; ${now} is built now. That is what updates are like: data of the old release is taken over.`,
  },
}
