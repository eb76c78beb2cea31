/** The button that applies a configuration to a running machine, with its dialog. */
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import { useMachine } from '../store/machine.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { ApplyDialog } from './apply-dialog.tsx'

export function ApplyButton({ machine }: { machine: MachineView }) {
  const [isOpen, setOpen] = useState(false)
  const isWanted = useIsApplyWanted(machine)
  return (
    <>
      {isWanted ? (
        <Button kind="primary" tip={text.apply.tip} onPress={() => setOpen(true)}>
          <RefreshCw size={15} aria-hidden /> {text.apply.apply}
        </Button>
      ) : null}
      {isOpen ? <LiveDialog id={machine.id} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** With the progress of the build, which whoever shows the button does not follow. */
function LiveDialog({ id, onClose }: { id: string; onClose(this: void): void }) {
  const machine = useMachine(id)
  return machine === undefined ? null : <ApplyDialog machine={machine} onClose={onClose} />
}

/** The guest runs something else than what is written. */
export function useIsApplyWanted({ id, vm, build, needsBuild, isBehind }: MachineView): boolean {
  const isChanged = useStore(({ drafts }) => isUnsaved(drafts[id]))
  const isBuilding = build.phase === 'running' || build.phase === 'cancelling'
  return vm.phase === 'running' && !isBuilding && (needsBuild || isBehind || isChanged)
}
