/** A machine's page: who it is, its main button, what wants to be known, and its tabs. */
import { EllipsisVertical } from 'lucide-react'
import { memo, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { KvmState } from '../../contract/vm.ts'
import { ApplyButton } from '../apply/apply-button.tsx'
import { call } from '../bridge.ts'
import { DiskQuestion } from '../disk/disk-question.tsx'
import { sourceName } from '../../contract/source-name.ts'
import { statusOf } from '../sidebar/status.ts'
import { useMachine, useSettledMachine } from '../store/machine.ts'
import { attempt } from '../store/notices.ts'
import { imagesText } from '../text/images.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Confirm } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { HeldNotice } from './held-notice.tsx'
import { KvmNotice } from './kvm-notice.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { actionsOf } from './machine-actions.tsx'
import { MainButton } from './main-button.tsx'
import { SilentNotice } from './silent-notice.tsx'
import { MachineTabs } from './tab-panels.tsx'
import { TaskNotice } from './task-notice.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import './machine-page.css'

interface PageProps {
  id: string
  machinesFolder: string
  kvm: KvmState
}

/** Of a build's progress, told ten times a second, only those parts are drawn that show it. */
export const MachinePage = memo(function MachinePage({ id, ...rest }: PageProps) {
  const machine = useSettledMachine(id)
  return machine === undefined ? null : <Page machine={machine} {...rest} />
})

function Page({ machine, machinesFolder, kvm }: Omit<PageProps, 'id'> & { machine: MachineView }) {
  const [isRemoving, setRemoving] = useState(false)
  const [copying, setCopying] = useState<'clone' | 'export' | null>(null)
  const isInside = machine.folder.startsWith(`${machinesFolder}/`)
  const exit = machine.vm.phase === 'off' ? machine.vm.exit : undefined
  return (
    <main className="machine">
      <header className="machine-head">
        <div className="grow">
          <h1 className="machine-name" title={machine.name}>
            {machine.name}
          </h1>
          <div className="row hint">
            <Status id={machine.id} />
            <span aria-hidden>·</span>
            <span>{madeFrom(machine)}</span>
            {machine.isPassing ? (
              <>
                <span aria-hidden>·</span>
                <span>{text.disk.passing}</span>
              </>
            ) : null}
          </div>
        </div>
        <ApplyButton machine={machine} />
        <MainButton machine={machine} />
        <ActionMenu
          label={text.actions.more}
          actions={actionsOf(machine, { remove: () => setRemoving(true), copy: setCopying })}
        >
          <EllipsisVertical size={16} aria-hidden />
        </ActionMenu>
      </header>
      <TaskNotice machine={machine} />
      <HeldNotice machine={machine} />
      <SilentNotice machine={machine} />
      <KvmNotice machine={machine} kvm={kvm} />
      <TroubleNotice machine={machine} />
      {exit?.reason === 'failed' ? (
        <div className="machine-notice">
          <FailureCard failure={exit.failure} machine={machine.id} />
        </div>
      ) : null}
      <MachineTabs machine={machine} />
      {machine.disk.isAsking ? <DiskQuestion machine={machine} /> : null}
      {copying === null ? null : (
        <CopyDialog machine={machine} kind={copying} onClose={() => setCopying(null)} />
      )}
      {isRemoving ? (
        <Confirm
          title={text.remove.title(machine.name)}
          text={isInside ? text.remove.text(machine.folder) : text.remove.elsewhere(machine.folder)}
          confirm={text.remove.confirm}
          cancel={text.remove.cancel}
          onConfirm={() => attempt(() => call('machines.remove', { id: machine.id }))}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </main>
  )
}

function Status({ id }: { id: string }) {
  const machine = useMachine(id)
  if (machine === undefined) return null
  const { word, tone } = statusOf(machine)
  return (
    <>
      <span className={`dot ${tone}`} />
      <span className="status-word">{word}</span>
    </>
  )
}

/** What it is made from, in a word or two. */
function madeFrom({ configuration, nixpkgs }: MachineView): string {
  if (configuration.kind === 'image') return imagesText.madeFrom(configuration.file.split('/').at(-1) ?? '')
  if (configuration.kind !== 'flake') return sourceName(nixpkgs, text.nixpkgs.names)
  return `${configuration.folder.split('/').at(-1) ?? ''}#${configuration.name}`
}
