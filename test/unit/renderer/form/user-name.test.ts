/** Users' names by the rule of NixOS. */
import { expect, test } from 'vitest'
import { userNameFault } from '../../../../renderer/form/user-name.ts'

test('names that NixOS takes are good', () => {
  for (const name of ['alice', '_apt', 'a', 'web-data', 'user_1', 'a'.repeat(32)])
    expect(userNameFault(name, [])).toBeNull()
})

test('each way to go wrong has its own word', () => {
  expect(userNameFault('', [])).toBe('empty')
  expect(userNameFault('Alice', [])).toBe('start')
  expect(userNameFault('1a', [])).toBe('start')
  expect(userNameFault('-a', [])).toBe('start')
  expect(userNameFault('al ice', [])).toBe('characters')
  expect(userNameFault('al.ice', [])).toBe('characters')
  expect(userNameFault('alice\n', [])).toBe('characters')
  expect(userNameFault('alicé', [])).toBe('characters')
  expect(userNameFault('a'.repeat(33), [])).toBe('long')
  expect(userNameFault('alice', ['bob', 'alice'])).toBe('taken')
})
