/** Which store paths a running VM was started with: QEMU opens files of its share as the guest asks, so no open file tells. */
import { readFile } from 'node:fs/promises'
import { isAlive, processIn } from '../system/process-identity.ts'
import type { RunFolder } from './run-folder.ts'

/** Those that QEMU's command line names (kernel, initrd, `init=`): the guest needs their whole closures. Empty when none runs. */
export async function usedPaths(runFolder: RunFolder, storeDir: string): Promise<string[]> {
  const note = await runFolder.readNote()
  const identity = note !== null && isAlive(note) ? note : processIn(runFolder.path)
  if (identity === null) return []
  const words = await readFile(`/proc/${identity.pid}/cmdline`, 'latin1').catch(() => '')
  // What was switched to since it was started is on no command line.
  const found: string[] = [...(note?.applied ?? [])]
  for (let at = words.indexOf(`${storeDir}/`); at !== -1; at = words.indexOf(`${storeDir}/`, at + 1)) {
    const name = /^[0-9a-z]{32}-[\w+.?=-]+/.exec(
      words.slice(at + storeDir.length + 1, at + storeDir.length + 300),
    )
    if (name !== null) found.push(`${storeDir}/${name[0]}`)
  }
  return [...new Set(found)]
}
