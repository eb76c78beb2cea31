/** Lists of literals and expressions, changed item by item. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../nixlang/edit.ts'
import { readItems, setItems } from '../../../nixlang/list-items.ts'
import type { Wish } from '../../../nixlang/wish.ts'

const path = ['networking', 'hosts']
const mixed = `{ lib, config, ... }: {
  networking.hosts = [
    "a" # the first
    (lib.toUpper "b")
    config.networking.hostName
  ];
}
`
const string = (value: string): Wish => ({ kind: 'string', value })
const expression = (text: string): Wish => ({ kind: 'expression', text })
const items = [string('a'), expression('lib.toUpper "b"'), expression('config.networking.hostName')]

function after(text: string, wanted: Wish[]): string {
  const outcome = setItems(text, path, wanted)
  if (!outcome.ok) throw new Error(outcome.message)
  return applyEdits(text, outcome.edits)
}

describe('the items of a list', () => {
  it('are read as they would be written by themselves', () => {
    expect(readItems(mixed, path)).toEqual(items)
    expect(readItems('{ networking.hosts = lib.mkForce [ x 1 ]; }', path)).toEqual([
      expression('x'),
      { kind: 'int', value: 1n },
    ])
    expect(readItems('{ networking.hosts = [ 1 ] ++ more; }', path)).toBeNull()
    expect(readItems('{ networking.hosts = f x; }', path)).toBeNull()
  })

  it('are changed one by one, and nothing else with them', () => {
    expect(after(mixed, items)).toBe(mixed)
    expect(after(mixed, [string('z'), ...items.slice(1)])).toBe(mixed.replace('"a"', '"z"'))
    expect(after(mixed, [...items.slice(0, 2), expression('f x')])).toBe(
      mixed.replace('config.networking.hostName', '(f x)'),
    )
    expect(after(mixed, items.toSpliced(1, 1))).toBe(mixed.replace('    (lib.toUpper "b")\n', ''))
    expect(after(mixed, [...items, string('end')])).toBe(mixed.replace('hostName\n', 'hostName\n    "end"\n'))
  })

  it('change places with what is written there', () => {
    const [first, second, third] = items
    if (first === undefined || second === undefined || third === undefined) throw new Error('three')
    expect(readItems(after(mixed, [second, first, third]), path)).toEqual([second, first, third])
  })

  it('never become something else than was said', () => {
    expect(setItems(mixed, path, [expression('1; x = 2')])).toMatchObject({ ok: false })
    expect(readItems(after(mixed, [expression('-x'), expression('a b'), string('${x}')]), path)).toEqual([
      expression('-x'),
      expression('a b'),
      string('${x}'),
    ])
    expect(readItems(after(mixed, [expression('x # why')]), path)).toEqual([expression('x')])
    expect(readItems(after(mixed, [expression('"typed"')]), path)).toEqual([string('typed')])
    expect(readItems(after(mixed, [expression('((f x))')]), path)).toEqual([expression('(f x)')])
  })
})
