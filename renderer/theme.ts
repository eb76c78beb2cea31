/** Puts the chosen theme on the page; `system` follows the system as it changes. */
import type { Settings } from '../contract/settings.ts'

export function followTheme(theme: Settings['theme']): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const more = matchMedia('(prefers-contrast: more)')
  const put = () => {
    const followed = more.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
    document.documentElement.dataset['theme'] = theme === 'system' ? followed : theme
  }
  put()
  for (const one of [dark, more]) one.addEventListener('change', put)
  return () => {
    for (const one of [dark, more]) one.removeEventListener('change', put)
  }
}
