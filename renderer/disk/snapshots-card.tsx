/** The snapshots of the disk: taken, brought back and deleted. */
import { Camera, Trash2, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { DiskSnapshot } from '../../contract/disk.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button, Confirm } from '../ui/controls.tsx'
import { NameDialog } from './name-dialog.tsx'
import { RestoreDialog, restoredText, type What } from './restore-dialog.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.disk
type Asked = { kind: 'take' } | { kind: 'restore' | 'remove'; snapshot: DiskSnapshot }

export function SnapshotsCard({ machine }: { machine: MachineView }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isTaking, setTaking] = useState(false)
  const { id, disk, vm, agent } = machine
  const isOff = vm.phase === 'off'
  // Of a paused machine nobody answers.
  const canFreeze = vm.phase === 'running' && agent.state === 'ready' && agent.can.includes('freeze')
  const close = () => setAsked(null)
  const obstacle = useMemoryObstacle(id, vm.phase === 'running', asked?.kind === 'take')
  const take = async (name: string, withMemory: boolean) => {
    setTaking(true)
    try {
      await call('disk.snapshot', { id, name, withMemory })
      notify({ message: words.taken(name) })
    } finally {
      setTaking(false)
    }
  }
  const restore = async ({ tag, name }: DiskSnapshot, what: What) => {
    const safeName = words.beforeRestore(name).slice(0, 100)
    await call('disk.restoreSnapshot', { id, tag, what, safeName })
    notify({ message: restoredText(what) })
  }
  return (
    <section className="card stack" aria-labelledby="snapshots">
      <div className="row">
        <h2 id="snapshots" className="grow">
          <Explained>{words.snapshots}</Explained>
        </h2>
        <Button isDisabled={isTaking} onPress={() => setAsked({ kind: 'take' })}>
          <Camera size={15} aria-hidden /> {words.take}
        </Button>
      </div>
      <p className="muted">
        <Explained>{words.snapshotsText}</Explained>
      </p>
      {disk.snapshots.length === 0 ? <p className="hint">{words.noSnapshots}</p> : null}
      {disk.snapshots.map((snapshot) => (
        <div className="row" key={snapshot.tag}>
          <span className="grow">
            {snapshot.name} <span className="muted">· {about(snapshot)}</span>
          </span>
          <Button onPress={() => setAsked({ kind: 'restore', snapshot })}>
            <Undo2 size={15} aria-hidden /> {words.restoreChoose}
          </Button>
          <Button kind="danger" onPress={() => setAsked({ kind: 'remove', snapshot })}>
            <Trash2 size={15} aria-hidden /> {words.remove}
          </Button>
        </div>
      ))}
      {disk.hasShares || typeof obstacle === 'string' ? (
        <p className="hint">
          <Explained>{disk.hasShares ? words.noMemory : words.noMemoryNow(obstacle ?? '')}</Explained>
        </p>
      ) : null}
      {asked?.kind === 'take' ? (
        <NameDialog
          title={words.takeTitle}
          explanation={isOff ? words.takeOff : canFreeze ? words.takeFrozen : words.takeLive}
          suggestion={suggestedName(disk.snapshots)}
          confirm={words.takeNow}
          {...(obstacle === null ? { more: { label: words.memory, explanation: words.memoryText } } : {})}
          onName={(name, withMemory) => attempt(() => take(name, withMemory))}
          onClose={close}
        />
      ) : null}
      {asked?.kind === 'restore' ? (
        <RestoreDialog
          name={asked.snapshot.name}
          hasConfiguration={asked.snapshot.hasConfiguration && machine.configuration.kind === 'own'}
          isRunning={!isOff}
          hasMemory={asked.snapshot.memoryBytes > 0}
          aboutDisk={words.restoreSafe}
          onRestore={(what) => attempt(() => restore(asked.snapshot, what))}
          onClose={close}
        />
      ) : null}
      {asked?.kind === 'remove' ? (
        <Confirm
          title={words.removeTitle(asked.snapshot.name)}
          text={words.removeText}
          confirm={words.removeConfirm}
          cancel={text.remove.cancel}
          onConfirm={() => attempt(() => call('disk.removeSnapshot', { id, tag: asked.snapshot.tag }))}
          onClose={close}
        />
      ) : null}
    </section>
  )
}

/** The first number that no snapshot has yet. */
function suggestedName(snapshots: readonly DiskSnapshot[]): string {
  const taken = new Set(snapshots.map(({ name }) => name))
  let count = 1
  while (taken.has(words.suggested(count))) count++
  return words.suggested(count)
}

/** What keeps the memory out of a snapshot: null where nothing does, undefined where there is none or it is not known. */
function useMemoryObstacle(id: string, isRunning: boolean, isAsking: boolean): string | null | undefined {
  const [obstacle, setObstacle] = useState<string | null | undefined>()
  useEffect(() => {
    let isOver = false
    if (isRunning)
      call('disk.memoryObstacle', { id }).then(
        (answer) => isOver || setObstacle(answer),
        () => undefined,
      )
    return () => {
      isOver = true
    }
    // Once more when it is asked: a guest mounts its shares some time after its start.
  }, [id, isRunning, isAsking])
  return isRunning ? obstacle : undefined
}

function about({ madeAt, isLive, isFrozen, memoryBytes, hasConfiguration }: DiskSnapshot): string {
  return [
    text.time(madeAt),
    isLive ? words.live : null,
    isFrozen ? words.frozen : null,
    memoryBytes === 0 ? null : words.withMemory(text.bytes(memoryBytes)),
    hasConfiguration ? null : words.withoutConfiguration,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
