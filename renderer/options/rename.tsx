/** A name in a set, and the way to another one: typed in its place, taken by Enter, given up by Escape. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { unquotable } from '../../nixlang/quote.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { NameField } from './name-field.tsx'

interface RenameProps {
  name: string
  taken: readonly string[]
  onRename(this: void, name: string): void
}

/** The button; what is typed stands in a line of its own, in `RenameField`. */
export function RenameButton({ name, onPress }: { name: string; onPress(this: void): void }) {
  return (
    <Button kind="quiet" label={words.rename(name)} onPress={onPress}>
      <Pencil size={14} aria-hidden />
    </Button>
  )
}

export function RenameField({ name, taken, onRename, onEnd }: RenameProps & { onEnd(this: void): void }) {
  const [typed, setTyped] = useState(name)
  const fault =
    typed === ''
      ? words.nameNeeded
      : typed !== name && taken.includes(typed)
        ? words.nameTaken(typed)
        : unquotable(typed)
  return (
    <NameField
      label={words.renamed(name)}
      isLabelHidden
      error={fault}
      isAsked
      value={typed}
      onChange={setTyped}
      onEnter={() => {
        if (fault !== null) return
        onEnd()
        if (typed !== name) onRename(typed)
      }}
      onLeave={onEnd}
    />
  )
}
