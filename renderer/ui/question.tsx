/** A dialog that asks for something and does it, or does nothing. */
import type { ReactNode } from 'react'
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { text } from '../text/text.ts'
import { Button } from './controls.tsx'

interface QuestionProps {
  title: string
  children: ReactNode
  /** The word on the button that does it, and on the one that does nothing. */
  confirm: string
  cancel?: string
  isDisabled?: boolean
  isWide?: boolean
  onConfirm(this: void): void
  /** Nothing is done. */
  onCancel(this: void): void
}

/** Enter confirms, Escape closes. */
export function Question(props: QuestionProps) {
  const { title, children, confirm, cancel = text.remove.cancel, isDisabled = false, isWide = false } = props
  const { onConfirm, onCancel } = props
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onCancel}>
      <Modal>
        <Dialog className={isWide ? 'dialog wide' : 'dialog'}>
          <Form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (!isDisabled) onConfirm()
            }}
          >
            <Heading slot="title">{title}</Heading>
            {children}
            <div className="row">
              <span className="grow" />
              <Button onPress={onCancel}>{cancel}</Button>
              <Button kind="primary" isSubmit isDisabled={isDisabled}>
                {confirm}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
