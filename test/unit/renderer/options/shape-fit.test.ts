/** Values and the shapes that they fit. */
import { describe, expect, it } from 'vitest'
import { parseOptionType } from '../../../../contract/option-type.ts'
import { literalText } from '../../../../renderer/options/form-value.ts'
import { readNumber, sameNumber, steppedNumber } from '../../../../renderer/options/number.ts'
import {
  beginningOf,
  branchesOf,
  branchOf,
  canShow,
  firstBranch,
  fits,
} from '../../../../renderer/options/shape-fit.ts'

const value = (text: string) => {
  const read = literalText(text)
  if (read === null) throw new Error(`${text} is no literal`)
  return read
}
const fitting = (type: string, text: string) => fits(parseOptionType(type), value(text))

describe('a value fits its type', () => {
  it.each([
    ['boolean', 'true', '"true"'],
    ['16 bit unsigned integer; between 0 and 65535 (both inclusive)', '65535', '65536'],
    ['positive integer or floating point number, meaning >0', '0.5', '0'],
    ['floating point number', '1.0', '1'],
    ['non-empty string', '"x"', '"  "'],
    ['string matching the pattern [a-z]+', '"abc"', '"abC"'],
    ['one of "a", 1, <null>', 'null', '"1"'],
    ['path', '"/x"', '"x"'],
    ['path', './x', '1'],
    ['package', 'pkgs.hello', '"hello"'],
    ['null or string', 'null', 'true'],
    ['list of signed integer', '[ 1 2 ]', '[ 1 "2" ]'],
    ['attribute set of string', '{ a = "x"; }', '{ a = 1; }'],
    ['JSON value', '{ a = [ 1 "x" null ]; }', './x'],
  ])('%s: %s, and not %s', (type, good, bad) => {
    expect(fitting(type, good)).toBe(true)
    expect(fitting(type, bad)).toBe(false)
  })
})

describe('among several types', () => {
  const branches = branchesOf(
    parseOptionType('(list of (string or path)) or signed integer or string or (submodule)'),
  )
  it('the branch of a value is the one that it fits', () => {
    expect(branchOf(branches, value('[ "a" ]'))).toBe(0)
    expect(branchOf(branches, value('5'))).toBe(1)
    expect(branchOf(branches, value('"a"'))).toBe(2)
    expect(branchOf(branches, value('{ a = 1; }'))).toBe(3)
    expect(branchOf(branches, value('true'))).toBeNull()
  })
  it('a value that is wrong within its branch still belongs to it', () => {
    expect(branchOf(branches, value('[ 1 ]'))).toBe(0)
  })
  it('one begins with the default’s branch, else with text, else with what is simple', () => {
    expect(firstBranch(branches, value('5'))).toBe(1)
    expect(firstBranch(branches, null)).toBe(2)
    expect(firstBranch(branchesOf(parseOptionType('(list of path) or path')), null)).toBe(1)
    expect(firstBranch(branchesOf(parseOptionType('boolean or signed integer')), null)).toBe(0)
  })
})

describe('a control', () => {
  it('shows what is wrong within its type, and not what is of another', () => {
    expect(canShow(parseOptionType('positive integer, meaning >0'), value('-1'))).toBe(true)
    expect(canShow(parseOptionType('boolean'), value('"yes"'))).toBe(false)
    expect(canShow(parseOptionType('one of "a", "b"'), value('"c"'))).toBe(false)
    expect(canShow(parseOptionType('null or string'), value('"x"'))).toBe(true)
  })
  it('stands for a value at once only where there is just one', () => {
    expect(beginningOf(parseOptionType('boolean'))).toEqual({ kind: 'bool', value: false })
    expect(beginningOf(parseOptionType('value "auto" (singular enum)'))).toEqual({
      kind: 'string',
      value: 'auto',
    })
    expect(beginningOf(parseOptionType('one of "a", "b"'))).toBeNull()
    expect(beginningOf(parseOptionType('string'))).toBeNull()
  })
})

describe('a typed number', () => {
  const port = { kind: 'int', least: 0, most: 65535 } as const
  const any = { kind: 'int', least: null, most: null } as const
  const float = { kind: 'float', least: null, most: null } as const
  const number = { kind: 'number', least: 0, most: 1 } as const
  it('is read within its bounds', () => {
    expect(readNumber(port, ' 080 ')).toEqual({ value: { kind: 'int', value: 80n } })
    expect(readNumber(port, '-1')).toEqual({ fault: 'bounds' })
    expect(readNumber(port, '8.0')).toEqual({ fault: 'int' })
    expect(readNumber(port, '8; x')).toEqual({ fault: 'int' })
    expect(readNumber(any, '9223372036854775808')).toEqual({ fault: 'size' })
    expect(readNumber(any, '9223372036854775807')).toEqual({
      value: { kind: 'int', value: 9223372036854775807n },
    })
  })
  it('is a float where the type is one, whole or not', () => {
    expect(readNumber(float, '2')).toEqual({ value: { kind: 'float', value: 2 } })
    expect(readNumber(float, '.5')).toEqual({ value: { kind: 'float', value: 0.5 } })
    expect(readNumber(number, '1')).toEqual({ value: { kind: 'int', value: 1n } })
    expect(readNumber(number, '1.5')).toEqual({ fault: 'bounds' })
    expect(readNumber(float, 'Infinity')).toEqual({ fault: 'number' })
  })
  it('is the same however it is spelled', () => {
    expect(sameNumber(port, '08', '8')).toBe(true)
    expect(sameNumber(port, '8', '9')).toBe(false)
  })
  it('steps to its neighbours and no further than its bounds', () => {
    expect(steppedNumber(port, '80', 1)).toBe('81')
    expect(steppedNumber(port, '0', -1)).toBeNull()
    expect(steppedNumber(port, 'x', 1)).toBeNull()
  })
})
