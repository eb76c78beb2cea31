/** The state disk: its sizes, what it hides, its snapshots, putting it aside, and bringing a former one back. */
import { RotateCcw, Shrink, TriangleAlert } from 'lucide-react'
import type { DiskView } from '../../contract/disk.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { KeptCard, restoreKept } from './kept-card.tsx'
import { noteText } from './note-text.ts'
import { SnapshotsCard } from './snapshots-card.tsx'
import './disk-tab.css'
import { Explained } from '../ui/term.tsx'

const words = text.disk
/** Less than this is not worth a word. */
const grownBytes = 1024 * 1024

/** Resets at once, since it can be undone, and offers to undo it. */
export function resetDisk(machine: MachineView): void {
  attempt(async () => {
    const disk = await call('disk.reset', { id: machine.id })
    const kept = disk.kept[0]
    const run = () => kept && attempt(() => restoreKept(machine.id, kept, 'disk'))
    const undo = kept === undefined ? {} : { action: { label: text.actions.undo, run } }
    notify({ message: words.resetDone, ...undo })
  })
}

async function compact({ id, disk }: MachineView): Promise<void> {
  const { bytes } = await call('disk.compact', { id })
  const freed = (disk.bytes ?? 0) - (bytes ?? 0)
  notify({ message: freed < grownBytes ? words.compactedNothing : words.compacted(text.bytes(freed)) })
}

export function DiskTab({ machine }: { machine: MachineView }) {
  const { disk } = machine
  const isOff = machine.vm.phase === 'off'
  return (
    <div className="page">
      <div className="stack narrow">
        <h2>
          <Explained>{words.title}</Explained>
        </h2>
        <p className="muted">{machine.isPassing ? words.passingText : words.text}</p>
        <section className="card stack">
          {disk.path === null ? (
            <p>
              <Explained>{words.noneConfigured}</Explained>
            </p>
          ) : null}
          {disk.path !== null && !disk.exists ? (
            <p>
              <Explained>{words.none}</Explained>
            </p>
          ) : null}
          {disk.exists ? <Facts disk={disk} /> : null}
          {disk.exists ? (
            <div className="row">
              <Button isDisabled={!isOff} onPress={() => resetDisk(machine)}>
                <RotateCcw size={15} aria-hidden /> {words.reset}
              </Button>
              <span className="hint">{isOff ? words.resetText : words.running}</span>
            </div>
          ) : null}
          {disk.exists && isOff ? (
            <div className="row">
              <Button
                isDisabled={disk.snapshots.length > 0 || machine.task !== null}
                onPress={() => attempt(() => compact(machine))}
              >
                <Shrink size={15} aria-hidden /> {words.compact}
              </Button>
              <span className="hint">
                {disk.snapshots.length > 0 ? words.compactSnapshots : words.compactText}
              </span>
            </div>
          ) : null}
        </section>
        {disk.notes.length === 0 ? null : (
          <section className="card stack" aria-labelledby="hides">
            <h2 id="hides">{words.hides}</h2>
            {disk.notes.map((note) => (
              <p className="row note" key={note.kind}>
                {note.kind === 'newer-release' ? null : (
                  <TriangleAlert size={16} className="warn-icon" aria-hidden />
                )}
                <span>
                  <Explained>{noteText(note)}</Explained>
                </span>
              </p>
            ))}
          </section>
        )}
        {disk.exists && !machine.isPassing ? <SnapshotsCard machine={machine} /> : null}
        {disk.kept.length === 0 ? null : <KeptCard machine={machine} />}
      </div>
    </div>
  )
}

function Facts({ disk }: { disk: DiskView }) {
  return (
    <dl className="facts">
      <dt>{words.file}</dt>
      <dd>
        <code>{disk.path}</code>
      </dd>
      <dt>{words.onHost}</dt>
      <dd>
        {disk.bytes === null ? '' : text.bytes(disk.bytes)} <span className="muted">{grown(disk)}</span>
      </dd>
      <dt>{words.inGuest}</dt>
      <dd>{disk.virtualBytes === null ? '' : text.bytes(disk.virtualBytes)}</dd>
    </dl>
  )
}

function grown({ bytes, known }: DiskView): string {
  if (bytes === null || known === null || known.bytes === 0) return ''
  const more = bytes - known.bytes
  if (more < grownBytes) return ''
  const say = known.isMaking ? words.grown : words.grownSince
  return `(${say(text.bytes(more), text.time(known.at))})`
}
