/** A dialog that asks for something and does it, or does nothing. */
import type { ReactNode } from 'react'
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { text } from '../text/text.ts'
import { Button } from './controls.tsx'

interface QuestionProps {
  title: string
  children: ReactNode
  /** The word on the button that does it. */
  confirm: string
  isDisabled?: boolean
  onConfirm(this: void): void
  onClose(this: void): void
}

/** Enter confirms, Escape closes. */
export function Question(props: QuestionProps) {
  const { title, children, confirm, isDisabled = false, onConfirm, onClose } = props
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog">
          <Form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (isDisabled) return
              onConfirm()
              onClose()
            }}
          >
            <Heading slot="title">{title}</Heading>
            {children}
            <div className="row">
              <span className="grow" />
              <Button onPress={onClose}>{text.remove.cancel}</Button>
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
