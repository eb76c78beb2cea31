/** What the user is told of mistakes, and where. */
import { describe, expect, test } from 'vitest'
import { problems } from '../../../nixlang/problems.ts'

/** Each problem as its sentence and the text that it marks. */
const say = (text: string): string[] =>
  problems(text).map(({ from, to, message }) => `${text.slice(from, to)} | ${message}`)

describe('faults', () => {
  test.each([
    ['{\n  a = "x"\n  b.c = true;\n}', '" | A semicolon is missing after this.'],
    ['{\n  a = 1\n}', '1 | A semicolon is missing after this.'],
    ['{ a = [ 1 2 ] }', '] | A semicolon is missing after this.'],
    ['{ a = ; }', '= | A value is missing after this.'],
    ['{ services. }', '. | A name is missing after this.'],
    ['{ a = x.; }', '. | A name is missing after this.'],
    ['{\n  a = 1;\n', '{ | This { is never closed.'],
    ['{ a = [ 1; }', '[ | This [ is never closed.'],
    ['{ a = "x; }', '" | This string is never closed.'],
    ["{ a = ''x; }", "'' | This '' string is never closed."],
    ['{ a = (1; }', '( | This ( is never closed.'],
    ['{ a = 1; } }', '} | Nix does not expect “}” here.'],
    ['{ a = 1;; }', '; | Nix does not expect “;” here.'],
    ['/* a', '/* | This comment is never closed.'],
    ['{ a = ./x/; }', './x/ | A path cannot end with a slash.'],
    ['\ufeff{ }', '\ufeff | The file begins with a byte order mark, which Nix refuses.'],
    ['', ' | The text ends before an expression is whole.'],
  ])('in %j', (text, expected) => {
    expect(say(text)[0]).toBe(expected)
  })

  test('are few, however many a text has', () => {
    expect(problems('{ a = ; '.repeat(1_000)).length).toBeLessThanOrEqual(100)
  })
})

describe('names and numbers', () => {
  test.each([
    ['{ a = 1; a = 2; }', 'a | The name a is defined twice in this set.'],
    ['{ a.b = 1; a = 2; }', 'a | The name a is defined twice in this set.'],
    ['{ a = { b = 1; }; a = { b = 2; }; }', 'a | b is defined twice in a.'],
    ['{ a, a }: 1', 'a | The argument a stands here twice.'],
    ['x: let ${x} = 1; in 1', '${x} | A name in let cannot be computed.'],
    ['x: { inherit (x) "${x}"; }', '"${x}" | A name to inherit cannot be computed.'],
    ['99999999999999999999', '99999999999999999999 | Nix has whole numbers of 64 bits only.'],
    ['{ pkgs, ... }: [ pkg ]', 'pkg | Nothing here defines pkg.'],
    ['{ inherit lib; }', 'lib | Nothing here defines lib.'],
  ])('in %j', (text, expected) => {
    expect(say(text)).toEqual([expected])
  })

  test('are in order where they are', () => {
    expect(
      say('{ pkgs, ... }: with pkgs; let x = 1; in rec { a = x; b = [ a vim map __add ]; inherit x; }'),
    ).toEqual([])
  })
})
