/** Asks what of a snapshot or of a kept disk is to come back. */
import { useState } from 'react'
import { text } from '../text/text.ts'
import { Question } from '../ui/question.tsx'
import { Segments } from '../ui/segments.tsx'

const words = text.disk
export type What = 'disk' | 'configuration' | 'both'

interface RestoreDialogProps {
  name: string
  hasConfiguration: boolean
  /** The machine runs, so only the configuration can come back. */
  isRunning: boolean
  /** What becomes of the disk that is there now. */
  aboutDisk: string
  onRestore(this: void, what: What): void
  onClose(this: void): void
}

export function RestoreDialog(props: RestoreDialogProps) {
  const { name, hasConfiguration, isRunning, aboutDisk, onRestore, onClose } = props
  const [what, setWhat] = useState<What>(isRunning ? 'configuration' : 'disk')
  const items = (['disk', 'configuration', 'both'] as const).map((key) => ({
    key,
    label: words.what[key],
    isDisabled: key === 'disk' ? isRunning : !hasConfiguration || (key === 'both' && isRunning),
  }))
  return (
    <Question
      title={words.restoreTitle(name)}
      confirm={words.restore}
      onConfirm={() => {
        onRestore(what)
        onClose()
      }}
      onCancel={onClose}
    >
      <Segments label={words.restoreWhat} items={items} value={what} onChange={setWhat} />
      {isRunning ? <p className="hint">{words.restoreRunning}</p> : null}
      {what === 'configuration' ? null : <p>{aboutDisk}</p>}
      {what === 'disk' ? null : <p>{words.restoreText}</p>}
    </Question>
  )
}

export function restoredText(what: What): string {
  if (what === 'both') return words.bothRestored
  return what === 'disk' ? words.restored : words.configurationRestored
}
