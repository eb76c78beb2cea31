/** Says what is being done with a machine's files, how far it is, and ends it. */
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

export function TaskNotice({ machine }: { machine: MachineView }) {
  const { id, task } = machine
  if (task === null) return null
  const label = text.copy.task[task.kind]
  return (
    <div className="machine-notice row" role="status">
      <span>{label}</span>
      <div className="grow">
        <ProgressBar label={label} fraction={task.fraction} />
      </div>
      <Button onPress={() => attempt(() => call('machines.cancelTask', { id }))}>{text.copy.cancel}</Button>
    </div>
  )
}
