/** Long work in short slices, so that whatever else the process does is never kept waiting. */
import { setImmediate as others } from 'node:timers/promises'

/** A quarter of a frame. */
const sliceMs = 4

/** To be awaited after each small piece of work: lets others run once a slice is used up. */
export function makePace(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await others()
    since = performance.now()
  }
}
