import { afterEach, expect, test } from 'vitest'
import { formats, setLocale } from '../../../../renderer/text/formats.ts'

const at = new Date(2026, 10, 29, 15, 4, 5).getTime()
/** Whichever space a locale puts, and whichever hour of the day. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

afterEach(() => setLocale('en'))

test.each([
  ['en', '1.5 GiB', '3.5 s', '12,345', 'Nov 29, 2026, 3:04 PM'],
  ['de', '1,5 GiB', '3,5 s', '12.345', '29.11.2026, 15:04'],
  ['fr', '1,5 Gio', '3,5 s', '12 345', '29 nov. 2026, 15:04'],
  ['es', '1,5 GiB', '3,5 s', '12.345', '29 nov 2026, 15:04'],
  ['zh-CN', '1.5 GiB', '3.5 s', '12,345', '2026年11月29日 15:04'],
])('%s writes sizes, durations, numbers and dates its own way', (locale, size, duration, number, date) => {
  setLocale(locale)
  expect(plain(formats.bytes(1.5 * 1024 ** 3))).toBe(size)
  expect(plain(formats.duration(3500))).toBe(duration)
  expect(plain(formats.number(12_345))).toBe(number)
  expect(plain(formats.time(at))).toBe(date)
})

test('the system’s own variant of a language counts', () => {
  setLocale('de-CH')
  expect(formats.number(12_345)).toMatch(/^12['’]345$/)
})
