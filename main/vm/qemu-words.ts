/** What QEMU says while a guest starts that will leave it hanging: told at once, since QEMU does not end and nothing else would tell. */
import { watch } from 'node:fs'
import type { FailureData } from '../../contract/failure.ts'
import { lastLines, readOutput, withoutSharedMemory } from './exit-reason.ts'

/** Calls `heard` once with what stands in the log by now or later; returns the end of the listening. Never throws. */
export function listenToQemu(log: string, heard: (failure: FailureData) => void): () => void {
  let isOver = false
  const look = async () => {
    const output = await readOutput(log)
    if (isOver || !withoutSharedMemory.pattern.test(output)) return
    end()
    heard({ ...withoutSharedMemory.failure, details: lastLines(output, 30) })
  }
  let end = () => void (isOver = true)
  try {
    const watcher = watch(log, { persistent: false }, () => void look())
    watcher.once('error', () => end())
    end = () => {
      isOver = true
      watcher.close()
    }
  } catch {
    // Without a watch it is seen when QEMU ends.
  }
  void look()
  return () => end()
}
