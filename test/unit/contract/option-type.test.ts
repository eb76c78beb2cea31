/** Types' descriptions as shapes of controls. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOptionType, type TypeShape } from '../../../contract/option-type.ts'
import { commonTypes } from './common-types.ts'

/** A shape in a few letters, to compare by eye. */
function brief(shape: TypeShape): string {
  switch (shape.kind) {
    case 'int':
    case 'float':
    case 'number': {
      const least = shape.moreThan === undefined ? shape.least : `>${shape.moreThan}`
      return least === null && shape.most === null
        ? shape.kind
        : `${shape.kind}(${least ?? ''}..${shape.most ?? ''})`
    }
    case 'string':
      return shape.rule === null ? 'string' : `string(${shape.rule.name})`
    case 'lines':
      return `lines(${JSON.stringify(shape.separator)})`
    case 'enum':
      return `enum(${shape.values.map((value) => JSON.stringify(value)).join(' ')})`
    case 'path':
      return shape.mustBeAbsolute ? 'path(absolute)' : 'path'
    case 'nullOr':
      return `null|${brief(shape.inner)}`
    case 'either':
      return `(${shape.branches.map(brief).join('|')})`
    case 'list':
      return `${shape.isNonEmpty ? 'some' : ''}[${brief(shape.element)}]`
    case 'attrs':
      return `{${brief(shape.element)}}`
    case 'submodule':
      return shape.free === null ? 'sub' : `sub+${brief(shape.free)}`
    case 'bool':
    case 'package':
    case 'data':
    case 'expression':
      return shape.kind
  }
}

const port = '16 bit unsigned integer; between 0 and 65535 (both inclusive)'

describe('a type is read from its description', () => {
  it.each([
    ['boolean', 'bool'],
    ['boolean (merged using or)', 'bool'],
    ['signed integer', 'int'],
    ['integer', 'int'],
    ['unsigned integer, meaning >=0', 'int(0..)'],
    ['positive integer, meaning >0', 'int(1..)'],
    [port, 'int(0..65535)'],
    ['8 bit signed integer; between -128 and 127 (both inclusive)', 'int(-128..127)'],
    ['32 bit unsigned integer; between 0 and 4294967295 (both inclusive)', 'int(0..4294967295)'],
    ['integer between -20 and 19 (both inclusive)', 'int(-20..19)'],
    ['floating point number', 'float'],
    ['floating point number between 0.1 and 1 (both inclusive)', 'float(0.1..1)'],
    ['integer or floating point number between 0 and 1 (both inclusive)', 'number(0..1)'],
    ['nonnegative integer or floating point number, meaning >=0', 'number(0..)'],
    ['positive integer or floating point number, meaning >0', 'number(>0..)'],
    ['string', 'string'],
    ['single-line string', 'string(one-line)'],
    ['(optionally newline-terminated) single-line string', 'string(one-line)'],
    ['non-empty string', 'string(non-empty)'],
    ['string without spaces', 'string(no-spaces)'],
    ['string, not containing newlines or colons', 'string(no-colons)'],
    ['string matching the pattern [a-z]+', 'string(pattern)'],
    ['strings concatenated with "\\n"', 'lines("\\n")'],
    ['strings concatenated with ","', 'lines(",")'],
    ['Concatenated string', 'lines("")'],
    ['one of "a", "b c", 1, 0.5, true, <null>', 'enum("a" "b c" 1 0.5 true null)'],
    ['one of "", "a or b", "x, y"', 'enum("" "a or b" "x, y")'],
    ['value "auto" (singular enum)', 'enum("auto")'],
    ['impossible (empty enum)', 'enum()'],
    ['path', 'path'],
    ['absolute path', 'path(absolute)'],
    ['path in the Nix store', 'path'],
    ['package', 'package'],
    ['package that is a shell', 'package'],
    ['submodule', 'sub'],
    ['attribute set', '{data}'],
    ['anything', 'data'],
    ['JSON value', 'data'],
    ['TOML value', 'data'],
    ['systemd option', 'data'],
  ])('%s: alone', (description, shape) => {
    expect(brief(parseOptionType(description))).toBe(shape)
  })

  it.each([
    ['null or string', 'null|string'],
    ['null or (list of string)', 'null|[string]'],
    [`null or ${port}`, 'null|int(0..65535)'],
    ['null or (unsigned integer, meaning >=0)', 'null|int(0..)'],
    ['null or one of "yes", "no"', 'null|enum("yes" "no")'],
    ['string or path', '(string|path)'],
    ['string or list of string', '(string|[string])'],
    ['(list of string) or string', '([string]|string)'],
    ['one of "default", "all" or list of string', '(enum("default" "all")|[string])'],
    ['boolean or signed integer or string', '(bool|int|string)'],
    ['boolean or null or string', '(bool|null|string)'],
    ['unsigned integer, meaning >=0, or string matching the pattern [0-9]+', '(int(0..)|string(pattern))'],
    ['(list of path) or path convertible to it', '([path]|path)'],
    ['null or ((submodule) or string convertible to it)', 'null|(sub|string)'],
    ['list of package', '[package]'],
    ['list of (one of "a", "b")', '[enum("a" "b")]'],
    ['list of (null or string)', '[null|string]'],
    ['list of attribute set of string', '[{string}]'],
    ['non-empty (list of string)', 'some[string]'],
    ['attribute set of (submodule)', '{sub}'],
    ['lazy attribute set of (string or boolean)', '{(string|bool)}'],
    ['attribute set of non-empty (list of path)', '{some[path]}'],
    ['open submodule of attribute set of (JSON value)', 'sub+data'],
    [
      'attribute set of section of an INI file (attrs of INI atom (null, bool, int, float or string))',
      '{{data}}',
    ],
    [
      'attribute set of (atom (null, bool, int, float or string) or a list of them for duplicate keys)',
      '{data}',
    ],
    [`${port} or value "auto" (singular enum) or (submodule)`, '(int(0..65535)|enum("auto")|sub)'],
    ['list of strings', '[string]'],
    ['attribute set of submodules', '{sub}'],
  ])('%s: composed', (description, shape) => {
    expect(brief(parseOptionType(description))).toBe(shape)
  })

  it.each([
    'function that evaluates to a(n) list of package',
    'raw value',
    'Nixpkgs package set',
    'what nobody has heard of',
    '',
    '((((',
  ])('“%s” is left to Nix text', (description) => {
    expect(parseOptionType(description)).toEqual({ kind: 'expression' })
  })

  it('a function among other types leaves the others their controls', () => {
    expect(brief(parseOptionType('string or function that evaluates to a(n) string'))).toBe(
      '(string|expression)',
    )
  })
})

