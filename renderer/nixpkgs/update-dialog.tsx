/** What updating a machine's nixpkgs would change, shown before it is done. */
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import type { NixpkgsUpdate } from '../../contract/source.ts'
import { Known } from '../build/preview.tsx'
import { call, failureOf } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { FetchedBytes } from './fetched-bytes.tsx'
import { PinName } from './pin-name.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.nixpkgs.update

export function UpdateDialog({ machine, onClose }: { machine: MachineView; onClose(this: void): void }) {
  const { id, nixpkgs } = machine
  const [update, setUpdate] = useState<NixpkgsUpdate | FailureData | null>(null)
  useEffect(() => {
    let isWanted = true
    call('nixpkgs.look', { id }).then(
      (found) => {
        if (isWanted && found === null) onClose()
        else if (isWanted) setUpdate(found)
      },
      (error: unknown) => isWanted && setUpdate(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once for a machine: what is shown is what is taken
  }, [id])
  const found = update !== null && 'after' in update ? update : null
  const take = async () => {
    if (found === null) return
    await call('nixpkgs.update', { id, path: found.after.path })
    notify({ message: words.done })
    onClose()
  }
  const close = () => {
    if (update === null) void call('sources.stop', { nixpkgs })
    onClose()
  }
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close}>
      <Modal>
        <Dialog className="dialog wide stack">
          <Heading slot="title">{words.title}</Heading>
          {update === null ? (
            <p className="row" role="status">
              {words.looking} <Elapsed /> <FetchedBytes source={nixpkgs} />
            </p>
          ) : 'after' in update ? (
            <Found update={update} />
          ) : (
            <FailureCard failure={update} />
          )}
          <div className="row">
            <span className="grow" />
            <Button onPress={close}>{text.nixpkgs.cancel}</Button>
            <Button kind="primary" isDisabled={found === null || found.isSame} onPress={() => attempt(take)}>
              {words.take}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Found({ update: { before, after, isSame, preview } }: { update: NixpkgsUpdate }) {
  return (
    <>
      <dl className="facts">
        <dt>{words.before}</dt>
        <dd>{before === null ? words.none : <PinName pin={before} />}</dd>
        {isSame ? null : (
          <>
            <dt>{words.after}</dt>
            <dd>
              <PinName pin={after} />
            </dd>
          </>
        )}
      </dl>
      {isSame ? (
        <p role="status">
          <Explained>{words.same}</Explained>
        </p>
      ) : (
        <>
          <div className="update-preview stack">
            {preview === null ? (
              <p className="hint">
                <Explained>{words.noPreview}</Explained>
              </p>
            ) : (
              <Known preview={preview} options={null} />
            )}
          </div>
          <p className="hint">
            <Explained>{words.effect}</Explained>
          </p>
        </>
      )}
    </>
  )
}
