/** Says in one line that a machine runs without KVM; why, and what would help, unfolds. Once closed it stays away until the reason is another. */
import { Turtle, X } from 'lucide-react'
import { useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { KvmState } from '../../contract/vm.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Explained } from '../ui/term.tsx'

/** Which state the user has read of and wants no more of. */
const place = 'kvm-notice.closed'

export function KvmNotice({ machine, kvm }: { machine: MachineView; kvm: KvmState }) {
  const [closed, setClosed] = useState(() => localStorage.getItem(place))
  const [isOpen, setOpen] = useState(false)
  if (kvm.state === 'trying')
    return (
      <p className="machine-notice hint late" role="status">
        {text.kvm.trying}
      </p>
    )
  // Who has switched it off knows.
  if (!('why' in kvm) || kvm.state === 'off' || closed === kvm.state || machine.vm.phase === 'off')
    return null
  const close = () => {
    localStorage.setItem(place, kvm.state)
    setClosed(kvm.state)
  }
  return (
    <div className="machine-notice">
      <div className="kvm-notice" role="status">
        <Turtle size={15} aria-hidden />
        <span>
          <Explained>{text.kvm.title}</Explained>
        </span>
        <Button kind="quiet" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {text.kvm.why}
        </Button>
        <span className="grow" />
        <Button kind="quiet" label={text.kvm.close} onPress={close}>
          <X size={15} aria-hidden />
        </Button>
      </div>
      {isOpen ? (
        <div className="kvm-why">
          <p>
            <Explained>{`${kvm.why} ${kvm.help}`}</Explained>
          </p>
          <Button onPress={() => attempt(() => call('kvm.try', undefined))}>{text.actions.retry}</Button>
        </div>
      ) : null}
    </div>
  )
}
