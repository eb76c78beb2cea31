/** What is to be known of a serial console on which nothing goes on. */
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'

/** The name of what is to be said; null while the machine runs. */
export function useSerialHint(
  { id, vm: { phase } }: MachineView,
  isShown: boolean,
): 'never' | 'off' | 'paused' | null {
  const [hasPast, setHasPast] = useState(true)
  const isOff = phase === 'off'
  useEffect(() => {
    // It has one from now on: when it ends, that is not asked first.
    if (!isOff) setHasPast(true)
    if (!isOff || !isShown) return
    call('console.logBytes', { id }).then(
      (bytes) => setHasPast(bytes > 0),
      () => undefined,
    )
  }, [id, isOff, isShown])
  if (phase === 'paused') return 'paused'
  if (!isOff) return null
  return hasPast ? 'off' : 'never'
}
