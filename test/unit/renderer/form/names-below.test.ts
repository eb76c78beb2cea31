/** The names below an option, found though some of their values are expressions. */
import { expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { namesBelow } from '../../../../renderer/form/names-below.ts'

const users = (text: string) => namesBelow(text, parseNix(text), ['users', 'users'])

test('users are found however they are spelled, each once, in the order of the text', () => {
  expect(
    users(`{ pkgs, ... }: {
      users.users.alice = { isNormalUser = true; shell = pkgs.zsh; };
      users = { mutableUsers = false; users."bob.b" = import ./bob.nix; };
      users.users = { carol.isNormalUser = true; carol.uid = 3; };
      users.users.alice.uid = 1000;
    }`),
  ).toEqual(['alice', 'bob.b', 'carol'])
})

test('users inside mkIf and below config are found, computed names are not', () => {
  expect(
    users(`{ lib, name, ... }: { options = { }; config = lib.mkIf true {
      users.users.alice = lib.mkForce { };
      users.users.\${name} = { };
      users.groups.staff = { };
    }; }`),
  ).toEqual(['alice'])
})

test('an expression in their place has no names to show', () => {
  expect(users('{ users.users = import ./users.nix; }')).toEqual([])
  expect(users('if true then { } else { users.users.a = { }; }')).toEqual([])
})
