/** Asked before a start on a disk that hides some of the configuration: what shall become of the disk. */
import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { DiskAnswer, StateNote } from '../../contract/disk.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Question } from '../ui/question.tsx'
import { noteText } from './note-text.ts'

const words = text.disk.question
type Answer = Exclude<DiskAnswer, 'cancel'>

export function DiskQuestion({ machine }: { machine: MachineView }) {
  const { id } = machine
  const notes = machine.disk.notes.filter(({ kind }) => kind !== 'newer-release')
  const answers = answersTo(notes)
  const [chosen, setChosen] = useState<Answer>(answers[0] ?? 'keep')
  const [name, setName] = useState('')
  const answer = (given: DiskAnswer) => {
    const kept = given === 'reset' && name.trim() !== '' ? name.trim() : null
    attempt(() => call('disk.answer', { id, answer: given, name: kept }))
  }
  return (
    <Question
      title={titleOf(notes)}
      confirm={words.start}
      cancel={words.cancel}
      isWide
      onConfirm={() => answer(chosen)}
      onCancel={() => answer('cancel')}
    >
      {notes.map((note) => (
        <p key={note.kind}>{noteText(note)}</p>
      ))}
      <RadioGroup
        className="answers"
        aria-label={words.label}
        value={chosen}
        onChange={(key) => setChosen(answers.find((one) => one === key) ?? chosen)}
      >
        {answers.map((one) => (
          <Radio key={one} value={one} className="answer">
            <span className="answer-mark" aria-hidden />
            <span>
              <span className="answer-name">{words.answers[one]}</span>
              <span className="hint">{words.about[one]}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {chosen === 'reset' ? (
        <label className="field">
          <span className="label">{words.nameLabel}</span>
          <input
            className="input"
            value={name}
            maxLength={100}
            placeholder={words.namePlaceholder}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
      ) : null}
    </Question>
  )
}

/** What can be done, what changes least first. */
function answersTo(notes: StateNote[]): Answer[] {
  const has = (kind: StateNote['kind']) => notes.some((note) => note.kind === kind)
  if (has('host-name')) return ['take-along', 'keep']
  if (has('backing-gone') || has('damaged')) return ['reset']
  const canGrow = notes.some((note) => note.kind === 'size' && note.canGrow)
  return canGrow ? ['keep', 'grow', 'reset'] : ['keep', 'reset']
}

function titleOf(notes: StateNote[]): string {
  if (notes.some(({ kind }) => kind === 'backing-gone' || kind === 'damaged')) return words.titleBlocked
  return notes.some(({ kind }) => kind === 'host-name') ? words.titleName : words.title
}
