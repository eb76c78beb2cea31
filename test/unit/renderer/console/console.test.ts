/** What a terminal makes of pastes, of prompts and of its past. */
import { expect, test } from 'vitest'
import { furtherPast, linesFor } from '../../../../renderer/console/past.ts'
import { pastedLines, pasteText } from '../../../../renderer/console/paste-text.ts'

test('a paste holds text alone: no escape sequence gets out of it', () => {
  expect(pasteText('ls\x1b[201~\nrm -r x\x03\x7f\t.\r\n')).toBe('ls[201~\nrm -r x\t.\r\n')
})

test('a last line’s end begins no line', () => {
  expect(['ls', 'ls\n', 'a\r\nb', 'a\rb\rc\r'].map((text) => pastedLines(text).length)).toEqual([1, 1, 2, 3])
})

test('the past can be gone back into until all of a log is there', () => {
  let past = 512 * 1024
  for (let steps = 0; steps < 5; steps++) past = furtherPast(past)
  expect(past).toBe(32 * 1024 * 1024)
  expect(linesFor(512 * 1024)).toBe(20_000)
  expect(linesFor(past)).toBe(100_000)
})
