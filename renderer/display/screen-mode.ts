/** How the guest's screen goes into the window; remembered for each machine. */
import { screenModes } from '../../contract/settings.ts'
import { useStore } from '../store/store.ts'
import { layoutNames, type LayoutName } from './layouts.ts'

export type ScreenMode = (typeof screenModes)[number]

export interface ScreenChoice {
  mode: ScreenMode
  isViewOnly: boolean
  /** What is copied on this computer can be pasted in the machine. */
  clipboardIn: boolean
  /** What is copied in the machine can be pasted on this computer. */
  clipboardOut: boolean
  /** The keyboard's layout inside the guest, for typing texts. */
  layout: LayoutName
}

/** NixOS's own, whatever the user's language. */
const defaultLayout: LayoutName = 'us'

const placeOf = (id: string) => `screen ${id}`

export function readChoice(id: string): ScreenChoice {
  const kept: unknown = parse(localStorage.getItem(placeOf(id)))
  const usual = useStore.getState().state?.settings.screenMode ?? 'fit'
  const fields: object = typeof kept === 'object' && kept !== null ? kept : {}
  const isSet = (name: string) =>
    Object.entries(fields).some(([key, value]) => key === name && value === true)
  return {
    mode: screenModes.find((mode) => 'mode' in fields && fields.mode === mode) ?? usual,
    isViewOnly: isSet('isViewOnly'),
    // Only when the user says so: a clipboard may hold a password, and a machine may be a stranger's.
    clipboardIn: isSet('clipboardIn'),
    clipboardOut: isSet('clipboardOut'),
    layout: layoutNames.find((layout) => 'layout' in fields && fields.layout === layout) ?? defaultLayout,
  }
}

export function keepChoice(id: string, choice: ScreenChoice): void {
  localStorage.setItem(placeOf(id), JSON.stringify(choice))
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
