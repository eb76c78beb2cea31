/** What is to be known of a serial console on which nothing goes on. */
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { text } from '../text/text.ts'

/** Null while the machine runs. */
export function useSerialHint({ id, vm: { phase } }: MachineView, isShown: boolean): string | null {
  const [hasPast, setHasPast] = useState(true)
  const isOff = phase === 'off'
  useEffect(() => {
    if (!isOff || !isShown) return
    call('console.logBytes', { id }).then(
      (bytes) => setHasPast(bytes > 0),
      () => undefined,
    )
  }, [id, isOff, isShown])
  if (phase === 'paused') return text.console.paused
  if (!isOff) return null
  return hasPast ? text.console.off : text.console.never
}
