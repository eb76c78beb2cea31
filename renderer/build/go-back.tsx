/** Asks how to go back to a former build: with its configuration, or with its result alone. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { BuildRecord } from '../../contract/history.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import { attempt, notify } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Explained } from '../ui/term.tsx'

interface GoBackProps {
  machine: MachineView
  record: BuildRecord
  onClose(this: void): void
}

export function GoBack({ machine, record, onClose }: GoBackProps) {
  const [withConfiguration, setWith] = useState(true)
  const isOwn = machine.configuration.kind === 'own'
  const draft = useStore((store) => store.drafts[machine.id])
  const hasUnsaved = draft !== undefined && isUnsaved(draft)
  const go = async () => {
    await call('builds.goBack', { id: machine.id, key: record.key, withConfiguration })
    notify({ message: text.build.wentBack(text.moment(record.startedAt)) })
  }
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog stack" role="alertdialog">
          <Heading slot="title">{text.build.goBackTitle(text.moment(record.startedAt))}</Heading>
          <p>
            <Explained>{text.build.goBackText}</Explained>
          </p>
          <label className="row">
            <input
              type="checkbox"
              checked={withConfiguration}
              onChange={(event) => setWith(event.target.checked)}
            />
            {isOwn ? text.build.withConfiguration : text.build.withNixpkgs}
          </label>
          {isOwn && withConfiguration && hasUnsaved ? (
            <p className="warn">{text.build.unsavedStays}</p>
          ) : null}
          <div className="row">
            <span className="grow" />
            <Button onPress={onClose}>{text.remove.cancel}</Button>
            <Button
              kind="primary"
              onPress={() => {
                attempt(go)
                onClose()
              }}
            >
              {text.build.goBack}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
