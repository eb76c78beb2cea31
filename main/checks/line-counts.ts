/** How many lines a driver's log has, in all and of each machine. */
import type { BuildLogs } from '../machines/build-logs.ts'

/** `logKey`: null for a driver that never began. `nodes`: how many machines there are. */
export async function lineCounts(
  logs: BuildLogs,
  logKey: string | null,
  nodes: number,
): Promise<{ lines: number; nodeLines: number[] }> {
  const log = logKey === null ? null : await logs.log(logKey)
  const nodeLines = Array.from({ length: nodes }, (_, n) => log?.count(n) ?? 0)
  return { lines: log?.count(null) ?? 0, nodeLines }
}
