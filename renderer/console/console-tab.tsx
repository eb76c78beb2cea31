/** The serial console, by xterm.js over a byte stream: what was said before, then live. */
import { FitAddon } from '@xterm/addon-fit'
import { WebglAddon } from '@xterm/addon-webgl'
import { Terminal, type ITheme } from '@xterm/xterm'
import '@xterm/xterm/css/xterm.css'
import { useEffect, useRef, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { openStream } from '../bridge.ts'
import type { StreamPort } from '../stream.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import './console-tab.css'

const scrollbackLines = 20_000
/** How much is read out to a screen reader, and how seldom. */
const spokenLines = 30
const spokenEveryMs = 400
/** Where no graphics card draws, each picture takes time from the guest. */
const drawEveryMs = 50

export function ConsoleTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const host = useRef<HTMLDivElement>(null)
  const terminal = useRef<{ view: Terminal; fit: FitAddon } | null>(null)
  const [spoken, setSpoken] = useState('')
  const [wasShown, setWasShown] = useState(isShown)
  useEffect(() => {
    if (isShown) setWasShown(true)
  }, [isShown])

  useEffect(() => {
    if (!wasShown || host.current === null) return undefined
    const view = new Terminal({
      scrollback: scrollbackLines,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
      fontSize: 13,
      cursorBlink: true,
      theme: themeNow(),
    })
    const fit = new FitAddon()
    view.loadAddon(fit)
    view.open(host.current)
    drawWithWebgl(view)
    fit.fit()
    terminal.current = { view, fit }
    const port = connect(id, view)
    const stopSpeaking = speak(view, setSpoken)
    const stopTheme = followTheme(view)
    view.attachCustomKeyEventHandler((event) => !copyOrPaste(event, view))
    return () => {
      stopSpeaking()
      stopTheme()
      void port.then((open) => open.close())
      view.dispose()
      terminal.current = null
    }
  }, [id, wasShown])

  useEffect(() => {
    const element = host.current
    if (element === null || !isShown) return undefined
    const observer = new ResizeObserver(() => terminal.current?.fit.fit())
    observer.observe(element)
    return () => observer.disconnect()
  }, [isShown])

  const copyAll = () => {
    const view = terminal.current?.view
    if (view !== undefined)
      void navigator.clipboard.writeText(linesOf(view, view.buffer.active.length).join('\n'))
  }
  return (
    <>
      <div className="bar">
        <span className="hint grow">
          {machine.vm.phase === 'off' ? text.console.off : text.console.label}
        </span>
        <Button onPress={copyAll}>{text.console.copyAll}</Button>
      </div>
      <div
        className={`console ${machine.vm.phase === 'off' ? 'off' : ''}`}
        ref={host}
        data-testid="console"
      />
      <div className="visually-hidden" role="log" aria-label={text.console.last}>
        {spoken}
      </div>
    </>
  )
}

/** Joins terminal and stream; bytes are acknowledged when xterm has parsed them. */
async function connect(id: string, view: Terminal): Promise<StreamPort> {
  const port = await openStream({ stream: 'console', id })
  port.start({
    data: gathered(view),
    closed: () => undefined,
  })
  const encoder = new TextEncoder()
  view.onData((typed) => port.send(encoder.encode(typed)))
  view.onBinary((typed) => port.send(Uint8Array.from(typed, (character) => character.charCodeAt(0))))
  return port
}

/** What comes alone is drawn at once; of a flood, what comes in one interval is drawn together. */
function gathered(view: Terminal): (bytes: Uint8Array) => Promise<void> {
  let waiting: { bytes: Uint8Array; done(this: void): void }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let drawnAt = Number.NEGATIVE_INFINITY
  const draw = () => {
    timer = undefined
    drawnAt = performance.now()
    for (const { bytes, done } of waiting) view.write(bytes, done)
    waiting = []
  }
  return (bytes) =>
    new Promise((done) => {
      waiting.push({ bytes, done })
      const restMs = drawnAt + drawEveryMs - performance.now()
      if (timer === undefined && restMs > 0) timer = setTimeout(draw, restMs)
      else if (timer === undefined) draw()
    })
}

/** WebGL where a graphics card does it; xterm's own DOM renderer otherwise, which takes less of the processor than WebGL on it. */
function drawWithWebgl(view: Terminal): void {
  if (!hasGraphicsCard()) return
  try {
    const webgl = new WebglAddon()
    webgl.onContextLoss(() => webgl.dispose())
    view.loadAddon(webgl)
  } catch {
    // No WebGL here: slower, but the same.
  }
}

function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  if (context === null) return false
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const renderer: unknown = info === null ? '' : context.getParameter(info.UNMASKED_RENDERER_WEBGL)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return !/swiftshader|llvmpipe|software/i.test(String(renderer))
}

function linesOf(view: Terminal, count: number): string[] {
  const buffer = view.buffer.active
  const end = buffer.baseY + buffer.cursorY + 1
  const lines: string[] = []
  for (let y = Math.max(0, end - count); y < end; y++)
    lines.push(buffer.getLine(y)?.translateToString(true) ?? '')
  return lines
}

function speak(view: Terminal, say: (spoken: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const listening = view.onWriteParsed(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      say(linesOf(view, spokenLines).join('\n'))
    }, spokenEveryMs)
  })
  return () => {
    clearTimeout(timer)
    listening.dispose()
  }
}

/** Ctrl+Shift+C and Ctrl+Shift+V, as in every terminal; true when the event was one of them. */
function copyOrPaste(event: KeyboardEvent, view: Terminal): boolean {
  if (event.type !== 'keydown' || !event.ctrlKey || !event.shiftKey) return false
  if (event.code === 'KeyC') void navigator.clipboard.writeText(view.getSelection())
  else if (event.code === 'KeyV') void navigator.clipboard.readText().then((pasted) => view.paste(pasted))
  else return false
  event.preventDefault()
  return true
}

function themeNow(): ITheme {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
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
    brightWhite: colour('--text'),
    brightBlack: colour('--text-2'),
  }
}

function followTheme(view: Terminal): () => void {
  const observer = new MutationObserver(() => (view.options.theme = themeNow()))
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
