/** The way to each section of the settings, beside them where there is room. */
import { Button } from 'react-aria-components'
import { settingsText as words } from '../text/settings.ts'

export const sectionNames = [
  'look',
  'folders',
  'machines',
  'life',
  'tests',
  'distribution',
  'privacy',
  'whole',
] as const
export type SettingsSection = (typeof sectionNames)[number]

export const sectionId = (name: SettingsSection) => `settings-${name}`

/** `onGo` is called first: what was looked for gives way, so that the section is there. */
export function SectionList({ onGo }: { onGo(this: void): void }) {
  return (
    <nav className="settings-nav" aria-label={words.sectionNav}>
      {sectionNames.map((name) => (
        <Button
          key={name}
          className="settings-nav-item"
          onPress={() => {
            onGo()
            go(name)
          }}
        >
          {words.sections[name]}
        </Button>
      ))}
    </nav>
  )
}

/** The section has the focus then, so that Tab goes on from there. */
function go(name: SettingsSection): void {
  const section = document.querySelector<HTMLElement>(`#${sectionId(name)}`)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}
