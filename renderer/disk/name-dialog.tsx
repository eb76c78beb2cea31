/** Asks for the name of a snapshot. */
import { useState } from 'react'
import { text } from '../text/text.ts'
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
      onConfirm={() => onName(given)}
      onClose={onClose}
    >
      <p>{explanation}</p>
      <label className="field">
        <span className="label">{text.disk.name}</span>
        <input
          className="input"
          value={name}
          maxLength={100}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog of one field
          autoFocus
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
    </Question>
  )
}
