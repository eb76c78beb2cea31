/** What a VM uses: by the kernel's word of QEMU's process, by QEMU's of the disks, by the agent's of the inside. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { HealthReading, InsideReading } from '../../contract/health.ts'
import type { Agent } from './agent.ts'
import { readGuestText } from './guest-file.ts'
import { memoryOf } from './host-memory.ts'

/** The kernel tells times in hundredths of a second on all computers that NixOS runs on (USER_HZ, proc(5)). */
const tickMs = 10

const processors = z.array(z.unknown())
const memorySize = z.object({ 'base-memory': z.number() })
const blockStats = z.array(z.object({ stats: z.object({ rd_bytes: z.number(), wr_bytes: z.number() }) }))
const interfaces = z.array(
  z.object({
    name: z.string(),
    statistics: z.object({ 'rx-bytes': z.number(), 'tx-bytes': z.number() }).optional(),
  }),
)

type Qmp = (command: string) => Promise<unknown>

/** Throws `vm/…` where QEMU does not answer, and an error when its process is gone. */
export async function readHealth(pid: number, qmp: Qmp): Promise<Omit<HealthReading, 'inside'>> {
  const [cpus, size, disks] = await Promise.all([
    qmp('query-cpus-fast'),
    qmp('query-memory-size-summary'),
    qmp('query-blockstats'),
  ])
  const stats = blockStats.parse(disks).map((one) => one.stats)
  return {
    atMs: performance.now(),
    ...readProcess(pid),
    cores: processors.parse(cpus).length,
    memoryBytes: memorySize.parse(size)['base-memory'],
    readBytes: sum(stats.map((one) => one.rd_bytes)),
    writtenBytes: sum(stats.map((one) => one.wr_bytes)),
  }
}

/** Throws `guest/no-agent`; what else the agent does not tell is null. */
export async function readInside(agent: Agent): Promise<InsideReading> {
  const answer = await agent.run('guest-network-get-interfaces').catch((error: unknown) => {
    if (agent.state.state !== 'ready') throw error
    return null
  })
  const found = interfaces.safeParse(answer)
  const cards = found.success
    ? found.data.flatMap(({ name, statistics }) =>
        name === 'lo' || statistics === undefined ? [] : [statistics],
      )
    : []
  const isCounted = cards.length > 0
  return {
    usedBytes: usedMemory((await readGuestText(agent, '/proc/meminfo')) ?? ''),
    receivedBytes: isCounted ? sum(cards.map((one) => one['rx-bytes'])) : null,
    sentBytes: isCounted ? sum(cards.map((one) => one['tx-bytes'])) : null,
    atMs: performance.now(),
  }
}

/** All that is not available without swapping (proc_meminfo(5)), bytes; null where that is not told. */
export function usedMemory(meminfo: string): number | null {
  const [total, available] = [memoryOf(meminfo, 'MemTotal'), memoryOf(meminfo, 'MemAvailable')]
  return total === null || available === null ? null : total - available
}

/** Fields 14 and 15 of stat are its times in user and in kernel mode, with those of its threads (proc(5)). */
function readProcess(pid: number): { cpuMs: number; heldBytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const held = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { cpuMs: ticks * tickMs, heldBytes: Number(held ?? 0) * 1024 }
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
