import { expect, test } from 'vitest'
import { withSize } from '../../../main/workspace/machine-size.ts'
import { templates } from '../../../main/workspace/templates.ts'

const textOf = (id: string) => templates.find((template) => template.id === id)?.variants[0].text ?? ''

test('a template that says nothing of its size gets the user’s, and nothing else of it changes', () => {
  const text = textOf('minimal')
  const sized = withSize(text, { memoryMiB: 3072, cores: 3 })
  expect(sized).toContain('memorySize = 3072;')
  expect(sized).toContain('cores = 3;')
  const lines = new Set(sized.split('\n'))
  expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([])
})

test('a template that needs more keeps that; one that has less gets more', () => {
  const small = withSize(textOf('gnome'), { memoryMiB: 1024, cores: 1 })
  expect(small).toBe(textOf('gnome'))
  const large = withSize(textOf('gnome'), { memoryMiB: 8192, cores: 4 })
  expect(large).toMatch(/memorySize = 8192; # MiB/)
  expect(large).toMatch(/cores = 4;/)
})

test('without a wish, and in a text that cannot be seen into, nothing changes', () => {
  expect(withSize(textOf('sway'), { memoryMiB: null, cores: null })).toBe(textOf('sway'))
  expect(withSize('import ./other.nix', { memoryMiB: 2048, cores: 2 })).toBe('import ./other.nix')
})
