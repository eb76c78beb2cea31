/** The terminal's colours: those of the page, and what is marked by a search. */
import type { ISearchOptions } from '@xterm/addon-search'
import type { ITheme, Terminal } from '@xterm/xterm'
import { tokenColour as colour } from '../ui/token-colour.ts'

export function themeNow(): ITheme {
  return {
    background: colour('--surface'),
    foreground: colour('--text'),
    cursor: colour('--accent'),
    cursorAccent: colour('--surface'),
    selectionBackground: `${colour('--accent')}55`,
    red: colour('--bad'),
    green: colour('--good'),
    yellow: colour('--warn'),
    blue: colour('--accent'),
    magenta: colour('--code-keyword'),
    cyan: colour('--code-property'),
    black: colour('--text-2'),
    white: colour('--text'),
    // xterm's own are made for dark alone.
    brightRed: colour('--bad'),
    brightGreen: colour('--good'),
    brightYellow: colour('--warn'),
    brightBlue: colour('--accent'),
    brightMagenta: colour('--code-keyword'),
    brightCyan: colour('--code-property'),
    brightWhite: colour('--text'),
    brightBlack: colour('--text-2'),
  }
}

/** xterm takes plain hexadecimal colours here. */
export function matchColours(): NonNullable<ISearchOptions['decorations']> {
  return {
    matchBackground: colour('--warn-bg'),
    matchBorder: colour('--warn-line'),
    matchOverviewRuler: colour('--warn'),
    activeMatchBackground: colour('--active'),
    activeMatchBorder: colour('--accent'),
    activeMatchColorOverviewRuler: colour('--accent'),
  }
}

/** Follows the page's light and dark; returns the end of it. */
export function followTheme(view: Terminal): () => void {
  const observer = new MutationObserver(() => (view.options.theme = themeNow()))
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
