/** Says what stands in the way of a machine that runs, and what would help. */
import type { MachineView } from '../../contract/machine.ts'
import { FailureCard, Warning } from '../ui/failure.tsx'
import { Explained } from '../ui/term.tsx'

export function TroubleNotice({ machine: { id, trouble } }: { machine: MachineView }) {
  if (trouble === null) return null
  return (
    <div className="machine-notice">
      {/* Too little memory is a danger; the machine may never feel it. */}
      {trouble.code === 'vm/no-memory' ? (
        <Warning title={trouble.message}>
          <div>
            <Explained>{trouble.hint ?? ''}</Explained>
          </div>
        </Warning>
      ) : (
        <FailureCard failure={trouble} machine={id} />
      )}
    </div>
  )
}
