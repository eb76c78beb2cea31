/** German: what main words itself. */
import { checks } from './de/checks.ts'
import { cli } from './de/cli.ts'
import { desktop } from './de/desktop.ts'
import { doctor } from './de/doctor.ts'
import { machines } from './de/machines.ts'
import { nix } from './de/nix.ts'
import { problems } from './de/problems.ts'
import { vm } from './de/vm.ts'
import { workspace } from './de/workspace.ts'
import type { Phrases } from './say.ts'

export const de: Phrases = {
  ...checks,
  ...cli,
  ...desktop,
  ...doctor,
  ...machines,
  ...nix,
  ...problems,
  ...vm,
  ...workspace,
}
