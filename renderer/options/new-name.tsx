/** Asks for a name that is not taken yet: of a user, of a file, of whatever a set holds. Dots and quotes are letters like others. */
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { unquotable } from '../../nixlang/quote.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { focusInside } from './field.tsx'
import { NameField } from './name-field.tsx'

interface NewNameProps {
  label: string
  taken: readonly string[]
  onAdd(this: void, name: string): void
}

export function NewName({ label, taken, onAdd }: NewNameProps) {
  const field = useRef<HTMLDivElement>(null)
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const add = () => {
    const found =
      name === '' ? words.nameNeeded : taken.includes(name) ? words.nameTaken(name) : unquotable(name)
    setFault(found)
    if (found !== null) return
    setName('')
    onAdd(name)
    // On to the new one's value, which stands in the list before this field.
    requestAnimationFrame(() => {
      const parts = field.current?.parentElement?.querySelectorAll(':scope > ul > li') ?? []
      focusInside([...parts].find((part) => part.getAttribute('data-name') === name))
    })
  }
  return (
    <div className="option-new-name" ref={field}>
      <div className="grow">
        <NameField
          label={label}
          isLabelHidden
          placeholder={words.newName}
          error={fault}
          value={name}
          onChange={(typed) => {
            setName(typed)
            setFault(null)
          }}
          onEnter={add}
        />
      </div>
      <Button onPress={add} tip={label}>
        <Plus size={14} aria-hidden /> {words.add}
      </Button>
    </div>
  )
}
