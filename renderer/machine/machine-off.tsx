/** What stands in the place of a screen or a console that is not there. */
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { buildAndRun } from '../build/build-and-run.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.display

interface MachineOffProps {
  machine: MachineView
  /** What appears here when it runs. */
  said: string
  /** In a window that shows this alone. */
  isOwn?: boolean
}

export function MachineOff({ machine, said, isOwn = false }: MachineOffProps) {
  const { id, hasResult, vm, build } = machine
  const isBuilding = build.phase === 'running' || build.phase === 'cancelling'
  return (
    <div className="empty">
      <h2>{vm.phase === 'starting' ? text.status.starting : words.offTitle}</h2>
      <p>
        <Explained>{said}</Explained>
      </p>
      {vm.phase !== 'off' || isBuilding ? null : isOwn ? (
        // The configuration, which a build would save first, is in the main window.
        <div className="row">
          {hasResult ? (
            <Button kind="primary" onPress={() => attempt(() => call('vm.start', { id }))}>
              {text.actions.startNow}
            </Button>
          ) : null}
          <Button onPress={() => attempt(() => call('display.attach', { id }))}>{words.attach}</Button>
        </div>
      ) : (
        <Button kind="primary" onPress={() => attempt(() => buildAndRun(id))}>
          {text.actions.buildAndRun}
        </Button>
      )}
    </div>
  )
}
