/** Makes a machine of a file that Snowglobe exported, with how far it is. */
import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

const words = text.copy

export function ImportButton() {
  const [fraction, setFraction] = useState<number | null>(null)
  useEffect(() => window.snowglobe.on('import.progress', (told) => setFraction(told.fraction)), [])
  const take = async () => {
    try {
      const machine = await call('machines.import', undefined)
      if (machine === null) return
      notify({ message: words.imported(machine.name) })
      show({ kind: 'machine', id: machine.id })
    } finally {
      setFraction(null)
    }
  }
  if (fraction === null) return <Button onPress={() => attempt(take)}>{words.import}</Button>
  return (
    <div className="row grow" role="status">
      <span>{words.importing}</span>
      <div className="grow">
        <ProgressBar label={words.importing} fraction={fraction} />
      </div>
      <Button onPress={() => attempt(() => call('machines.stopCreating', undefined))}>{words.cancel}</Button>
    </div>
  )
}
