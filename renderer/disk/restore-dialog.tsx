/** Asks what of a snapshot or of a kept disk is to come back. */
import { useState } from 'react'
import { text } from '../text/text.ts'
import { Question } from '../ui/question.tsx'
import { Segments } from '../ui/segments.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.disk
export type What = 'disk' | 'configuration' | 'both' | 'memory'

interface RestoreDialogProps {
  name: string
  hasConfiguration: boolean
  /** The machine runs, so only the configuration can come back. */
  isRunning: boolean
  /** The memory of the machine that ran then is in it. */
  hasMemory?: boolean
  /** What becomes of the disk that is there now. */
  aboutDisk: string
  onRestore(this: void, what: What): void
  onClose(this: void): void
}

export function RestoreDialog(props: RestoreDialogProps) {
  const { name, hasConfiguration, isRunning, hasMemory = false, aboutDisk, onRestore, onClose } = props
  const [what, setWhat] = useState<What>(!isRunning ? 'disk' : hasMemory ? 'memory' : 'configuration')
  const isImpossible = {
    disk: isRunning,
    configuration: !hasConfiguration,
    both: !hasConfiguration || isRunning,
    memory: !isRunning,
  }
  const keys = ['disk', 'configuration', 'both', ...(hasMemory ? (['memory'] as const) : [])] as const
  const items = keys.map((key) => ({ key, label: words.what[key], isDisabled: isImpossible[key] }))
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
      {isRunning ? (
        <p className="hint">
          <Explained>{words.restoreRunning}</Explained>
        </p>
      ) : null}
      {what === 'configuration' ? null : <p>{aboutDisk}</p>}
      {what === 'configuration' || what === 'both' ? (
        <p>
          <Explained>{words.restoreText}</Explained>
        </p>
      ) : null}
      {what === 'memory' ? (
        <p>
          <Explained>{words.restoreMemory}</Explained>
        </p>
      ) : null}
      {hasMemory && !isRunning ? (
        <p className="hint">
          <Explained>{words.restoreMemoryOff}</Explained>
        </p>
      ) : null}
    </Question>
  )
}

export function restoredText(what: What): string {
  const said = {
    disk: words.restored,
    configuration: words.configurationRestored,
    both: words.bothRestored,
    memory: words.memoryRestored,
  }
  return said[what]
}
