/** How one machine is started: what is built, its places, and what its QEMU can do. */
import path from 'node:path'
import type { MachineRecord } from '../../contract/machine.ts'
import { guestEnvironment, type Launch, type LaunchDisk } from '../vm/launch.ts'
import type { RunFolder } from '../vm/run-folder.ts'
import { sharesClipboard } from '../vm/shared-clipboard.ts'
import { hasShares } from '../vm/shares.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { exists } from './build-history.ts'

interface Wishes {
  withoutKvm: boolean
  /** Nothing is kept of the run. */
  isPassing: boolean
  screen: MachineRecord['screen']
}

/** `folder` is the machine's; `env` is what its QEMU will have. */
export async function launchOf(
  script: VmScript,
  { folder, runFolder, env }: { folder: string; runFolder: RunFolder; env: NodeJS.ProcessEnv },
  { withoutKvm, isPassing, screen }: Wishes,
): Promise<Launch> {
  const { command, diskPath, text, storePath: system } = script
  const [disk, hasClipboard] = await Promise.all([
    diskOf(diskPath, isPassing),
    mayShareClipboard(script).then((may) => may && sharesClipboard(script, guestEnvironment(env))),
  ])
  const isDrive1 = diskPath !== null && /\bid=drive1\b/.test(text)
  return { folder, command, system, runFolder, withoutKvm, screen, disk, isDrive1, hasClipboard }
}

/**
 * QEMU does not save the memory of a machine with an agent of SPICE's kind ("doesn't yet support migration", ui/vdagent.c). A shared folder
 * keeps it from that as well; a machine without one has the agent only where its guest takes part.
 */
async function mayShareClipboard({ text, storePath }: VmScript): Promise<boolean> {
  const unit = path.join(storePath, 'system/etc/systemd/system/spice-vdagentd.service')
  return hasShares(text) || (await exists(unit))
}

async function diskOf(diskPath: string | null, isPassing: boolean): Promise<LaunchDisk> {
  if (diskPath === null) return 'none'
  if (!isPassing) return 'used'
  return (await exists(diskPath)) ? 'unchanged' : 'aside'
}
