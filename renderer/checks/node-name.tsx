/** Asks for the name of a new machine of a test, or for another name of one. */
import { useState } from 'react'
import { nodeNameFault, renameNode, type TestNode } from '../../nixlang/test-file.ts'
import { editTogether } from '../form/edit-together.ts'
import { testsText } from '../text/tests.ts'
import { NewName } from '../new-machine/new-name.tsx'
import { Button } from '../ui/controls.tsx'

const words = testsText.nodes

interface NodeNameProps {
  /** Of the test. */
  id: string
  nodes: readonly TestNode[]
  /** Null for a new one. */
  renamed: TestNode | null
  add(this: void, name: string): void
  choose(this: void, path: string): void
  onClose(this: void): void
}

export function NodeName({ id, nodes, renamed, add, choose, onClose }: NodeNameProps) {
  const [name, setName] = useState(renamed?.name ?? '')
  const fault = name === '' || name === renamed?.name ? null : nodeNameFault(name, nodes)
  const accept = () => {
    if (name === '' || fault !== null) return
    if (renamed === null) add(name)
    else if (name !== renamed.name && editTogether(id, [(source) => renameNode(source, renamed, name)]))
      choose(['nodes', name].join('.'))
    onClose()
  }
  return (
    <form
      className="bar node-name"
      onSubmit={(event) => {
        event.preventDefault()
        accept()
      }}
    >
      <NewName
        label={words.name}
        hint={words.nameHint}
        value={name}
        problem={fault === null ? null : words.faults[fault]}
        isTouched
        onChange={setName}
        onTouch={() => undefined}
      />
      <Button kind="primary" isDisabled={name === '' || fault !== null} onPress={accept}>
        {renamed === null ? words.addIt : words.renameIt}
      </Button>
      <Button onPress={onClose}>{testsText.cancel}</Button>
    </form>
  )
}
