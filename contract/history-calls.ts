/** The calls about what a build would do, and about the builds that were made. */
import { z } from 'zod'
import { buildKey } from './build-steps.ts'
import { call } from './call.ts'
import type { BuildDifference, BuildPreview, BuildRecord } from './history.ts'
import { machineId, type MachineView } from './machine.ts'

const machine = z.strictObject({ id: machineId })
const build = machine.extend({ key: buildKey })
const builds = machine.extend({ keys: z.array(buildKey).min(1).max(1000) })

export const historyCalls = {
  /** A dry run of the saved configuration; null when it would take longer than the build itself took, or a newer one took over. */
  'build.preview': call<BuildPreview | null>()(machine),
  /** Newest first. */
  'builds.list': call<BuildRecord[]>()(machine),
  /** The configuration that the build was made of. */
  'builds.configuration': call<string>()(build),
  /** What the packages and sizes of two builds have not in common. */
  'builds.compare': call<BuildDifference>()(machine.extend({ before: buildKey, after: buildKey })),
  /**
   * Makes a former build the machine's `result` again, with its configuration's text where asked for; the text that this replaces
   * is in the history then. Fails with `build/gone` where it is no longer in the store.
   */
  'builds.goBack': call<MachineView>()(build.extend({ withConfiguration: z.boolean() })),
  /**
   * Bytes that removing these builds' results would free: what nothing else needs. Fails with `build/in-use` where one of them is
   * the machine's `result` or what its VM runs on.
   */
  'builds.space': call<{ bytes: number }>()(builds),
  /**
   * Removes their results from the store with what only they need; tells the bytes that were freed. Configurations and logs stay.
   * Fails as `builds.space` does.
   */
  'builds.free': call<{ bytes: number }>()(builds),
}
