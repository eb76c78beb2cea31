/** Typing on the X display's keyboard at a pace that guests keep up with. */
import { setTimeout as delay } from 'node:timers/promises'
import type { XInput } from './x-input.ts'

/** A guest loses keys that come faster than it looks. */
const keyMs = 80

/** Each such as `KeyA` or `AltRight+KeyQ`. */
export async function keys(x: XInput, ...chords: string[]): Promise<void> {
  for (const chord of chords) {
    x.press(chord)
    await delay(keyMs)
  }
}

/** Small letters, digits, a few signs and the line's end, as German keyboards have them. */
export async function typed(x: XInput, text: string): Promise<void> {
  const others: Record<string, string> = {
    ' ': 'Space',
    '\n': 'Enter',
    '>': 'ShiftLeft+IntlBackslash',
    '-': 'Slash',
  }
  const codeOf = (one: string) => others[one] ?? (/\d/.test(one) ? `Digit${one}` : `Key${one.toUpperCase()}`)
  await keys(x, ...text.split('').map(codeOf))
}
