/** How the guest's screen goes into the window; remembered for each machine. */
import { screenModes } from '../../contract/settings.ts'
import { useStore } from '../store/store.ts'
import { layoutNames, type LayoutName } from './layouts.ts'

export type ScreenMode = (typeof screenModes)[number]

export interface ScreenChoice {
  mode: ScreenMode
  isViewOnly: boolean
  /** The keyboard's layout inside the guest, for typing texts. */
  layout: LayoutName
}

/** NixOS's own, whatever the user's language. */
const defaultLayout: LayoutName = 'us'

const key = (id: string) => `screen ${id}`

export function readChoice(id: string): ScreenChoice {
  const kept: unknown = parse(localStorage.getItem(key(id)))
  const usual = useStore.getState().state?.settings.screenMode ?? 'fit'
  const fields = typeof kept === 'object' && kept !== null ? kept : {}
  return {
    mode: screenModes.find((mode) => 'mode' in fields && fields.mode === mode) ?? usual,
    isViewOnly: 'isViewOnly' in fields && fields.isViewOnly === true,
    layout: layoutNames.find((layout) => 'layout' in fields && fields.layout === layout) ?? defaultLayout,
  }
}

export function keepChoice(id: string, choice: ScreenChoice): void {
  localStorage.setItem(key(id), JSON.stringify(choice))
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
