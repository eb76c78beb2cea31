/** Values that may hold expressions, and what is written for them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFaults, parseNix } from '../../../../nixlang/parse.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import { sameValue } from '../../../../nixlang/value.ts'
import {
  literalText,
  nixText,
  packageName,
  packageValue,
  plainValue,
  wishOf,
  type FormValue,
} from '../../../../renderer/options/form-value.ts'

const text = (value: string): FormValue => ({ kind: 'string', value })
const set = (entries: [string, FormValue][]): FormValue => ({ kind: 'attrs', entries: new Map(entries) })
const pkg: FormValue = { kind: 'expression', text: 'pkgs.hello' }

describe('a value without expressions', () => {
  it('is written as a value, so that only what differs is edited', () => {
    const value = set([['a', { kind: 'list', items: [text('x')] }]])
    expect(wishOf(value)).toEqual(value)
  })
})

describe('a value with an expression inside', () => {
  it('is written as one expression, whole at every depth', () => {
    const value = set([
      ['package', pkg],
      [
        'a.b"',
        {
          kind: 'list',
          items: [pkg, { kind: 'expression', text: 'f x' }, text('${no}'), { kind: 'int', value: -1n }],
        },
      ],
    ])
    expect(nixText(value)).toBe(
      '{\n  package = pkgs.hello;\n  "a.b\\"" = [\n    pkgs.hello\n    (f x)\n    "\\${no}"\n    (-1)\n  ];\n}',
    )
    expect(plainValue(value)).toBeNull()
  })

  it('never lets typed text become code', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (typed, name) => {
          const value = set([
            [name, { kind: 'list', items: [text(typed), pkg] }],
            ['p', pkg],
          ])
          const written = `{ o = ${nixText(value)}; }`
          expect(countFaults(parseNix(written))).toBe(0)
          const one = `{ o = ${nixText({ kind: 'list', items: [text(typed)] })}; }`
          const read = readOption(one, ['o'])
          expect(
            read.kind === 'literal' &&
              sameValue(read.value, { kind: 'list', items: [{ kind: 'string', value: typed }] }),
          ).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a package', () => {
  it('is named by its path below pkgs, quoted where it must be', () => {
    expect(packageValue('python3Packages.numpy')).toEqual({
      kind: 'expression',
      text: 'pkgs.python3Packages.numpy',
    })
    expect(packageValue('_7zz')).toEqual({ kind: 'expression', text: 'pkgs._7zz' })
    expect(packageValue('nodePackages."@angular/cli"')).toEqual({
      kind: 'expression',
      text: 'pkgs.nodePackages."@angular/cli"',
    })
  })
  it('cannot be code', () => {
    for (const typed of ['hello; x = 1', 'hello }', '', 'a b', '${y}', '"a${y}"'])
      expect(packageValue(typed), typed).toBeNull()
  })
  it('of an odd name is quoted, so that it can be no call', () => {
    expect(packageValue('(x)')).toEqual({ kind: 'expression', text: 'pkgs."(x)"' })
  })
  it('is told from other expressions', () => {
    expect(packageName(pkg)).toBe('hello')
    expect(packageName({ kind: 'expression', text: 'pkgs.vim.override { }' })).toBeNull()
    expect(packageName({ kind: 'expression', text: 'lib.x' })).toBeNull()
    expect(packageName(text('pkgs.hello'))).toBeNull()
  })
})

describe('a default as Nix text', () => {
  it('is a value where it is a literal or a package, and nothing where it must be evaluated', () => {
    expect(literalText('true')).toEqual({ kind: 'bool', value: true })
    expect(literalText('[ 1 ]')).toEqual({ kind: 'list', items: [{ kind: 'int', value: 1n }] })
    expect(literalText('pkgs.shadow')).toEqual({ kind: 'expression', text: 'pkgs.shadow' })
    expect(literalText('config.x')).toBeNull()
    expect(literalText('"" or')).toBeNull()
    expect(literalText(undefined)).toBeNull()
  })
})
