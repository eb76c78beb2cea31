/** What is looked at before a machine is started: places, ports, memory, KVM. */
import { Failure, type FailureData } from '../../contract/failure.ts'
import type { KvmState } from '../../contract/vm.ts'
import { hostMemory, memoryFault } from '../vm/host-memory.ts'
import { trialOf } from '../vm/kvm.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { checkFolderPath } from '../workspace/folders.ts'
import { exists } from './build-history.ts'
import type { Host } from './host.ts'
import { refuseTakenPorts } from './machine-network.ts'

export interface Readiness {
  withoutKvm: boolean
  /** What may go wrong, and is no reason not to start; null where nothing is known. */
  trouble: FailureData | null
}

/** Throws what would keep it from running: `vm/path-unusable`, `vm/port-taken`, `vm/no-memory`. */
export async function readyToStart(
  host: Host,
  script: VmScript,
  { folder, runFolder, isAlive }: { folder: string; runFolder: string; isAlive: boolean },
): Promise<Readiness> {
  checkFolderPath(script.diskPath ?? folder)
  checkFolderPath(runFolder)
  // One that runs has them itself.
  if (!isAlive) await refuseTakenPorts(script.text, host.nameOfProcess)
  const memory = memoryFault(script.text, await hostMemory())
  if (memory?.isPossible === false) throw new Failure(memory.failure)
  const trial = trialOf(script)
  // A machine that only starts an image may have no kernel to try with.
  const kvm = (await exists(trial.kernel)) ? await host.kvm.ensure(trial) : host.kvm.state
  return { withoutKvm: isRefused(kvm), trouble: memory?.failure ?? null }
}

/** Where KVM is absent or forbidden QEMU's own fallback is enough; these two it would not see. */
export function isRefused({ state }: KvmState): boolean {
  return state === 'broken' || state === 'off'
}
