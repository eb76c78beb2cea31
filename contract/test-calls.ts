/** The calls about integration tests. Their builds and logs are read by the calls about builds, under the same ids. */
import { z } from 'zod'
import { buildKey } from './build-steps.ts'
import { call } from './call.ts'
import type { ConfigurationCheck } from './check.ts'
import { nixpkgsSource } from './source.ts'
import { testId, testName, type TestText, type TestView, type Timeline } from './test.ts'

const test = z.strictObject({ id: testId })
const run = test.extend({ key: buildKey })

export interface TestTemplate {
  id: string
  label: string
  description: string
  text: string
}

export interface FlakeTests {
  folder: string
  checks: string[]
}

/** To be pasted into a shell in the test's folder: building the driver, running it, and the whole test as `nix-build` does it. */
export interface TestCommand {
  purpose: 'driver' | 'run' | 'test'
  text: string
}

export const testCalls = {
  'tests.list': call<TestView[]>()(z.undefined()),
  'tests.templates': call<TestTemplate[]>()(z.undefined()),
  'tests.create': call<TestView>()(
    z.strictObject({ name: testName, template: z.string().max(60), nixpkgs: nixpkgsSource }),
  ),
  /** Lets the user choose a file that uses `runNixOSTest`; null when they change their mind. */
  'tests.import': call<TestView | null>()(z.strictObject({ nixpkgs: nixpkgsSource })),
  /** Lets the user choose a folder with a flake, and lists the tests among its checks, for which Nix evaluates it; null when they change their mind. */
  'tests.lookAtFlake': call<FlakeTests | null>()(z.undefined()),
  /** Takes in one of them. */
  'tests.importCheck': call<TestView>()(
    z.strictObject({ folder: z.string().startsWith('/').max(4096), check: z.string().min(1).max(200) }),
  ),
  'tests.setSource': call<TestView>()(test.extend({ nixpkgs: nixpkgsSource })),
  'tests.remove': call<void>()(test),
  'tests.reveal': call<void>()(test.extend({ key: buildKey.nullable() })),
  'tests.commands': call<TestCommand[]>()(test),
  'tests.read': call<TestText>()(test),
  /** `base`: the version that was read; null overwrites whatever is there now. */
  'tests.save': call<{ version: string }>()(
    test.extend({ text: z.string().max(10_000_000), base: z.string().max(100).nullable() }),
  ),
  /** Evaluates a text of the test that is not saved yet; null when a newer check took over. */
  'tests.check': call<ConfigurationCheck | null>()(test.extend({ text: z.string().max(10_000_000) })),
  /** Builds the driver and runs it; unless `again` is set, a pass that Nix keeps is the result at once. */
  'tests.run': call<void>()(test.extend({ again: z.boolean() })),
  'tests.stop': call<void>()(test),
  'tests.timeline': call<Timeline>()(run),
  /** A picture of a run's output folder, as PNG bytes; null where it is none or larger than a page should hold. */
  'tests.picture': call<Uint8Array | null>()(run.extend({ file: z.string().min(1).max(1000) })),
  /** Lets the user choose where to save the run's JUnit report; null when they change their mind. */
  'tests.saveJunit': call<string | null>()(run),
}
