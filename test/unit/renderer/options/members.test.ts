/** What lies below an option in the index. */
import { describe, expect, it } from 'vitest'
import { parseOptionType } from '../../../../contract/option-type.ts'
import { nodeAt, treeOf } from '../../../../renderer/catalogue/option-tree.ts'
import { belowAny, membersOf, shapeWithin, type Below } from '../../../../renderer/options/members.ts'
import { memberValue, withMember } from '../../../../renderer/options/member-value.ts'
import type { FormValue } from '../../../../renderer/options/form-value.ts'
import { fewColumns } from './few-options.ts'

function at(...path: string[]): Below {
  const node = nodeAt(treeOf(fewColumns), path)
  if (node === null) throw new Error(`nothing at ${path.join('.')}`)
  return { columns: fewColumns, node }
}
const names = (below: Below | null) =>
  below === null ? null : membersOf(below).map(({ path }) => path.join('.'))

describe('a submodule’s options', () => {
  it('are those below any name, in depth, but not the parts of its own submodules', () => {
    expect(names(belowAny(at('users', 'users')))).toEqual(['openssh.authorizedKeys.keys', 'shell'])
    expect(names(belowAny(at('services', 'nginx', 'virtualHosts')))).toEqual(['listen', 'root'])
  })
  it('are found below a name that the user chose, and below a list’s elements', () => {
    const listen = at('services', 'nginx', 'virtualHosts', 'example.org', 'listen')
    expect(names(belowAny(listen))).toEqual(['port'])
    expect(belowAny(at('networking', 'hostName'))).toBeNull()
  })
  it('have their names without quotes', () => {
    expect(membersOf(at('boot', 'kernel', 'sysctl'))[0]?.path).toEqual(['net.core.rmem_max'])
  })
})

describe('a type with options of its own below it', () => {
  it('is a submodule that takes other names too', () => {
    expect(shapeWithin(parseOptionType('attribute set of string'), at('boot', 'kernel', 'sysctl'))).toEqual({
      kind: 'submodule',
      free: { kind: 'string', rule: null },
    })
    expect(shapeWithin(parseOptionType('null or JSON value'), at('services', 'openssh', 'settings'))).toEqual(
      {
        kind: 'nullOr',
        inner: { kind: 'submodule', free: { kind: 'data' } },
      },
    )
  })
  it('stays what it is where only chosen names lie below', () => {
    const shape = parseOptionType('attribute set of (submodule)')
    expect(shapeWithin(shape, at('users', 'users'))).toBe(shape)
    expect(shapeWithin(shape, null)).toBe(shape)
  })
})

describe('a part of a set', () => {
  const one: FormValue = { kind: 'int', value: 1n }
  it('is set and taken out by its path, and empty sets around it go with it', () => {
    const set = withMember(null, ['a', 'b'], one)
    expect(memberValue(set, ['a', 'b'])).toEqual(one)
    expect(withMember(set, ['a', 'b'], null)).toEqual({ kind: 'attrs', entries: new Map() })
    expect(memberValue(withMember(set, ['a', 'c'], one), ['a', 'b'])).toEqual(one)
    expect(memberValue(one, ['a'])).toBeNull()
  })
  it('may be an empty set itself', () => {
    const empty: FormValue = { kind: 'attrs', entries: new Map() }
    expect(memberValue(withMember(null, ['a'], empty), ['a'])).toEqual(empty)
  })
})
