/** Taking in one of a flake's checks: a folder is chosen, then one of the tests in it. */
import { useState } from 'react'
import { Dialog, Heading, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components'
import type { FlakeTests } from '../../contract/test-calls.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { Explained } from '../ui/term.tsx'

const words = testsText.flake

export function FromFlake() {
  const [isLooking, setLooking] = useState(false)
  const [found, setFound] = useState<FlakeTests | null>(null)
  const look = () =>
    attempt(async () => {
      setLooking(true)
      try {
        setFound(await call('tests.lookAtFlake', undefined))
      } finally {
        setLooking(false)
      }
    })
  return (
    <>
      <Button isDisabled={isLooking} onPress={look}>
        {words.choose}
      </Button>
      {isLooking ? (
        <span className="hint late" role="status">
          {words.looking}
        </span>
      ) : null}
      {found === null ? null : <Choice found={found} onClose={() => setFound(null)} />}
    </>
  )
}

function Choice({ found, onClose }: { found: FlakeTests; onClose(this: void): void }) {
  const { folder, checks } = found
  const [chosen, setChosen] = useState(checks[0] ?? '')
  const take = () =>
    attempt(async () => {
      const test = await call('tests.importCheck', { folder, check: chosen })
      onClose()
      show({ kind: 'test', id: test.id })
    })
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog stack">
          <Heading slot="title">{words.title}</Heading>
          <p>
            <Explained>{words.text(folder)}</Explained>
          </p>
          {checks.length === 0 ? (
            <p className="warn">{words.none}</p>
          ) : (
            <ListBox
              className="templates systems"
              aria-label={words.which}
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              selectedKeys={[chosen]}
              onSelectionChange={(keys) => {
                if (keys !== 'all') setChosen(String([...keys][0] ?? ''))
              }}
              onAction={take}
            >
              {checks.map((each) => (
                <ListBoxItem key={each} id={each} textValue={each} className="template mono">
                  {each}
                </ListBoxItem>
              ))}
            </ListBox>
          )}
          <div className="row">
            <span className="grow" />
            <Button onPress={onClose}>{testsText.cancel}</Button>
            <Button kind="primary" isDisabled={checks.length === 0} onPress={take}>
              {words.take}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
