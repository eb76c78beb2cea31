/** What becomes of an error of Nix, for tests that hold genuine texts. */
import type { FailureData } from '../../../contract/failure.ts'
import { parseLogLine } from '../../../main/nix/log-event.ts'
import { problem } from '../../../main/nix/problem.ts'
import { RunRecord } from '../../../main/nix/run-record.ts'

export const folder = '/home/u/machine'
export const file = `${folder}/configuration.nix`
/** The configuration around a line that genuine NixOS was given; the line is number 2. */
export const around = (line: string) => `{ config, pkgs, ... }: {\n  ${line}\n}\n`
export const event = (fields: object) => `@nix ${JSON.stringify({ action: 'msg', level: 0, ...fields })}`

/** What becomes of these lines of standard error; `text` is the configuration. */
export function told(
  lines: string[],
  { text = '', exitCode = 1 }: { text?: string; exitCode?: number | null } = {},
): FailureData {
  const record = new RunRecord()
  for (const line of lines) record.take(parseLogLine(line))
  return problem(record, exitCode, { folder, readText: (name) => (name === file ? text : null) })
}
/** The same error as Nix 2.8 logs it (message first), and as 2.26 does (trace first, the real error last). */
export function bothLayouts(message: string, below = '', place: object = {}): string[][] {
  const old = event({ msg: `\u001b[31;1merror:\u001b[0m ${message}${below}`, raw_msg: message, ...place })
  const trace = `error:\n       … while evaluating the attribute 'config.system.build.vm'\n         at /nix/store/x-nixos/lib/modules.nix:1:2:\n            1| x\n             | ^\n\n       … while evaluating definitions from \`${file}':\n\n       (stack trace truncated; use '--show-trace' to show the full, detailed trace)\n\n       error: ${message}${below}`
  return [[old], [event({ msg: trace, raw_msg: message, ...place })], [event({ msg: trace, ...place })]]
}
