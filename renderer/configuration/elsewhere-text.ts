/** The text of a configuration that is written elsewhere, kept up with its file. */
import { useEffect, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'

/** Why it cannot be read where it cannot; null for a machine that has its own configuration, and while it is not known. */
export function useElsewhereText({ id, configuration }: MachineView): string | FailureData | null {
  const [content, setContent] = useState<string | FailureData | null>(null)
  const isOwn = configuration.kind === 'own'
  useEffect(() => {
    if (isOwn) return undefined
    let isWanted = true
    const read = () =>
      void call('configuration.read', { id }).then(
        (found) => isWanted && setContent(found.text),
        (error: unknown) => isWanted && setContent(failureOf(error)),
      )
    read()
    const stop = window.snowglobe.on('configuration.changed', (changed) => {
      if (changed.id === id) read()
    })
    return () => {
      isWanted = false
      stop()
    }
  }, [id, isOwn])
  return content
}
