/** Asks for the name of a snapshot. */
import { useState } from 'react'
import { text } from '../text/text.ts'
import { NameInput } from '../ui/name-input.tsx'
import { Question } from '../ui/question.tsx'

interface NameDialogProps {
  title: string
  explanation: string
  /** What stands there at first. */
  suggestion: string
  confirm: string
  onName(this: void, name: string): void
  onClose(this: void): void
}

export function NameDialog({ title, explanation, suggestion, confirm, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(suggestion)
  const given = name.trim()
  return (
    <Question
      title={title}
      confirm={confirm}
      isDisabled={given === ''}
      onConfirm={() => {
        onName(given)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>{explanation}</p>
      <NameInput label={text.disk.name} value={name} maxLength={100} onChange={setName} />
    </Question>
  )
}
