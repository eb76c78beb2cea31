/** A JSON array of strings, taken apart wherever its pieces begin and end. */
import { expect, it } from 'vitest'
import { StringArray } from '../../../../main/nix/catalogue/string-array.ts'

const strings = [
  '',
  'plain',
  '"quoted"',
  'back\\slash',
  '\\',
  '\\"',
  '],["',
  'line\nbreak\ttab',
  '{"a":"\\"b\\""}',
  'ü€😀',
]
const text = JSON.stringify(strings)

it('gives the same strings for pieces of every size', () => {
  for (let size = 1; size <= text.length; size++) {
    const array = new StringArray()
    const found: string[] = []
    for (let at = 0; at < text.length; at += size) {
      expect(array.isWhole).toBe(false)
      found.push(...array.take(text.slice(at, at + size)))
    }
    expect(found).toEqual(strings)
    expect(array.isWhole).toBe(true)
  }
})

it('is not whole before the closing bracket', () => {
  const array = new StringArray()
  array.take('["a]"')
  expect(array.isWhole).toBe(false)
  array.take(']\n')
  expect(array.isWhole).toBe(true)
  const empty = new StringArray()
  expect(empty.take('[]')).toEqual([])
  expect(empty.isWhole).toBe(true)
})

it('takes a broken escape for what it is: an error', () => {
  expect(() => new StringArray().take('["\\x"]')).toThrow(SyntaxError)
})
