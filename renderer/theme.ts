/** Puts the chosen theme on the page; `system` follows the system as it changes. */
export function followTheme(theme: 'system' | 'light' | 'dark'): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const put = () => {
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }
  put()
  dark.addEventListener('change', put)
  return () => dark.removeEventListener('change', put)
}
