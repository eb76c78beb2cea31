/** An integration test: a plain folder with a Nix file, its last runs, and what the page sees of the one that runs. */
import { z } from 'zod'
import type { BuildProgress } from './build.ts'
import type { FailureData } from './failure.ts'
import { machineId, machineName } from './machine.ts'
import { nixpkgsSource, type NixpkgsSource } from './source.ts'

export const testId = machineId
export const testName = machineName

/** What `snowglobe.json` of a test holds; unknown keys of newer versions are kept. */
export const testRecord = z.looseObject({
  version: z.literal(1),
  kind: z.literal('test'),
  id: testId,
  nixpkgs: nixpkgsSource,
  /** The test's file where it lies elsewhere, absolute; null for `test.nix` in the folder, which alone is ever written. */
  file: z.string().startsWith('/').max(4096).nullable().default(null),
  /** The check's name, where the file is a flake's; null for a file that calls `runNixOSTest`. */
  flake: z.string().min(1).max(200).nullable().default(null),
  /** Epoch ms. */
  createdAt: z.number(),
})
export type TestRecord = z.infer<typeof testRecord>

export type TestStatus =
  | { phase: 'idle' }
  /** Finding out whether Nix has this very test as passed already. */
  | { phase: 'looking'; key: string; startedAt: number }
  /** `key` is also that of the driver's build; `logKey` that of its log. */
  | { phase: 'building'; key: string; startedAt: number; progress: BuildProgress }
  | {
      phase: 'running'
      key: string
      startedAt: number
      driverStartedAt: number
      logKey: string
      /** Without KVM, which is slow. */
      isEmulated: boolean
    }
  | { phase: 'stopping'; key: string; startedAt: number; logKey: string | null }

export const testOutcomes = ['passed', 'failed', 'not-built', 'cancelled', 'kept'] as const
/** `kept`: it did not run, since Nix has it as passed already. */
export type TestOutcome = (typeof testOutcomes)[number]

/** One run as it is remembered. */
export interface TestRun {
  key: string
  /** Of the driver's log; null where it never began. */
  logKey: string | null
  startedAt: number
  endedAt: number
  /** When the driver began, after its build. */
  driverStartedAt: number | null
  outcome: TestOutcome
  /** The store path of the driver, which is another for another script and for other machines; null where it was not built. */
  driver: string | null
  failure: FailureData | null
  /** The innermost step that was broken off, and the subtest that it lies in; null for a run that did not fail in a step. */
  brokenAt: { node: string | null; text: string; subtest: string | null } | null
  /** Whether guests were emulated, so that times say little. */
  isEmulated: boolean
  /** What lies in the run's output folder, by its path in there, sorted. */
  files: string[]
  /** The pass that Nix keeps: its store path, and when it was made (epoch ms; null where Nix does not say). */
  kept: { path: string; at: number | null } | null
}

export interface TestView {
  id: string
  /** The folder's name. */
  name: string
  folder: string
  /** The test's file, absolute. */
  file: string
  /** The file is the app's to write. */
  isOwn: boolean
  /** The check's name where the file is a flake's, whose lock file names the nixpkgs. */
  flake: string | null
  nixpkgs: NixpkgsSource
  createdAt: number
  status: TestStatus
  /** Newest first. */
  runs: TestRun[]
}

/** One thing that the script does, as the driver tells it. */
export interface TimelineStep {
  /** Position, counting from 0; never changes. */
  n: number
  /** How many steps it lies within. */
  depth: number
  /** Null for the driver itself. */
  node: string | null
  text: string
  isSubtest: boolean
  state: 'running' | 'done' | 'failed'
  /** Epoch ms. */
  startedAt: number
  /** How long it took by the driver's own watch; null while it runs or when it was broken off. */
  ms: number | null
}

export interface Timeline {
  key: string
  steps: TimelineStep[]
  nodes: string[]
  /** There were more steps than are kept. */
  isCut: boolean
  /** Lines of the log, in all and by node. */
  lines: number
  nodeLines: number[]
}

export interface TestText {
  text: string
  /** As `configuration.read` has it. */
  version: string
}