describe('the pattern of a string', () => {
  const matches = (pattern: string, text: string) => {
    const shape = parseOptionType(`string matching the pattern ${pattern}`)
    if (shape.kind !== 'string' || shape.rule === null) return null
    return new RegExp(`^(?:${shape.rule.pattern})$`, 's').test(text)
  }
  it.each([
    ['[[:digit:]]{2}:[[:digit:]]{2}', '07:30', '7:30'],
    ['[a-zA-Z0-9@%:_.\\-]+[.](service|socket)', 'a-b@c.service', 'a b.service'],
    ['[^[:space:]]{1,64}', 'abc', 'a b'],
    ['[^/{}]+', 'abc', 'a/b'],
    ['^$|^[[:alnum:]]([[:alnum:]_-]{0,61}[[:alnum:]])?$', 'my-host', '-host'],
    ['[0-9a-f]+\\$[0-9a-f]{64}', `1$${'a'.repeat(64)}`, '1$'],
    ['[]a]+', ']a]', 'b'],
  ])('%s takes what Nix takes', (pattern, good, bad) => {
    expect(matches(pattern, good)).toBe(true)
    expect(matches(pattern, bad)).toBe(false)
  })
  it('that cannot be said in JavaScript asks for nothing', () => {
    expect(parseOptionType('string matching the pattern (a')).toEqual({ kind: 'string', rule: null })
  })
})

interface GenuineOption {
  type: string
  internal: boolean
  visible: boolean | string
}

/** A genuine NixOS's options where they lie beside the project, else the commonest types. */
function genuineTypes(): string[] {
  const file = path.join(import.meta.dirname, '../../../../shared/data/nixos-options.json.gz')
  if (!existsSync(file)) return commonTypes.flatMap(([count, type]) => Array<string>(count).fill(type))
  const options = JSON.parse(gunzipSync(readFileSync(file)).toString()) as GenuineOption[]
  return options.filter(({ internal, visible }) => !internal && visible !== false).map(({ type }) => type)
}

function holdsExpression(shape: TypeShape): boolean {
  if (shape.kind === 'nullOr') return holdsExpression(shape.inner)
  if (shape.kind === 'either') return shape.branches.some(holdsExpression)
  if (shape.kind === 'list' || shape.kind === 'attrs') return holdsExpression(shape.element)
  return shape.kind === 'expression'
}

describe('a genuine NixOS', () => {
  it('has a control for more than 99 % of its options, with no part left to Nix text', () => {
    const types = genuineTypes()
    const without = types.filter((type) => holdsExpression(parseOptionType(type)))
    expect(types.length).toBeGreaterThan(10_000)
    expect(without.length / types.length).toBeLessThan(0.01)
  })
  it('has no type whose words are kept but whose bounds are lost', () => {
    const lost = [...new Set(genuineTypes())]
      .filter((type) => /^(?:\d+ bit )?(?:un)?signed integer; between|^integer between/.test(type))
      .filter((type) => !type.includes(' or '))
      .filter((type) => !/^int\(-?\d+\.\.-?\d+\)$/.test(brief(parseOptionType(type))))
    expect(lost).toEqual([])
  })
})

describe('any words at all', () => {
  const word = fc.constantFrom(
    'null or ',
    'list of ',
    'attribute set of ',
    'open submodule of ',
    'non-empty ',
    '(',
    ')',
    ' or ',
    ', ',
    '"',
    'string',
    'boolean',
    'one of "a", "b"',
    'string matching the pattern [',
    ' convertible to it',
    port,
  )
  it('are read without a throw', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(parseOptionType(words.join(''))).toHaveProperty('kind')
      }),
      { numRuns: 3000 },
    )
  })
  it('are read in no time, however deep they nest', () => {
    const started = performance.now()
    parseOptionType('null or ('.repeat(3000))
    parseOptionType(`${'('.repeat(5000)}string${')'.repeat(5000)}`)
    parseOptionType('what or '.repeat(2500))
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
