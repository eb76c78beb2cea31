/** Which keys are pressed for a text, by the guest's layout; the layouts against those of xkeyboard-config where it is installed. */
import { readFileSync, existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layoutNames, strokesOf } from '../../../../renderer/display/layouts.ts'
import { planTyping, typeInto } from '../../../../renderer/display/typing.ts'

const printable = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n))

test('every layout makes all of ASCII but what is only a dead key there', () => {
  const missing = layoutNames.map((name) => [name, planTyping(printable.join(''), name).missing.join('')])
  expect(Object.fromEntries(missing)).toEqual({ us: '', gb: '', de: '^`', ch: '^`~', fr: '' })
})

test('a path, a password and a line’s end are typed with Shift and AltGr where the layout wants them', () => {
  const { strokes } = planTyping('A@\r\n', 'de')
  expect(strokes.map(({ stroke }) => stroke)).toEqual([
    { code: 'KeyA', shift: true, altGr: false },
    { code: 'KeyQ', shift: false, altGr: true },
    { code: 'Enter', shift: false, altGr: false },
  ])
  expect(planTyping('zy', 'de').strokes.map(({ stroke }) => stroke.code)).toEqual(['KeyY', 'KeyZ'])
  expect(planTyping('1', 'fr').strokes[0]?.stroke).toEqual({ code: 'Digit1', shift: true, altGr: false })
})

test('what a layout cannot make is named, each once', () => {
  expect(planTyping('日本 日 ü', 'us').missing).toEqual(['日', '本', 'ü'])
})

test('modifiers are held while their key is pressed, and let go', async () => {
  const sent: string[] = []
  const sink = {
    sendKey: (_: number, code: string | null, down = false) => void sent.push(`${code}${down ? '↓' : '↑'}`),
  }
  const counts: number[] = []
  await typeInto(sink, planTyping('a}', 'de'), {
    signal: new AbortController().signal,
    typed: (count) => counts.push(count),
  })
  expect(sent).toEqual(['KeyA↓', 'KeyA↑', 'AltRight↓', 'Digit0↓', 'Digit0↑', 'AltRight↑'])
  expect(counts).toEqual([1, 2])
})

test('who stops the typing stops it', async () => {
  const controller = new AbortController()
  const sent: string[] = []
  await typeInto({ sendKey: (_, code) => void sent.push(code ?? '') }, planTyping('aaaa', 'us'), {
    signal: controller.signal,
    typed: (count) => count === 2 && controller.abort(),
  })
  expect(sent).toHaveLength(4)
})

/** The keys of the main block as xkeyboard-config names them. */
const places: Record<string, string> = {
  ...Object.fromEntries(
    'Backquote=TLDE Minus=AE11 Equal=AE12 BracketLeft=AD11 BracketRight=AD12'
      .split(' ')
      .map((pair) => pair.split('=')),
  ),
  ...Object.fromEntries(
    'Semicolon=AC10 Quote=AC11 Backslash=BKSL IntlBackslash=LSGT Comma=AB08 Period=AB09 Slash=AB10'
      .split(' ')
      .map((pair) => pair.split('=')),
  ),
  ...Object.fromEntries(
    [...'1234567890'].map((digit, n) => [`Digit${digit}`, `AE${String(n + 1).padStart(2, '0')}`]),
  ),
  ...Object.fromEntries(
    [...'QWERTYUIOP'].map((key, n) => [`Key${key}`, `AD${String(n + 1).padStart(2, '0')}`]),
  ),
  ...Object.fromEntries(
    [...'ASDFGHJKL'].map((key, n) => [`Key${key}`, `AC${String(n + 1).padStart(2, '0')}`]),
  ),
  ...Object.fromEntries([...'ZXCVBNM'].map((key, n) => [`Key${key}`, `AB${String(n + 1).padStart(2, '0')}`])),
}
const symbols = '/usr/share/X11/xkb/symbols'
const names: Record<string, string> = {
  '@': 'at',
  '{': 'braceleft',
  '}': 'braceright',
  '[': 'bracketleft',
  ']': 'bracketright',
  '\\': 'backslash',
  '|': 'bar',
  '#': 'numbersign',
  '~': 'asciitilde',
  '€': 'EuroSign',
  $: 'dollar',
  '/': 'slash',
  '<': 'less',
}

test.runIf(existsSync(`${symbols}/de`))('keys of a layout are where xkeyboard-config has them', () => {
  let checked = 0
  for (const layout of ['de', 'fr', 'gb'] as const) {
    const text = readFileSync(`${symbols}/${layout}`, 'utf8')
    // What the layout says itself; the rest comes from others that it includes.
    for (const [character, name] of Object.entries(names)) {
      const stroke = strokesOf(layout).get(character)
      const place = stroke === undefined ? undefined : places[stroke.code]
      const line =
        place === undefined ? undefined : new RegExp(`<${place}>[^\\n]*\\[([^\\]]*)\\]`).exec(text)?.[1]
      if (line === undefined || stroke === undefined) continue
      const level = (stroke.shift ? 1 : 0) + (stroke.altGr ? 2 : 0)
      const said = line.split(',').map((one) => one.trim())[level]
      if (said === undefined || said === '') continue
      expect([layout, character, said]).toEqual([layout, character, name])
      checked++
    }
  }
  expect(checked).toBeGreaterThan(15)
})
