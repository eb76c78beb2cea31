/** Which password counts, and whether it reaches a user who is on the disk. */
import { expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import { passwordsSet, reachesExistingUser } from '../../../../renderer/form/password-kind.ts'

const setIn = (text: string) =>
  passwordsSet((option) => readOption(text, ['users', 'users', 'a', option], parseNix(text)))

test('the passwords that a text gives are told, null ones left out', () => {
  expect(setIn('{ users.users.a = { }; }')).toEqual([])
  expect(setIn('{ users.users.a = { initialPassword = "x"; hashedPassword = null; }; }')).toEqual([
    'initialPassword',
  ])
  expect(
    setIn('{ users.users.a = { initialPassword = "x"; hashedPassword = builtins.readFile ./x; }; }'),
  ).toEqual(['hashedPassword', 'initialPassword'])
})

test('only a password that is not "initial" reaches an existing user, and only with fixed users', () => {
  expect(reachesExistingUser('hashedPassword', true)).toBe(false)
  expect(reachesExistingUser('hashedPassword', false)).toBe(true)
  expect(reachesExistingUser('initialPassword', false)).toBe(false)
  expect(reachesExistingUser('initialHashedPassword', false)).toBe(false)
})
