/** Says that QEMU has not answered for long, so that no machine stays in “Starting” without a way out. */
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Warning } from '../ui/failure.tsx'
import { stop } from './main-button.tsx'
import { Explained } from '../ui/term.tsx'

/** QEMU answers within a second; a computer under great load took ten (measured). */
const patienceMs = 45_000

export function SilentNotice({ machine: { id, vm } }: { machine: MachineView }) {
  const since = vm.phase === 'starting' ? vm.since : null
  const [silent, setSilent] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const timer = setTimeout(() => setSilent(since), Math.max(0, since + patienceMs - Date.now()))
    return () => clearTimeout(timer)
  }, [since])
  if (since === null || silent !== since) return null
  return (
    <div className="machine-notice">
      <Warning title={text.life.silentTitle}>
        <div>
          <Explained>{text.life.silent}</Explained>
        </div>
        <div className="row">
          <Button kind="danger" onPress={() => stop(id, 'terminate')}>
            {text.actions.forceOff}
          </Button>
        </div>
      </Warning>
    </div>
  )
}
