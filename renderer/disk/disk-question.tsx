/** Asked before a start on a disk that hides some of the configuration: what shall become of the disk. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { DiskAnswer, StateNote } from '../../contract/disk.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { NameDialog } from './name-dialog.tsx'
import { noteText } from './note-text.ts'

const words = text.disk.question

export function DiskQuestion({ machine }: { machine: MachineView }) {
  const [namingAt, setNamingAt] = useState<number | null>(null)
  const { id } = machine
  const notes = machine.disk.notes.filter(({ kind }) => kind !== 'newer-release')
  const answer = (given: DiskAnswer, name: string | null = null) =>
    attempt(() => call('disk.answer', { id, answer: given, name }))
  if (namingAt !== null)
    return (
      <NameDialog
        title={words.keepNamed}
        explanation={words.resetText}
        suggestion={text.moment(namingAt)}
        confirm={words.reset}
        onName={(name) => answer('keep-named', name)}
        onClose={() => setNamingAt(null)}
      />
    )
  const has = (kind: StateNote['kind']) => notes.some((note) => note.kind === kind)
  const isBlocked = has('backing-gone')
  const isRenamed = has('host-name')
  const canGrow = notes.some((note) => note.kind === 'size' && note.canGrow)
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={() => answer('cancel')}>
      <Modal>
        <Dialog className="dialog wide stack" role="alertdialog">
          <Heading slot="title">
            {isBlocked ? words.titleBlocked : isRenamed ? words.titleName : words.title}
          </Heading>
          {notes.map((note) => (
            <p key={note.kind}>{noteText(note)}</p>
          ))}
          {canGrow ? <p className="hint">{words.growText}</p> : null}
          {isRenamed ? null : <p className="hint">{words.resetText}</p>}
          {isBlocked || isRenamed ? null : <p className="hint">{words.remembered}</p>}
          <div className="row wrap end">
            <Button onPress={() => answer('cancel')}>{words.cancel}</Button>
            <span className="grow" />
            {canGrow ? <Button onPress={() => answer('grow')}>{words.grow}</Button> : null}
            {isRenamed ? (
              <Button onPress={() => answer('keep')}>{words.keepNew}</Button>
            ) : (
              <>
                <Button onPress={() => setNamingAt(Date.now())}>{words.keepNamed}…</Button>
                <Button onPress={() => answer('reset')}>{words.reset}</Button>
              </>
            )}
            {isRenamed ? (
              <Button kind="primary" onPress={() => answer('take-along')}>
                {words.takeAlong}
              </Button>
            ) : isBlocked ? null : (
              <Button kind="primary" onPress={() => answer('keep')}>
                {words.keep}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
