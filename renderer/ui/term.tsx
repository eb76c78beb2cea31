/** A word of the field with its explanation, one hover or one Tab away. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { glossaryText } from '../text/glossary.ts'
import { codePieces, piecesOf, type TermName } from './terms.ts'

export function Term({ name, word }: { name: TermName; word: string }) {
  const { text, manual } = glossaryText[name]
  return (
    <TooltipTrigger delay={250} closeDelay={100}>
      <Button className="term">{word}</Button>
      <Tooltip className="popover term-text" placement="bottom start">
        <p>{text}</p>
        <p className="hint">{manual}</p>
      </Tooltip>
    </TooltipTrigger>
  )
}

/** A text in which the words of the glossary are explained where they stand first. Not for what lies in a label or a button. */
export function Explained({ children }: { children: string }) {
  return piecesOf(children).map((piece, place) => {
    if (typeof piece === 'string') return piece
    if ('code' in piece) return <code key={place}>{piece.code}</code>
    return <Term key={place} name={piece.term} word={piece.word} />
  })
}

/** A text whose names of options, files and commands are set as code; for where no explanation can stand. */
export function Coded({ children }: { children: string }) {
  return codePieces(children).map((piece, place) =>
    typeof piece === 'string' ? piece : <code key={place}>{piece.code}</code>,
  )
}
