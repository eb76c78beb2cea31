/** What several definitions of an option become by its type, and several declarations of one. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateAll } from './evaluation.ts'

const derivation = '{ type = "derivation"; name = "x"; outPath = "/x"; }'

describe('several definitions', () => {
  const expression = (type: string, values: string[]) =>
    `(lib.evalModules { modules = [ { options.o = mkOption { type = types.${type}; }; } ${values
      .map((value) => `{ o = ${value}; }`)
      .toReversed()
      .join(' ')} ]; }).config.o`
  const merged = (type: string, ...values: string[]) => evaluate(expression(type, values))

  it('become one where they say the same', async () => {
    expect(await merged('str', '"a"', '"a"')).toBe('a')
    expect(await merged('bool', 'true', 'true')).toBe(true)
  })

  const joined: [type: string, values: string[], expected: unknown][] = [
    ['boolByOr', ['false', 'true'], true],
    ['lines', ['"a"', '"b"'], 'a\nb'],
    ['commas', ['"a"', '"b"'], 'a,b'],
    ['listOf types.int', ['[ 1 ]', '[ 2 ]'], [1, 2]],
    ['attrs', ['{ a = 1; }', '{ b = 2; }'], { a: 1, b: 2 }],
    ['attrsOf types.lines', ['{ a = "1"; }', '{ a = "2"; b = "3"; }'], { a: '1\n2', b: '3' }],
    ['nullOr types.lines', ['"a"', '"b"'], 'a\nb'],
    ['either types.lines types.int', ['"a"', '"b"'], 'a\nb'],
    ['anything', ['{ a.b = 1; }', '{ a.c = [ 2 ]; }'], { a: { b: 1, c: [2] } }],
    ['singleLineStr', ['"a\\n"'], 'a'],
    ['coercedTo types.int toString types.lines', ['1', '"b"'], '1\nb'],
    ['attrsOf types.attrs', ['{ a.x = 1; }', '{ a.y = 2; }'], { a: { x: 1, y: 2 } }],
    ['unspecified', ['[ 1 ]', '[ 2 ]'], [1, 2]],
  ]
  let answers: unknown[]
  beforeAll(async () => {
    answers = await evaluateAll(joined.map(([type, values]) => expression(type, values)))
  })

  it.each(joined.map(([type, , expected], index) => ({ type, expected, index })))(
    'of $type are joined',
    ({ expected, index }) => {
      expect(answers[index]).toEqual(expected)
    },
  )

  it('of functions are joined by their results', async () => {
    const functions = `(lib.evalModules { modules = [ { options.o = mkOption { type = types.functionTo types.lines; }; } { o = x: x + "2"; } { o = x: x + "1"; } ]; })`
    expect(await evaluate(`${functions}.config.o "n"`)).toBe('n1\nn2')
  })

  it('with a condition that does not hold leave no trace in lists and sets', async () => {
    expect(await merged('listOf types.int', '[ 1 (mkIf false 2) 3 ]')).toEqual([1, 3])
    expect(await merged('attrsOf types.int', '{ a = 1; b = mkIf false 2; }')).toEqual({ a: 1 })
  })

  it('of a lazy set are not needed to know its names', async () => {
    expect(
      await evaluate(`builtins.attrNames (lib.evalModules { modules = [
        { options.o = mkOption { type = types.lazyAttrsOf types.int; }; config.o = { a = throw "not needed"; b = 1; }; }
      ]; }).config.o`),
    ).toEqual(['a', 'b'])
  })

  it('of a package keep the package', async () => {
    expect(await merged('package', `${derivation} // { extra = 1; }`)).toBe('/x')
  })

  it('of modules are kept for an evaluation to come', async () => {
    expect(
      await evaluate(`let
        kept = (lib.evalModules { modules = [ { options.o = mkOption { type = types.deferredModule; }; config.o = { config, ... }: { b = config.a + 1; }; } ]; }).config.o;
      in (lib.evalModules { modules = [ kept { options.a = mkOption { default = 1; }; options.b = mkOption { }; } ]; }).config`),
    ).toEqual({ a: 1, b: 2 })
  })
})

describe('two declarations of an option', () => {
  const typed = (a: string, b: string) =>
    evaluate(
      `(lib.evalModules { modules = [ { options.o = mkOption { type = types.${a}; }; } { options.o = mkOption { type = types.${b}; }; } ]; }).options.o.type.description`,
    )

  it.each([
    ['enum [ "a" ]', 'enum [ "b" ]', 'one of "b", "a"'],
    ['listOf (types.enum [ 1 ])', 'listOf (types.enum [ 2 ])', 'list of (one of 2, 1)'],
    ['attrsOf types.int', 'attrsOf types.int', 'attribute set of signed integer'],
    ['nullOr types.str', 'nullOr types.str', 'null or string'],
  ])('%s and %s are one', async (a, b, description) => {
    expect(await typed(a, b)).toBe(description)
  })

  it('of different types are refused', async () => {
    await expect(typed('str', 'int')).rejects.toThrow(
      "The option `o' in `<unknown-file>' is already declared in `<unknown-file>'.",
    )
  })

  it('as submodules have the options of both', async () => {
    expect(
      await evaluate(`(lib.evalModules { modules = [
        { options.s = mkOption { default = { }; type = types.submodule { options.a = mkOption { default = 1; }; }; }; }
        { options.s = mkOption { type = types.submodule { options.b = mkOption { default = 2; }; }; }; }
        { options.s.c = mkOption { default = 3; }; }
      ]; }).config.s`),
    ).toEqual({ a: 1, b: 2, c: 3 })
  })
})
