/**
 * Keyboard layouts as the guest may have them: which physical key, with which modifiers, makes a character there. QEMU is told physical
 * keys, so the guest's layout decides what comes of them (xkeyboard-config: us, de, fr, gb, ch).
 */

export interface Stroke {
  /** The physical key, as `KeyboardEvent.code` names it. */
  code: string
  shift: boolean
  altGr: boolean
}

/** Physical keys by rows, as the rows of a layout below list them. */
const rows = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
].map((row) => row.split(' '))

/** A dot in the middle stands for a key that makes nothing, or only a dead accent. */
const nothing = '·'

interface Level {
  shift: boolean
  altGr: boolean
  rows: [string, string, string, string]
}
const plain = (...lines: Level['rows']): Level => ({ shift: false, altGr: false, rows: lines })
const shifted = (...lines: Level['rows']): Level => ({ shift: true, altGr: false, rows: lines })
const third = (...lines: Level['rows']): Level => ({ shift: false, altGr: true, rows: lines })

const levels = {
  us: [
    plain('`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", '·zxcvbnm,./'),
    shifted('~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', '·ZXCVBNM<>?'),
  ],
  gb: [
    plain('`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'#", '\\zxcvbnm,./'),
    shifted('¬!"£$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:@~', '|ZXCVBNM<>?'),
    third('····€········', '············', '············', '···········'),
  ],
  de: [
    plain('·1234567890ß·', 'qwertzuiopü+', 'asdfghjklöä#', '<yxcvbnm,.-'),
    shifted('°!"§$%&/()=?·', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", '>YXCVBNM;:_'),
    third('··²³···{[]}\\·', '@·€········~', '············', '|······µ···'),
  ],
  ch: [
    plain("§1234567890'·", 'qwertzuiopü·', 'asdfghjklöä$', '<yxcvbnm,.-'),
    shifted('°+"*ç%&/()=?·', 'QWERTZUIOPè!', 'ASDFGHJKLéà£', '>YXCVBNM;:_'),
    third('··@#···|¢····', '··€·······[]', '··········{}', '\\··········'),
  ],
  fr: [
    plain('²&é"\'(-è_çà)=', 'azertyuiop·$', 'qsdfghjklmù*', '<wxcvbn,;:!'),
    shifted('·1234567890°+', 'AZERTYUIOP·£', 'QSDFGHJKLM%µ', '>WXCVBN?./§'),
    third('··~#{[|`\\^@]}', '··€·········', '············', '···········'),
  ],
} satisfies Record<string, Level[]>

export const layoutNames = ['us', 'gb', 'de', 'ch', 'fr'] as const
export type LayoutName = (typeof layoutNames)[number]

const common: [string, Stroke][] = [
  [' ', { code: 'Space', shift: false, altGr: false }],
  ['\n', { code: 'Enter', shift: false, altGr: false }],
  ['\t', { code: 'Tab', shift: false, altGr: false }],
]

const made = new Map<LayoutName, ReadonlyMap<string, Stroke>>()

/** How to make each character that this layout can make; the way with the fewest modifiers where there are several. */
export function strokesOf(name: LayoutName): ReadonlyMap<string, Stroke> {
  const known = made.get(name)
  if (known !== undefined) return known
  const strokes = new Map(common)
  for (const { shift, altGr, rows: lines } of levels[name])
    lines.forEach((line, row) =>
      line.split('').forEach((character, column) => {
        const code = rows[row]?.[column]
        if (code === undefined || character === nothing || strokes.has(character)) return
        strokes.set(character, { code, shift, altGr })
      }),
    )
  made.set(name, strokes)
  return strokes
}
