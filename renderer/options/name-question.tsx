/** Asks for a name that an option's path leaves open, such as which user, offering those that the text has. */
import { useState } from 'react'
import { formatOptionPath } from '../../nixlang/option-path.ts'
import { unquotable } from '../../nixlang/quote.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { useNames } from './bound-names.tsx'
import { singular, type Question } from './fill-names.ts'
import { NameField } from './name-field.tsx'

interface QuestionProps {
  id: string
  /** The option's name in the index. */
  option: string
  question: Question
  onAnswer(this: void, name: string): void
}

export function NameQuestion({ id, option, question, onAnswer }: QuestionProps) {
  const names = useNames(id, question.before)
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const what = singular(question.before.at(-1) ?? question.word)
  const answer = () => {
    const found = name === '' ? words.nameNeeded : unquotable(name)
    setFault(found)
    if (found === null) onAnswer(name)
  }
  return (
    <div className="option-editor">
      <h2 className="mono option-name">{option}</h2>
      <NameField
        label={words.askName(what)}
        hint={words.askHint(formatOptionPath(question.before))}
        error={fault}
        isAsked
        value={name}
        onChange={(typed) => {
          setName(typed)
          setFault(null)
        }}
        onEnter={answer}
      />
      <div className="row">
        <Button kind="primary" onPress={answer}>
          {words.continue}
        </Button>
      </div>
      {names.length === 0 ? null : (
        <div className="field" role="group" aria-label={words.namesHere}>
          <span className="label">{words.namesHere}</span>
          <div className="row wrap">
            {names.map((one) => (
              <Button key={one} onPress={() => onAnswer(one)}>
                <code>{one}</code>
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
