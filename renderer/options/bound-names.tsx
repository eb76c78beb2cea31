/** A set in the text whose names the user chooses, such as the users: one part per name. */
import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import type { TypeShape } from '../../contract/option-type.ts'
import { useReading } from '../drafts/option-edits.ts'
import { namesBelow } from '../form/names-below.ts'
import { useStore } from '../store/store.ts'
import { optionsText as words } from '../text/options.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { BoundLeaf } from './bound-leaf.tsx'
import { NestedBound, type BoundProps } from './bound.tsx'
import { singular } from './fill-names.ts'
import { belowAny } from './members.ts'
import { NewName } from './new-name.tsx'
import { RenameButton, RenameField } from './rename.tsx'
import { beginningOf, isStructure } from './shape-fit.ts'
import { clearOption, renameName, writeOption } from './write-option.ts'

/** The names below a place in a machine's text, in its order; follows the text. */
export function useNames(id: string, path: readonly string[]): string[] {
  const model = useStore((store) => store.models[id])
  return model === undefined ? [] : namesBelow(model.text, model.tree, path)
}

interface NamesProps extends BoundProps {
  element: TypeShape
  /** Names that are shown elsewhere. */
  except?: ReadonlySet<string>
}

export function BoundNames(props: NamesProps) {
  const { id, path, label, isLabelHidden = false, element, below, except, hint } = props
  const reading = useReading(id, path)
  const names = useNames(id, path).filter((name) => except?.has(name) !== true)
  const [begun, setBegun] = useState<string[]>([])
  const [open, setOpen] = useState<string | null>(null)
  if (reading.kind === 'expression' && names.length === 0) return <BoundLeaf {...props} />
  const all = [...names, ...begun.filter((name) => !names.includes(name))]
  const inner = except === undefined && below !== null ? belowAny(below) : null
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {hint === undefined || hint === '' ? null : <span className="hint">{hint}</span>}
      <ul className="option-rows">
        {all.map((name) => (
          <NamedPart
            key={name}
            id={id}
            path={[...path, name]}
            name={name}
            element={element}
            below={inner}
            isOpen={open === name}
            onOpen={() => setOpen(open === name ? null : name)}
            taken={all}
            onRename={(next) => {
              setBegun(begun.map((other) => (other === name ? next : other)))
              const isDone = !names.includes(name) || renameName(id, [...path, name], next)
              if (isDone && open === name) setOpen(next)
            }}
            onRemove={() => {
              setBegun(begun.filter((other) => other !== name))
              if (names.includes(name)) clearOption(id, [...path, name])
            }}
          />
        ))}
      </ul>
      <NewName
        label={text.labelled(words.newName, singular(path.at(-1) ?? label))}
        taken={all}
        onAdd={(name) => {
          const beginning = beginningOf(element)
          setBegun([...begun, name])
          setOpen(name)
          if (beginning !== null) writeOption(id, [...path, name], beginning)
        }}
      />
    </fieldset>
  )
}

interface PartProps extends Pick<BoundProps, 'id' | 'path' | 'below'> {
  name: string
  element: TypeShape
  isOpen: boolean
  onOpen(this: void): void
  /** Names that are there. */
  taken: readonly string[]
  onRename(this: void, name: string): void
  onRemove(this: void): void
}

function NamedPart(props: PartProps) {
  const { id, path, name, element, below, isOpen, onOpen, taken, onRename, onRemove } = props
  const [isRenaming, setRenaming] = useState(false)
  const part = { id, path, label: name, shape: element, below }
  const field = isRenaming ? (
    <RenameField name={name} taken={taken} onRename={onRename} onEnd={() => setRenaming(false)} />
  ) : null
  const actions = (
    <>
      <RenameButton name={name} onPress={() => setRenaming(true)} />
      <Button kind="quiet" label={words.removeOne(name)} onPress={onRemove}>
        <X size={14} aria-hidden />
      </Button>
    </>
  )
  if (!isStructure(element))
    return (
      <li className="option-row named" data-name={name}>
        <div className="grow">
          {field}
          <NestedBound {...part} isLabelHidden={isRenaming} />
        </div>
        {actions}
      </li>
    )
  return (
    <li className="option-part" data-name={name}>
      <div className="row">
        {field === null ? (
          <button type="button" className="part-button grow" aria-expanded={isOpen} onClick={onOpen}>
            {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
            <code>{name}</code>
          </button>
        ) : (
          <div className="grow">{field}</div>
        )}
        {actions}
      </div>
      {isOpen ? <NestedBound {...part} isLabelHidden /> : null}
    </li>
  )
}
