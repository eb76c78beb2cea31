/** The text of a configuration that is written elsewhere, kept up with its file. */
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'

/** Null for a machine that has its own configuration, and where the text is not known or cannot be read. */
export function useElsewhereText({ id, configuration }: MachineView): string | null {
  const [content, setContent] = useState<string | null>(null)
  const isOwn = configuration.kind === 'own'
  useEffect(() => {
    if (isOwn) return undefined
    let isWanted = true
    const read = () =>
      void call('configuration.read', { id }).then(
        (found) => isWanted && setContent(found.text),
        () => isWanted && setContent(null),
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
