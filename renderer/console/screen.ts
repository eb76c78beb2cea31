/** One terminal's screen by xterm.js, which lives on while no tab shows it: keys, search, links, copy and paste, size. */
import { FitAddon } from '@xterm/addon-fit'
import { SearchAddon } from '@xterm/addon-search'
import { WebLinksAddon } from '@xterm/addon-web-links'
import { Terminal } from '@xterm/xterm'
import '@xterm/xterm/css/xterm.css'
import type { TerminalSize } from '../../contract/terminals.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { drawWithWebgl } from './drawing.ts'
import { followLetters, lettersNow, zoom } from './letters.ts'
import { pastedLines, pasteText } from './paste-text.ts'
import { lastLines } from './spoken.ts'
import { followTheme, themeNow } from './terminal-theme.ts'

/** What a screen wants of whoever shows it. */
export interface ScreenHost {
  search(this: void): void
  /** A paste that a shell would run at once, line by line. */
  askPaste(this: void, text: string): void
}

let mayPasteLines = false

/** Several lines are pasted unasked from now on, until the app ends. */
export function stopAskingForPastes(): void {
  mayPasteLines = true
}

export class Screen {
  readonly view: Terminal
  readonly search = new SearchAddon()
  readonly #fit = new FitAddon()
  readonly #host = document.createElement('div')
  readonly #ends: (() => void)[] = []
  #shownBy: ScreenHost | null = null

  constructor(scrollbackLines: number) {
    this.#host.className = 'screen-host'
    this.view = new Terminal({
      scrollback: scrollbackLines,
      fontFamily: lettersNow().family,
      fontSize: lettersNow().size,
      cursorBlink: true,
      theme: themeNow(),
      // What a program colours for black is read on white, too.
      minimumContrastRatio: 4.5,
      // What marks the matches of a search is still called a proposal.
      allowProposedApi: true,
      linkHandler: { activate: (_, address) => openAddress(address) },
    })
    this.view.loadAddon(this.#fit)
    this.view.loadAddon(this.search)
    this.view.loadAddon(new WebLinksAddon((_, address) => openAddress(address)))
    this.view.attachCustomKeyEventHandler((event) => !this.#key(event))
    // Also what the middle button pastes; before xterm hears of it.
    this.#host.addEventListener('paste', (event) => this.#pasted(event), { capture: true })
    this.#ends.push(
      followTheme(this.view),
      followLetters(({ size, family }) => {
        this.view.options.fontSize = size
        this.view.options.fontFamily = family
        this.fit()
      }),
    )
  }

  get size(): TerminalSize {
    return { columns: this.view.cols, rows: this.view.rows }
  }

  /** Puts the screen into this element, as often as one likes. */
  showIn(element: HTMLElement): void {
    element.append(this.#host)
    if (this.view.element === undefined) {
      this.view.open(this.#host)
      drawWithWebgl(this.view)
    }
    this.fit()
  }

  /** Who shows it now; returns the end of that. */
  ask(shownBy: ScreenHost): () => void {
    this.#shownBy = shownBy
    return () => {
      if (this.#shownBy === shownBy) this.#shownBy = null
    }
  }

  /** As many rows and columns as there is room for; a hidden screen keeps its size. */
  fit(): void {
    if (this.#host.offsetParent !== null) this.#fit.fit()
  }

  copy(): void {
    const chosen = this.view.getSelection()
    if (chosen !== '') void navigator.clipboard.writeText(chosen)
  }

  copyAll(): void {
    void navigator.clipboard.writeText(lastLines(this.view, this.view.buffer.active.length).join('\n'))
  }

  pasteClipboard(): void {
    attempt(async () => this.paste(await navigator.clipboard.readText()))
  }

  /** Asks first where several lines would be run as they come. */
  paste(text: string): void {
    const isHeld = this.view.modes.bracketedPasteMode || mayPasteLines
    if (this.#shownBy !== null && !isHeld && pastedLines(text).length > 1) this.#shownBy.askPaste(text)
    else this.pasteNow(text)
  }

  pasteNow(text: string): void {
    this.view.paste(pasteText(text))
    this.view.focus()
  }

  dispose(): void {
    for (const end of this.#ends) end()
    this.view.dispose()
    this.#host.remove()
  }

  #pasted(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    event.preventDefault()
    event.stopPropagation()
    if (pasted !== '') this.paste(pasted)
  }

  /** As in other terminals, Shift with Home and End goes to the first line and to the last. */
  #scrollKey({ shiftKey, ctrlKey, altKey, key }: KeyboardEvent): boolean {
    if (!shiftKey || ctrlKey || altKey || this.view.buffer.active.type === 'alternate') return false
    if (key === 'Home') this.view.scrollToTop()
    else if (key === 'End') this.view.scrollToBottom()
    else return false
    return true
  }

  /** The keys that are ours in every terminal; true when the event was one of them. */
  #key(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown') return false
    if (this.#scrollKey(event)) return true
    if (!event.ctrlKey || event.altKey || event.metaKey) return false
    if (event.shiftKey && event.code === 'KeyC') this.copy()
    else if (event.shiftKey && event.code === 'KeyV') this.pasteClipboard()
    else if (event.shiftKey && event.code === 'KeyF') this.#shownBy?.search()
    else if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else if (event.key === '0') zoom(0)
    else return false
    event.preventDefault()
    return true
  }
}

/** Main shows the whole address and asks. */
function openAddress(address: string): void {
  attempt(() => call('app.openAddress', { address }))
}
