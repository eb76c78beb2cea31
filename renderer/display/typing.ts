/** Typing a text into a guest that has no clipboard: as key presses, with the modifiers that its layout asks for. */
import { strokesOf, type LayoutName, type Stroke } from './layouts.ts'

/** X keysyms (keysymdef.h), for servers that are told no physical keys; QEMU is. */
const shiftKey = { keysym: 0xffe1, code: 'ShiftLeft' }
const altGrKey = { keysym: 0xfe03, code: 'AltRight' }
const named = new Map([
  ['\n', 0xff0d],
  ['\t', 0xff09],
])

export interface TypingPlan {
  strokes: { character: string; stroke: Stroke }[]
  /** Characters that this layout cannot make, each once. */
  missing: string[]
}

/** Carriage returns are left out: a line's end is one key. */
export function planTyping(text: string, layout: LayoutName): TypingPlan {
  const known = strokesOf(layout)
  const strokes: TypingPlan['strokes'] = []
  const missing = new Set<string>()
  for (const character of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    const stroke = known.get(character)
    if (stroke === undefined) missing.add(character)
    else strokes.push({ character, stroke })
  }
  return { strokes, missing: [...missing] }
}

export interface KeySink {
  sendKey(keysym: number, code: string | null, down?: boolean): void
}

/** Guests lose keys that come faster than they look: a PS/2 keyboard's queue holds 16 bytes (QEMU, hw/input/ps2.c). */
const strokeMs = 12

/** Types what can be typed; ends early when the signal says so. `typed` is told how many are done. */
export async function typeInto(
  sink: KeySink,
  { strokes }: TypingPlan,
  { signal, typed }: { signal: AbortSignal; typed(this: void, count: number): void },
): Promise<void> {
  let count = 0
  for (const { character, stroke } of strokes) {
    if (signal.aborted) return
    press(sink, character, stroke)
    typed(++count)
    await new Promise((resolve) => setTimeout(resolve, strokeMs))
  }
}

function press(sink: KeySink, character: string, { code, shift, altGr }: Stroke): void {
  const keysym = named.get(character) ?? keysymOf(character)
  if (shift) sink.sendKey(shiftKey.keysym, shiftKey.code, true)
  if (altGr) sink.sendKey(altGrKey.keysym, altGrKey.code, true)
  sink.sendKey(keysym, code, true)
  sink.sendKey(keysym, code, false)
  if (altGr) sink.sendKey(altGrKey.keysym, altGrKey.code, false)
  if (shift) sink.sendKey(shiftKey.keysym, shiftKey.code, false)
}

/** Latin-1 is its own keysym, all else is Unicode with a bit set (X11's protocol, appendix A). */
function keysymOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x100 ? point : 0x1000000 + point
}
