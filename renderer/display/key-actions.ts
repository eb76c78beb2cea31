/** Key combinations that the host would take for itself, to be sent by a menu. */
import type { KeySink } from './typing.ts'

/** X keysyms (keysymdef.h) and the physical keys that QEMU is told. */
type Key = [number, string]
const control: Key = [0xffe3, 'ControlLeft']
const alt: Key = [0xffe9, 'AltLeft']
const superKey: Key = [0xffeb, 'MetaLeft']
const functionKey = (n: number): Key => [0xffbd + n, `F${n}`]

export interface Chord {
  label: string
  keys: Key[]
}

export const chords: Chord[] = [
  { label: 'Ctrl+Alt+Delete', keys: [control, alt, [0xffff, 'Delete']] },
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ label: `Ctrl+Alt+F${n}`, keys: [control, alt, functionKey(n)] })),
  { label: 'Ctrl+Alt+Backspace', keys: [control, alt, [0xff08, 'Backspace']] },
  { label: 'Alt+Tab', keys: [alt, [0xff09, 'Tab']] },
  { label: 'Alt+F4', keys: [alt, functionKey(4)] },
  { label: 'Super', keys: [superKey] },
  { label: 'Print', keys: [[0xff61, 'PrintScreen']] },
  { label: 'F5', keys: [functionKey(5)] },
  { label: 'F11', keys: [functionKey(11)] },
]

/** All down, and up in the other order, as fingers do. */
export function sendChord(sink: KeySink, { keys }: Chord): void {
  for (const [keysym, code] of keys) sink.sendKey(keysym, code, true)
  for (const [keysym, code] of keys.toReversed()) sink.sendKey(keysym, code, false)
}
