/** Chinese: what main words itself. */
import { checks } from './zh/checks.ts'
import { cli } from './zh/cli.ts'
import { desktop } from './zh/desktop.ts'
import { doctor } from './zh/doctor.ts'
import { machines } from './zh/machines.ts'
import { nix } from './zh/nix.ts'
import { problems } from './zh/problems.ts'
import { vm } from './zh/vm.ts'
import { workspace } from './zh/workspace.ts'
import type { Phrases } from './say.ts'

export const zh: Phrases = {
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
