/** What a field shows for what the text says. */
import { expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import { fieldValue, originOf } from '../../../../renderer/form/field-value.ts'

const valueIn = (text: string) => fieldValue(readOption(text, ['a', 'b'], parseNix(text)))

test('a literal can be changed, inside wrappers too; an expression is shown as it is written', () => {
  expect(valueIn('{ }')).toEqual({ kind: 'unset' })
  expect(valueIn('{ a.b = 1; }')).toEqual({ kind: 'value', value: { kind: 'int', value: 1n }, wrappers: [] })
  expect(valueIn('{ lib, c, ... }: { a.b = lib.mkIf c (lib.mkForce "x"); }')).toEqual({
    kind: 'value',
    value: { kind: 'string', value: 'x' },
    wrappers: ['mkIf', 'mkForce'],
  })
  expect(valueIn('{ x, ... }: { a.b = x + 1; }')).toEqual({ kind: 'expression', text: 'x + 1' })
})

test('the origin names this text, the other files, or the default', () => {
  const here = valueIn('{ a.b = 1; }')
  expect(originOf(here, ['/x.nix'])).toEqual({ kind: 'here', alsoBy: ['/x.nix'] })
  expect(originOf({ kind: 'unset' }, ['/x.nix'])).toEqual({ kind: 'elsewhere', by: ['/x.nix'] })
  expect(originOf({ kind: 'unset' }, [])).toEqual({ kind: 'default' })
})
