/** How large the letters of all terminals are, in pixels, and their family: as the settings say, which zooming changes. */
import { settings } from '../../contract/settings.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'

const usual = settings.parse({})
const [smallest, largest] = [8, 32]

export interface Letters {
  size: number
  /** As CSS takes it. */
  family: string
}

export function lettersNow(): Letters {
  const { consoleFontSize, consoleFont } = useStore.getState().state?.settings ?? usual
  const mono = getComputedStyle(document.documentElement).getPropertyValue('--mono')
  return { size: consoleFontSize, family: consoleFont === '' ? mono : `'${consoleFont}', ${mono}` }
}

/** Returns the end of it. */
export function followLetters(changed: (letters: Letters) => void): () => void {
  return useStore.subscribe(({ state: now }, { state: before }) => {
    const [to, from] = [now?.settings, before?.settings]
    // The store changes often; reading the page's style is not for nothing.
    if (to === from) return
    if (to?.consoleFontSize !== from?.consoleFontSize || to?.consoleFont !== from?.consoleFont)
      changed(lettersNow())
  })
}

/** Keys are pressed in a row; what is saved is where they end. */
const restMs = 300
let saving: ReturnType<typeof setTimeout> | undefined

/** By a step up or down; 0 for the usual size. */
export function zoom(step: -1 | 0 | 1): void {
  const size = lettersNow().size + step
  const consoleFontSize = step === 0 ? usual.consoleFontSize : Math.min(largest, Math.max(smallest, size))
  useStore.setState(({ state }) =>
    state === null ? {} : { state: { ...state, settings: { ...state.settings, consoleFontSize } } },
  )
  clearTimeout(saving)
  saving = setTimeout(() => attempt(() => call('settings.change', { consoleFontSize })), restMs)
}
