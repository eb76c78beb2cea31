/** Asks before the clipboard is typed into the guest: what it is, in which layout, and what cannot be typed. */
import { useState } from 'react'
import { text } from '../text/text.ts'
import { Question } from '../ui/question.tsx'
import { layoutNames, type LayoutName } from './layouts.ts'
import { planTyping, type TypingPlan } from './typing.ts'

const words = text.display
/** As much of it is shown. */
const shownCharacters = 400

interface TypeDialogProps {
  clipboard: string
  layout: LayoutName
  onLayout(this: void, layout: LayoutName): void
  onType(this: void, plan: TypingPlan): void
  onClose(this: void): void
}

export function TypeDialog({ clipboard, layout, onLayout, onType, onClose }: TypeDialogProps) {
  const [chosen, setChosen] = useState(layout)
  const plan = planTyping(clipboard, chosen)
  const lines = clipboard.split('\n').length
  const cut = clipboard.length > shownCharacters ? `${clipboard.slice(0, shownCharacters)}…` : clipboard
  return (
    <Question
      title={words.typeTitle}
      confirm={words.typeNow}
      isDisabled={plan.strokes.length === 0}
      onConfirm={() => {
        onLayout(chosen)
        onType(plan)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>{words.typeText}</p>
      {clipboard === '' ? (
        <p>{words.typeEmpty}</p>
      ) : (
        <>
          <pre className="verbatim">{cut}</pre>
          <p className="hint">
            {words.characters(plan.strokes.length)}, {words.lines(lines)}
          </p>
        </>
      )}
      {plan.missing.length === 0 ? null : <p className="warn">{words.missing(plan.missing.join(' '))}</p>}
      <label className="field">
        <span className="label">{words.layout}</span>
        <select
          className="input"
          value={chosen}
          onChange={({ target }) => setChosen(layoutNames.find((name) => name === target.value) ?? chosen)}
        >
          {layoutNames.map((name) => (
            <option key={name} value={name}>
              {words.layouts[name]}
            </option>
          ))}
        </select>
      </label>
    </Question>
  )
}
