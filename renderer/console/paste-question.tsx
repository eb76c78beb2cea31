/** Before several lines are pasted where a shell would run them as they come. */
import { useState } from 'react'
import { text } from '../text/text.ts'
import { Question } from '../ui/question.tsx'
import { Switch } from '../ui/switch.tsx'
import { pastedLines, pasteText } from './paste-text.ts'
import { stopAskingForPastes, type Screen } from './screen.ts'

const shownLines = 12

interface PasteQuestionProps {
  screen: Screen
  pasted: string
  onClose(this: void): void
}

export function PasteQuestion({ screen, pasted, onClose }: PasteQuestionProps) {
  const [isAskedAgain, setAskedAgain] = useState(true)
  const lines = pastedLines(pasteText(pasted))
  return (
    <Question
      title={text.console.pasteTitle(lines.length)}
      confirm={text.console.paste}
      onConfirm={() => {
        if (!isAskedAgain) stopAskingForPastes()
        screen.pasteNow(pasted)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>{text.console.pasteText}</p>
      <pre className="verbatim">
        {lines.slice(0, shownLines).join('\n')}
        {lines.length > shownLines ? `\n… ${text.console.moreLines(lines.length - shownLines)}` : ''}
      </pre>
      <Switch isSelected={!isAskedAgain} onChange={(isOn) => setAskedAgain(!isOn)}>
        {text.console.pasteUnasked}
      </Switch>
    </Question>
  )
}
