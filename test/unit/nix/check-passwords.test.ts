/** Passwords that a disk's users will not take: compared with the configuration that was built. */
import { describe, expect, it } from 'vitest'
import { passwordProblems } from '../../../main/nix/check-passwords.ts'

const file = '/m/configuration.nix'
const module = (body: string) => `{ config, pkgs, ... }:\n{\n  ${body}\n}\n`
const before = module('users.users.alice = { isNormalUser = true; initialPassword = "old"; };')
const warned = (body: string) => passwordProblems(before, { text: module(body), file })

describe('a password of a user who is on the disk already', () => {
  it.each([
    [
      'is changed',
      'users.users.alice = { isNormalUser = true; initialPassword = "new"; };',
      'initialPassword',
    ],
    ['is written otherwise', 'users.users.alice.initialPassword = "new";', 'initialPassword'],
    ['becomes a hash', 'users.users.alice.hashedPassword = "$6$x$y";', 'hashedPassword'],
    ['becomes an expression', 'users.users.alice.initialPassword = "o" + "ld";', 'initialPassword'],
  ])('is warned of when it %s', (_, body, option) => {
    expect(warned(body)).toMatchObject([
      {
        severity: 'warning',
        option: `users.users.alice.${option}`,
        failure: {
          message:
            'The password of alice is set only when the user is first made, and the disk exists already.',
          hint: 'Reset the disk, or change the password inside the machine with `passwd`.',
          place: { file, line: 3 },
        },
      },
    ])
  })

  it.each([
    ['nothing changes', 'users.users.alice = { isNormalUser = true; initialPassword = "old"; };'],
    ['only its spelling changes', 'users.users.alice.initialPassword = "old";'],
    ['the user is new', 'users.users.bob = { initialPassword = "new"; };'],
    ['it is taken away', 'users.users.alice.isNormalUser = true;'],
    [
      'NixOS sets passwords anew at each start',
      'users.mutableUsers = false;\n  users.users.alice.hashedPassword = "x";',
    ],
    [
      'whether it does cannot be seen',
      'users.mutableUsers = f x;\n  users.users.alice.hashedPassword = "x";',
    ],
    ['something else is changed', 'users.users.alice = { initialPassword = "old"; description = "x"; };'],
  ])('is left alone where %s', (_, body) => {
    expect(warned(body)).toEqual([])
  })
})
