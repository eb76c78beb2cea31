/** Spanish: what main words itself. */
import { checks } from './es/checks.ts'
import { cli } from './es/cli.ts'
import { desktop } from './es/desktop.ts'
import { doctor } from './es/doctor.ts'
import { machines } from './es/machines.ts'
import { nix } from './es/nix.ts'
import { problems } from './es/problems.ts'
import { vm } from './es/vm.ts'
import { workspace } from './es/workspace.ts'
import type { Phrases } from './say.ts'

export const es: Phrases = {
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
