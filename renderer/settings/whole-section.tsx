/** All settings at once: into a file, from a file, back to their defaults. */
import { settingsChange } from '../../contract/settings.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { settingsText as words } from '../text/settings.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'

export function WholeSection() {
  return (
    <>
      <h2>{words.sections.whole}</h2>
      <div className="row">
        <Button onPress={() => attempt(exportAll)}>{words.export}</Button>
        <Button onPress={() => attempt(importAll)}>{words.import}</Button>
        <span className="grow" />
        <Button onPress={() => attempt(reset)}>{words.reset}</Button>
      </div>
      <span className="hint">{words.hint}</span>
    </>
  )
}

async function exportAll(): Promise<void> {
  const file = await call('settings.export', undefined)
  if (file !== null) notify({ message: words.exported(file) })
}

async function importAll(): Promise<void> {
  const taken = await call('settings.import', undefined)
  if (taken === null) return
  const { ignored } = taken
  notify({ message: ignored.length === 0 ? words.imported : words.importedBut(ignored) })
}

async function reset(): Promise<void> {
  const before = settingsChange.parse(await call('settings.reset', undefined))
  const undo = () => attempt(() => call('settings.change', before))
  notify({ message: words.wasReset, action: { label: text.actions.undo, run: undo }, isOnlyWay: true })
}
