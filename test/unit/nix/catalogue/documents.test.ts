/** Summaries of descriptions, and documents that are none. */
import { expect, it } from 'vitest'
import { optionDetail, packageColumns, summary } from '../../../../main/nix/catalogue/documents.ts'

it('sums a description up by its first sentence, as plain text', () => {
  expect(summary('Whether to enable it. More.\n\nEven more.')).toBe('Whether to enable it.')
  expect(summary('Like {option}`a.b`, {var}`x` and\n  [a link](https://example.org).')).toBe(
    'Like a.b, x and a link.',
  )
  expect(summary('The `default`, e.g. *this* one. And.')).toBe('The default, e.g. this one.')
  expect(summary('Version 1.2 of it')).toBe('Version 1.2 of it')
  expect(summary('First paragraph\n\nsecond paragraph.')).toBe('First paragraph')
  expect(summary('')).toBe('')
})

it('cuts what is no sentence at a bearable length', () => {
  expect(summary('word '.repeat(100))).toHaveLength(200)
  expect(summary('word '.repeat(100)).endsWith('…')).toBe(true)
})

it('takes no document for one that it is not', () => {
  for (const text of ['', 'null', '[]', '{"n":1}', '{"a":"x"}', '{']) {
    expect(() => optionDetail(text)).toThrow()
    expect(() => packageColumns(text)).toThrow()
  }
})

it('keeps each package on one line', () => {
  expect(packageColumns('{"a":"x","v":"1","d":" Two\\n lines "}')).toEqual(['x', '1', 'Two lines'])
})
