/** The calls about a build as it runs or ran: its steps and its log, which stays on disk and is shown by the page full. */
import { z } from 'zod'
import { buildKey, type BuildTree, type LogMatches, type ShownLine } from './build-steps.ts'
import { call } from './call.ts'
import { machineId } from './machine.ts'

const build = z.strictObject({ id: machineId, key: buildKey })
/** A step's own log, or with null the whole build's. */
const log = build.extend({ step: z.int().min(0).nullable() })

export const buildCalls = {
  /** Builds and, when that went well and `thenStart` is set, starts the VM. Answers when the build has begun. */
  'build.start': call<void>()(z.strictObject({ id: machineId, thenStart: z.boolean() })),
  'build.cancel': call<void>()(z.strictObject({ id: machineId })),
  'build.tree': call<BuildTree>()(build),
  /** Fewer lines than asked for at the log's end. */
  'build.lines': call<ShownLine[]>()(log.extend({ from: z.int().min(0), count: z.int().min(1).max(1000) })),
  /** Lines that hold this text, upper and lower case alike; a newer search of the same machine takes over and gives null. */
  'build.find': call<LogMatches | null>()(log.extend({ text: z.string().min(1).max(500) })),
  /** Puts the log without colours on the clipboard; `lines` tells how many, at most the last 100,000. */
  'build.copyLog': call<{ lines: number }>()(log),
  /** Lets the user choose a file and writes the log without colours into it; null when they change their mind. */
  'build.saveLog': call<string | null>()(log),
}
