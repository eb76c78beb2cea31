/** The state disk: its sizes, putting it aside, and bringing a former one back. */
import { RotateCcw, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { KeptDisk } from '../../contract/vm.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button, Confirm } from '../ui/controls.tsx'
import './disk-tab.css'

/** Resets at once, since it can be undone, and offers to undo it. */
export function resetDisk(machine: MachineView): void {
  attempt(async () => {
    const disk = await call('disk.reset', { id: machine.id })
    const kept = disk.kept[0]
    const undo =
      kept === undefined ? {} : { action: { label: text.actions.undo, run: () => restore(machine.id, kept) } }
    notify({ message: text.disk.resetDone, ...undo })
  })
}

function restore(id: string, kept: KeptDisk): void {
  attempt(async () => {
    await call('disk.restore', { id, file: kept.file })
    notify({ message: text.disk.restored })
  })
}

export function DiskTab({ machine }: { machine: MachineView }) {
  const [discarding, setDiscarding] = useState<KeptDisk | null>(null)
  const { disk } = machine
  const isOff = machine.vm.phase === 'off'
  return (
    <div className="page">
      <div className="stack narrow">
        <h2>{text.disk.title}</h2>
        <p className="muted">{text.disk.text}</p>
        <section className="card stack">
          {disk.path === null ? <p>{text.disk.noneConfigured}</p> : null}
          {disk.path !== null && !disk.exists ? <p>{text.disk.none}</p> : null}
          {disk.exists ? (
            <dl className="facts">
              <dt>{text.disk.file}</dt>
              <dd>
                <code>{disk.path}</code>
              </dd>
              <dt>{text.disk.onHost}</dt>
              <dd>{disk.bytes === null ? '' : text.bytes(disk.bytes)}</dd>
              <dt>{text.disk.inGuest}</dt>
              <dd>{disk.virtualBytes === null ? '' : text.bytes(disk.virtualBytes)}</dd>
            </dl>
          ) : null}
          {disk.exists ? (
            <div className="row">
              <Button isDisabled={!isOff} onPress={() => resetDisk(machine)}>
                <RotateCcw size={15} aria-hidden /> {text.disk.reset}
              </Button>
              <span className="hint">{isOff ? text.disk.resetText : text.disk.running}</span>
            </div>
          ) : null}
        </section>
        {disk.kept.length === 0 ? null : (
          <section className="card stack">
            <h2>{text.disk.kept}</h2>
            {disk.kept.map((kept) => (
              <div className="row" key={kept.file}>
                <span className="grow">
                  {text.disk.keptAt(text.time(kept.keptAt))}{' '}
                  <span className="muted">· {text.bytes(kept.bytes)}</span>
                </span>
                <Button isDisabled={!isOff} onPress={() => restore(machine.id, kept)}>
                  <Undo2 size={15} aria-hidden /> {text.disk.restore}
                </Button>
                <Button kind="danger" onPress={() => setDiscarding(kept)}>
                  <Trash2 size={15} aria-hidden /> {text.disk.discard}
                </Button>
              </div>
            ))}
          </section>
        )}
      </div>
      {discarding === null ? null : (
        <Confirm
          title={text.disk.discardTitle}
          text={text.disk.discardText(text.bytes(discarding.bytes))}
          confirm={text.disk.discard.replace('…', '')}
          cancel={text.remove.cancel}
          onConfirm={() => attempt(() => call('disk.discard', { id: machine.id, file: discarding.file }))}
          onClose={() => setDiscarding(null)}
        />
      )}
    </div>
  )
}
