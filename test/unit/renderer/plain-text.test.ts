/** What programs print, as text to read. */
import { expect, test } from 'vitest'
import { plainText } from '../../../renderer/guest/plain-text.ts'

test('colours, titles and cursor movements are left out', () => {
  expect(plainText('\u001B[1;31mred\u001B[0m \u001B]0;title\u0007plain\u001B[2K\u001B[10;5H!')).toBe(
    'red plain!',
  )
})

test('lines are kept, whichever way they end, and tabs too', () => {
  expect(plainText('one\r\ntwo\rthree\n\tfour')).toBe('one\ntwo\nthree\n\tfour')
})

test('other controls do nothing', () => {
  expect(plainText('a\u0000b\u0007c\u0008d\u007F')).toBe('abcd')
})
