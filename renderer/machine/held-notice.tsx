/** Says why a machine stands still that nobody has paused, and lets it go on. */
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Warning } from '../ui/failure.tsx'
import { Explained } from '../ui/term.tsx'

export function HeldNotice({ machine }: { machine: MachineView }) {
  const { id, vm } = machine
  if (vm.phase !== 'paused' || vm.why === 'asked') return null
  const canGoOn = vm.why === 'no-space' || vm.why === 'disk-error'
  return (
    <div className="machine-notice">
      <Warning title={text.held.title}>
        <div>
          <Explained>{text.held[vm.why]}</Explained>
        </div>
        <div className="row">
          {canGoOn ? (
            <Button onPress={() => attempt(() => call('vm.resume', { id }))}>{text.actions.resume}</Button>
          ) : (
            <Button onPress={() => attempt(() => call('vm.reset', { id }))}>{text.actions.restart}</Button>
          )}
        </div>
      </Warning>
    </div>
  )
}
