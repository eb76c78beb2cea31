/** The table of events: everything the main process tells the page unasked. */
import type { BuildStep } from './build-steps.ts'
import type { DoctorFinding } from './doctor.ts'
import type { ImagesView } from './image.ts'
import type { BrokenMachine, MachineView } from './machine.ts'
import type { SessionView } from './session.ts'
import type { Settings } from './settings.ts'
import type { TestView, TimelineStep } from './test.ts'
import type { KvmState } from './vm.ts'

export interface Events {
  /** A machine is new or differs from what was told before. */
  'machine.changed': MachineView
  'machine.removed': { id: string }
  'machines.broken': BrokenMachine[]
  /** `configuration.nix` was changed by someone else than the page; `version` as in `configuration.read`. */
  'configuration.changed': { id: string; version: string | null }
  /** Steps of a build that are new or changed, each whole, and how many lines its log has by now. */
  'build.steps': { id: string; key: string; steps: BuildStep[]; lines: number }
  /** The history of this machine's builds is no longer what `builds.list` told: one ended, was counted, freed or gone back to. */
  'builds.changed': { id: string }
  'images.changed': ImagesView
  /** What a command that the page runs in a guest says. */
  'guest.said': { id: string; token: string; text: string }
  /** How far a copy out of a guest is, in bytes. */
  'guest.copied': { id: string; token: string; bytes: number; ofBytes: number }
  /** A test is new or differs from what was told before. */
  'test.changed': TestView
  'test.removed': { id: string }
  /** Steps of a run that are new or changed, each whole, and how many lines its log has by now. */
  'test.steps': {
    id: string
    key: string
    steps: TimelineStep[]
    nodes: string[]
    lines: number
    nodeLines: number[]
  }
  /** The interactive session of a test differs from what was told before. */
  'session.changed': SessionView
  'kvm.changed': KvmState
  /** The daemon left these options of the settings aside (names as Nix has them): it does not trust this user. */
  'build.ignored': { options: string[] }
  /** How much of a nixpkgs has been downloaded, and how fast since it began; `source` as `sourceKey` gives it. */
  'nixpkgs.fetching': { source: string; bytes: number; toBytes: number; bytesPerSecond: number }
  /** One of the findings of the examination that the page asked for under this number. */
  'doctor.found': { run: number; finding: DoctorFinding }
  /** How much of the file that is being imported has been read, 0 to 1. */
  'import.progress': { fraction: number }
  'settings.changed': Settings
  /** The machines whose screens are in windows of their own. */
  'screens.changed': { ids: string[] }
  /** Asks the page to show this machine (a second start of the app, a notification). */
  'show.machine': { id: string }
  /** Asks the page for a new machine; `from` is a file with a configuration, or a folder, that the user opened with the app. */
  'show.test': { id: string }
  'show.new': { from: OpenedPath | null }
}
export interface OpenedPath {
  kind: 'file' | 'folder'
  path: string
}
export type EventName = keyof Events

/** The names, for whoever must check one at run time. */
export const eventNames = [
  'machine.changed',
  'machine.removed',
  'machines.broken',
  'configuration.changed',
  'build.steps',
  'builds.changed',
  'images.changed',
  'guest.said',
  'guest.copied',
  'test.changed',
  'test.removed',
  'test.steps',
  'session.changed',
  'kvm.changed',
  'build.ignored',
  'nixpkgs.fetching',
  'doctor.found',
  'import.progress',
  'settings.changed',
  'screens.changed',
  'show.machine',
  'show.test',
  'show.new',
] as const satisfies readonly EventName[]
