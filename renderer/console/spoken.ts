/** What a terminal says, as lines for a screen reader and for copying. */
import type { Terminal } from '@xterm/xterm'

/** How much is read out, and how seldom. */
const spokenLines = 30
const spokenEveryMs = 400

/** The last lines up to the cursor's. */
export function lastLines(view: Terminal, count: number): string[] {
  const buffer = view.buffer.active
  const end = buffer.baseY + buffer.cursorY + 1
  const lines: string[] = []
  for (let y = Math.max(0, end - count); y < end; y++)
    lines.push(buffer.getLine(y)?.translateToString(true) ?? '')
  return lines
}

/** Returns the end of it. */
export function speak(view: Terminal, say: (spoken: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    say(lastLines(view, spokenLines).join('\n'))
  }
  const listening = view.onWriteParsed(() => (timer ??= setTimeout(tell, spokenEveryMs)))
  tell()
  return () => {
    clearTimeout(timer)
    listening.dispose()
  }
}
