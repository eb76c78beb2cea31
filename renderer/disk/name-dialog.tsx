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
  /** What can be had beside, where it can be. */
  more?: { label: string; explanation: string }
  onName(this: void, name: string, withMore: boolean): void
  onClose(this: void): void
}

export function NameDialog(props: NameDialogProps) {
  const { title, explanation, suggestion, confirm, more, onName, onClose } = props
  const [withMore, setWithMore] = useState(false)
  const [name, setName] = useState(suggestion)
  const given = name.trim()
  return (
    <Question
      title={title}
      confirm={confirm}
      isDisabled={given === ''}
      onConfirm={() => {
        onName(given, withMore)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>{withMore && more !== undefined ? more.explanation : explanation}</p>
      <NameInput label={text.disk.name} value={name} maxLength={100} onChange={setName} />
      {more === undefined ? null : (
        <label className="row">
          <input type="checkbox" checked={withMore} onChange={({ target }) => setWithMore(target.checked)} />
          {more.label}
        </label>
      )}
    </Question>
  )
}
