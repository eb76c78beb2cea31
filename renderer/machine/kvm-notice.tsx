/** Says that a machine runs without KVM, why, and what would help. */
import { X } from 'lucide-react'
import type { MachineView } from '../../contract/machine.ts'
import type { KvmState } from '../../contract/vm.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Warning } from '../ui/failure.tsx'

export function KvmNotice({ machine, kvm }: { machine: MachineView; kvm: KvmState }) {
  const isClosed = useStore((store) => store.isKvmNoticeClosed)
  if (kvm.state === 'trying')
    return (
      <p className="machine-notice hint" role="status">
        {text.kvm.trying}
      </p>
    )
  if (isClosed || !('why' in kvm) || machine.vm.phase === 'off') return null
  return (
    <div className="machine-notice">
      <Warning title={text.kvm.title}>
        <div>
          {kvm.why} {kvm.help}
        </div>
      </Warning>
      <div className="notice-actions">
        <Button kind="quiet" onPress={() => attempt(() => call('kvm.try', undefined))}>
          {text.actions.retry}
        </Button>
        <Button
          kind="quiet"
          label={text.kvm.close}
          onPress={() => useStore.setState({ isKvmNoticeClosed: true })}
        >
          <X size={15} aria-hidden />
        </Button>
      </div>
    </div>
  )
}
