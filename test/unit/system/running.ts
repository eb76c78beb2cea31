/** Which processes run, known by a text that only they hold. */
import { readFileSync } from 'node:fs'
import { allPids } from '../../../main/system/process-identity.ts'

/** The pids of those whose command line (its words end in `\0`) or whose environment holds this text. */
export function running(text: string, where: 'cmdline' | 'environ' = 'cmdline'): number[] {
  return allPids().filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/${where}`, 'latin1').includes(text)
    } catch {
      return false
    }
  })
}

/** Seconds to sleep that no other process sleeps: a text to know a test's own processes by. */
export function marker(): string {
  return String(1_000_000 + Math.floor(Math.random() * 8_000_000))
}
