/** The size of the serial terminal, which no cable carries: the guest's agent sets it, and the kernel tells whoever runs there. */
import type { Agent } from './agent.ts'
import { runInGuest } from './guest-command.ts'

/** The first serial port of a PC, or of a machine with an ARM processor; what is not there answers with an error. */
const script = 'for d in ttyS0 ttyAMA0; do stty -F "/dev/$d" rows "$1" cols "$2" && exit 0; done; exit 1'
const limitMs = 10_000

/** False where the agent does not answer, may not run commands, or finds no serial port. Never throws. */
export async function tellConsoleSize(
  agent: Agent,
  { rows, columns }: { rows: number; columns: number },
): Promise<boolean> {
  if (agent.state.state !== 'ready') return false
  return runInGuest(agent, script, [String(rows), String(columns)], limitMs).then(
    ({ code }) => code === 0,
    () => false,
  )
}
