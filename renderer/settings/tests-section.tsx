/** Settings of integration tests. */
import type { Settings } from '../../contract/settings.ts'
import { settingsText } from '../text/settings.ts'
import { testsText } from '../text/tests.ts'
import { changeSettings } from './change.ts'
import { TypedField } from './typed-field.tsx'

const words = testsText.settings
const most = 100

export function TestsSection({ settings }: { settings: Settings }) {
  return (
    <>
      <h2>{settingsText.sections.tests}</h2>
      <TypedField
        label={words.patience}
        hint={words.patienceHint}
        isNumber
        current={String(settings.testPatience)}
        fault={(typed) => {
          const factor = /^\s*\d+\s*$/.test(typed) ? Number(typed) : 0
          return factor >= 1 && factor <= most ? null : words.patienceFault(most)
        }}
        same={(a, b) => a.trim() === b.trim()}
        write={(typed) => changeSettings({ testPatience: Number(typed) })}
      />
    </>
  )
}
