/** What the page sees of a machine's state disk: its sizes, what it hides, its snapshots, and the former ones. */

/** A former disk, kept by a reset so that it can come back. */
export interface KeptDisk {
  /** File name in the machine's `.snowglobe/kept` folder; the handle for restore and discard. */
  file: string
  keptAt: number
  /** Space that it takes on the host. */
  bytes: number
  /** What the user called it; null for one that a reset put aside. */
  name: string | null
  /** The configuration that the machine had then is kept with it. */
  hasConfiguration: boolean
}

/** The disk as it was at a moment, kept inside the disk's own file. */
export interface DiskSnapshot {
  /** QEMU's name for it, by which it is also found on the command line. */
  tag: string
  /** What the user called it; the tag for one that was made by hand. */
  name: string
  /** Epoch ms. */
  madeAt: number
  /** Made while the machine ran: as after a sudden loss of power, unless the guest had put its files in order (`isFrozen`). */
  isLive: boolean
  isFrozen: boolean
  /** The guest's memory in it, bytes; 0 for a snapshot of the disk alone. */
  memoryBytes: number
  /** The configuration of that moment is kept with it, and with what it differs from today's. */
  hasConfiguration: boolean
  /** The store path of the system that ran or was built then; null where that is not known. */
  system: string | null
}

/** Something that the disk remembers and that the configuration cannot change by itself; times epoch ms, sizes bytes. */
export type StateNote =
  /** Their passwords were set when they were first made on this disk; the configuration has others now (`wanted` tells them apart). */
  | { kind: 'passwords'; users: string[]; madeAt: number; wanted: string }
  | { kind: 'size'; diskBytes: number; wantedBytes: number; canGrow: boolean }
  /** The host name names the disk: another one, `former`, lies beside, and the machine would begin with a new one. */
  | { kind: 'host-name'; former: string; formerBytes: number; next: string }
  /** The disk builds on this file, which is gone: the machine cannot start. */
  | { kind: 'backing-gone'; file: string }
  /** It is no qcow2 image any more: QEMU would take it for a raw disk, or refuse it. */
  | { kind: 'damaged' }
  /** The disk was made to be booted in another way than the machine is built for now: it would not start. */
  | { kind: 'boot'; made: DiskImageKind; now: DiskImageKind }
  | { kind: 'state-version'; made: string; now: string }
  /** The disk was made by a newer release of NixOS than the one built now. */
  | { kind: 'older-release'; made: string; now: string }
  /** The usual way of things, so it is shown and not asked about. */
  | { kind: 'newer-release'; made: string; now: string }

/** How the VM script makes a disk: with an empty file system for a kernel from outside, over an image with a boot loader, or blank. */
export type DiskImageKind = 'file-system' | 'boot-loader' | 'blank'

export interface DiskView {
  /** Absolute path, or null when the configuration has no disk or nothing is built yet. */
  path: string | null
  exists: boolean
  /** Space taken on the host, and size as the guest sees it; null where unknown. */
  bytes: number | null
  virtualBytes: number | null
  /** Epoch ms and space taken then: since when the disk is known, to tell how it grows; null where it is not known. */
  known: { at: number; isMaking: boolean; bytes: number } | null
  snapshots: DiskSnapshot[]
  kept: KeptDisk[]
  notes: StateNote[]
  /** A start waits for the user to say what shall become of the disk. */
  isAsking: boolean
  /** It shares folders with this computer, as NixOS's VMs do: QEMU cannot keep the memory of such a machine in a snapshot. */
  hasShares: boolean
}

/** What can be done when a start asks. */
export const diskAnswers = ['keep', 'reset', 'grow', 'take-along', 'cancel'] as const
export type DiskAnswer = (typeof diskAnswers)[number]

export const noDisk: DiskView = {
  path: null,
  exists: false,
  bytes: null,
  virtualBytes: null,
  known: null,
  snapshots: [],
  kept: [],
  notes: [],
  isAsking: false,
  hasShares: false,
}
