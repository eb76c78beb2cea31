/** Former disks that were put aside: brought back, or deleted for good. */
import { Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { KeptDisk } from '../../contract/disk.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button, Confirm } from '../ui/controls.tsx'
import { RestoreDialog, restoredText, type What } from './restore-dialog.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.disk

export async function restoreKept(
  id: string,
  { file }: KeptDisk,
  what: Exclude<What, 'memory'>,
): Promise<void> {
  await call('disk.restore', { id, file, what })
  notify({ message: restoredText(what) })
}

export function KeptCard({ machine }: { machine: MachineView }) {
  const [asked, setAsked] = useState<{ kind: 'restore' | 'discard'; kept: KeptDisk } | null>(null)
  const { id, disk, vm } = machine
  const isOff = vm.phase === 'off'
  const close = () => setAsked(null)
  const restore = (kept: KeptDisk) => {
    if (kept.hasConfiguration && machine.configuration.kind === 'own') setAsked({ kind: 'restore', kept })
    else attempt(() => restoreKept(id, kept, 'disk'))
  }
  return (
    <section className="card stack" aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      <p className="muted">
        <Explained>{words.keptText}</Explained>
      </p>
      {disk.kept.map((kept) => (
        <div className="row" key={kept.file}>
          <span className="grow">
            {kept.name ?? words.keptAt(text.time(kept.keptAt))}{' '}
            <span className="muted">
              · {kept.name === null ? '' : `${text.time(kept.keptAt)} · `}
              {text.bytes(kept.bytes)}
            </span>
          </span>
          <Button isDisabled={!isOff && !kept.hasConfiguration} onPress={() => restore(kept)}>
            <Undo2 size={15} aria-hidden /> {kept.hasConfiguration ? words.restoreChoose : words.restore}
          </Button>
          <Button kind="danger" onPress={() => setAsked({ kind: 'discard', kept })}>
            <Trash2 size={15} aria-hidden /> {words.discard}
          </Button>
        </div>
      ))}
      {asked?.kind === 'restore' ? (
        <RestoreDialog
          name={asked.kept.name ?? text.time(asked.kept.keptAt)}
          hasConfiguration
          isRunning={!isOff}
          aboutDisk={words.restoreKeeps}
          onRestore={(what) => {
            // A kept disk has no memory, so that nobody can have asked for it.
            if (what !== 'memory') attempt(() => restoreKept(id, asked.kept, what))
          }}
          onClose={close}
        />
      ) : null}
      {asked?.kind === 'discard' ? (
        <Confirm
          title={words.discardTitle}
          text={words.discardText(text.bytes(asked.kept.bytes))}
          confirm={words.discard.replace('…', '')}
          cancel={text.remove.cancel}
          onConfirm={() => attempt(() => call('disk.discard', { id, file: asked.kept.file }))}
          onClose={close}
        />
      ) : null}
    </section>
  )
}
