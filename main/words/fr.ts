/** French: what main words itself. */
import { checks } from './fr/checks.ts'
import { cli } from './fr/cli.ts'
import { desktop } from './fr/desktop.ts'
import { doctor } from './fr/doctor.ts'
import { machines } from './fr/machines.ts'
import { nix } from './fr/nix.ts'
import { problems } from './fr/problems.ts'
import { vm } from './fr/vm.ts'
import { workspace } from './fr/workspace.ts'
import type { Phrases } from './say.ts'

export const fr: Phrases = {
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
