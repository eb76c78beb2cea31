/** Whether a machine's QEMU can share a clipboard with its guest: QEMU is asked, since older ones and some builds cannot. */
import { run } from '../system/run.ts'
import type { VmScript } from './vm-script.ts'

/** QEMU answers in under 0.1 s here; a computer under great load takes seconds. */
const limitMs = 15_000

/** The port that SPICE's agent in the guest looks for. */
export const clipboardPort = 'com.redhat.spice.0'

/** Asked anew each time: QEMU may be another by the next start. A script that has such a port already keeps its own. */
export async function sharesClipboard({ qemu, text }: VmScript, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (qemu === null || text.includes(clipboardPort)) return false
  const { stdout } = await run(qemu, ['-chardev', 'help'], { env, limitMs })
  return /^\s*qemu-vdagent\s*$/m.test(stdout)
}
