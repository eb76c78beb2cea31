/** Places in the text that may be nothing, or one of several types, of which one has options or names of its own. */
import { useMemo, useState } from 'react'
import type { TypeShape } from '../../contract/option-type.ts'
import type { Reading } from '../../nixlang/read-option.ts'
import { readNow, useReading } from '../drafts/option-edits.ts'
import { optionsText as words } from '../text/options.ts'
import { text } from '../text/text.ts'
import { NestedBound, type BoundProps } from './bound.tsx'
import { NothingBox } from './choice-controls.tsx'
import { Choice } from './choice.tsx'
import { literalText } from './form-value.ts'
import { beginningOf, branchOf, firstBranch, isStructure } from './shape-fit.ts'
import { clearOption, writeOption } from './write-option.ts'

type Kinds<Kind extends TypeShape['kind']> = BoundProps & { shape: Extract<TypeShape, { kind: Kind }> }

const isNull = (reading: Reading) => reading.kind === 'literal' && reading.value.kind === 'null'

/** Options inside can be set only once nothing else stands in their place. */
function makeRoom(id: string, path: readonly string[]): void {
  const reading = readNow(id, path)
  if (reading.kind === 'literal' && reading.value.kind !== 'attrs') clearOption(id, path)
}

export function BoundNullable(props: Kinds<'nullOr'>) {
  const { id, path, shape, label } = props
  const isNothing = isNull(useReading(id, path))
  return (
    <div className="option-nested">
      {isNothing ? null : <NestedBound {...props} shape={shape.inner} />}
      <NothingBox
        label={label}
        isNothing={isNothing}
        onChange={(next) => {
          if (next) writeOption(id, path, { kind: 'null' }, 'whole')
          else makeRoom(id, path)
        }}
      />
    </div>
  )
}

export function BoundEither(props: Kinds<'either'>) {
  const { id, path, shape, label, isLabelHidden = false } = props
  const { branches } = shape
  const reading = useReading(id, path)
  const [picked, setPicked] = useState<number | null>(null)
  const structure = branches.findIndex(isStructure)
  const fitting =
    reading.kind === 'literal'
      ? branchOf(branches, reading.value)
      : reading.kind === 'expression' && reading.places.length > 1
        ? structure
        : null
  const first = useMemo(
    () => firstBranch(branches, literalText(props.placeholder)),
    [branches, props.placeholder],
  )
  const chosen = picked ?? fitting ?? first
  const branch = branches[chosen]
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      <Choice
        label={text.labelled(label, words.kind)}
        isLabelHidden
        labels={branches.map(words.shapeName)}
        chosen={reading.kind === 'absent' && picked === null ? null : chosen}
        onChoose={(index) => {
          setPicked(index)
          const next = branches[index]
          if (next === undefined || index === fitting) return
          const beginning = isStructure(next) ? null : beginningOf(next)
          if (beginning !== null) writeOption(id, path, beginning)
          else if (isStructure(next)) makeRoom(id, path)
        }}
      />
      {branch === undefined ? null : <NestedBound {...props} key={chosen} isLabelHidden shape={branch} />}
    </fieldset>
  )
}
