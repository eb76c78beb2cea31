/** Chooses former builds whose results are given up, and says how much that frees before it is done. */
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { FailureData } from '../../contract/failure.ts'
import type { BuildRecord } from '../../contract/history.ts'
import { call, failureOf } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Explained } from '../ui/term.tsx'

interface FreeSpaceProps {
  id: string
  /** Builds with a result that is not the current one. */
  records: BuildRecord[]
  onClose(this: void): void
}

export function FreeSpace({ id, records, onClose }: FreeSpaceProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(records.map(({ key }) => key)))
  const [space, setSpace] = useState<number | FailureData | null>(null)
  useEffect(() => {
    let isWanted = true
    setSpace(null)
    if (chosen.size === 0) return undefined
    call('builds.space', { id, keys: [...chosen] }).then(
      ({ bytes }) => isWanted && setSpace(bytes),
      (error: unknown) => isWanted && setSpace(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [id, chosen])
  const free = async () => {
    const { bytes } = await call('builds.free', { id, keys: [...chosen] })
    notify({ message: text.build.freed(text.bytes(bytes)) })
  }
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog stack" role="alertdialog">
          <Heading slot="title">{text.build.freeTitle}</Heading>
          <p>
            <Explained>{text.build.freeText}</Explained>
          </p>
          <ul className="free-list" aria-label={text.build.history}>
            {records.map(({ key, startedAt, closureBytes }) => (
              <li key={key}>
                <label className="row">
                  <input
                    type="checkbox"
                    checked={chosen.has(key)}
                    onChange={(event) => toggle(key, event.target.checked)}
                  />
                  <span className="grow">{text.moment(startedAt)}</span>
                  <span className="hint">{closureBytes === null ? '' : text.bytes(closureBytes)}</span>
                </label>
              </li>
            ))}
          </ul>
          <p role="status">
            {chosen.size === 0
              ? text.build.noneChosen
              : space === null
                ? text.build.counting
                : typeof space === 'number'
                  ? text.build.wouldFree(text.bytes(space))
                  : null}
          </p>
          {space === null || typeof space === 'number' ? null : <FailureCard failure={space} />}
          <div className="row">
            <span className="grow" />
            <Button onPress={onClose}>{text.remove.cancel}</Button>
            <Button
              kind="danger"
              isDisabled={chosen.size === 0 || typeof space !== 'number'}
              onPress={() => {
                attempt(free)
                onClose()
              }}
            >
              {text.build.free}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
