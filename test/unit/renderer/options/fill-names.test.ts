/** Names that a path of the index leaves open. */
import { describe, expect, it } from 'vitest'
import { answered, openable, questionOf, singular } from '../../../../renderer/options/fill-names.ts'
import { realSizeOptions } from '../../../bench/real-size-options.ts'

describe('a path of the index', () => {
  it('without open names asks nothing', () => {
    expect(questionOf(openable('networking.hostName') ?? [])).toBeNull()
  })
  it('asks for each open name in turn', () => {
    const path = openable('a.<name>.b.<interface name>.c') ?? []
    const first = questionOf(path)
    expect(first).toEqual({ before: ['a'], word: 'name' })
    if (first === null) return
    const then = answered(path, first, 'x.y')
    const second = questionOf(then.path, then.filled)
    expect(second).toEqual({ before: ['a', 'x.y', 'b'], word: 'interface name' })
    if (second === null) return
    expect(answered(then.path, second, 'eth0').path).toEqual(['a', 'x.y', 'b', 'eth0', 'c'])
  })
  it('takes a name that looks like an open one for what it is', () => {
    const path = openable('a.<name>.b') ?? []
    const question = questionOf(path)
    if (question === null) throw new Error('a name is open')
    const { path: filled, filled: count } = answered(path, question, '<name>')
    expect(questionOf(filled, count)).toBeNull()
  })
  it('ends at a list, whose elements have no names', () => {
    expect(openable('services.nginx.virtualHosts.<name>.listen.*.port')).toEqual([
      'services',
      'nginx',
      'virtualHosts',
      '<name>',
      'listen',
    ])
  })
  it('of a whole NixOS can always be opened', () => {
    const closed = realSizeOptions().filter(({ name }) => (openable(name) ?? []).length === 0)
    expect(closed.map(({ name }) => name)).toEqual([])
  })
})

describe('the word for one of a set', () => {
  it.each([
    ['users', 'user'],
    ['virtualHosts', 'virtual host'],
    ['proxies', 'proxy'],
    ['etc', 'etc'],
    ['access', 'access'],
  ])('%s: which %s?', (set, one) => {
    expect(singular(set)).toBe(one)
  })
})
