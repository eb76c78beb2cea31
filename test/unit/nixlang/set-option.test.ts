/** Setting options in configurations as people write them: the exact text that comes out. */
import { describe, expect, test } from 'vitest'
import { setOption } from '../../../nixlang/set-option.ts'
import { nixValue } from '../../../nixlang/value.ts'
import { changed, configuration, expression, set } from './configuration.ts'

describe('a value that is there', () => {
  test('is changed letter by letter where it stands', () => {
    const outcome = setOption(configuration, ['networking', 'hostName'], nixValue('nixbox'))
    expect(outcome).toEqual({ ok: true, edits: [{ from: 105, to: 107, insert: 'box' }] })
    expect(changed(configuration, set(configuration, 'networking/hostName', 'nixbox'))).toEqual([
      '-  networking.hostName = "nixos"; # Define your hostname.',
      '+  networking.hostName = "nixbox"; # Define your hostname.',
    ])
  })

  test('is found however it is spelled', () => {
    const spellings = [
      '{ a.b.c = 1; }',
      '{ a = { b = { c = 1; }; }; }',
      '{ a.b = { c = 1; }; }',
      '{ "a"."b".c = 1; }',
      '{ ${"a"} . b = rec { c = 1; }; }',
    ]
    for (const text of spellings) expect(set(text, 'a/b/c', 2)).toBe(text.replace('1', '2'))
  })

  test('is found behind every way in which a module begins', () => {
    const heads = [
      '',
      '{ ... }: ',
      'args: ',
      'a: b: ',
      '{ lib, ... }: with lib; ',
      'let x = 1; in ',
      '{ }@a: let y = 2; in assert true; ',
      '/* c */ # d\n',
    ]
    for (const head of heads) expect(set(`${head}{ a = 1; }`, 'a', 2)).toBe(`${head}{ a = 2; }`)
    expect(set('({ a = 1; })', 'a', 2)).toBe('({ a = 2; })')
  })

  test('is found below config, where the module has one, and new ones go there', () => {
    const text = '{ lib, ... }: {\n  options.x = 1;\n  config = {\n    a.b = 1;\n  };\n}\n'
    expect(set(text, 'a/b', 2)).toBe(text.replace('b = 1', 'b = 2'))
    expect(changed(text, set(text, 'a/c', 3))).toEqual(['+    a.c = 3;'])
    expect(set('{ options.x = 1; }', 'a', 2)).toBe('{ options.x = 1; config.a = 2; }')
    expect(set(text, 'imports', [])).toContain('\n  imports = [ ];\n')
  })

  test('keeps its other list items, their lines and comments', () => {
    expect(
      changed(configuration, set(configuration, 'users/users/alice/extraGroups', ['wheel', 'video', 'kvm'])),
    ).toEqual(['-    extraGroups = [ "wheel" "audio" ];', '+    extraGroups = [ "wheel" "video" "kvm" ];'])
    const text = '{\n  a = [\n    "x" # first\n    "y"\n\n    # the last\n    "z"\n  ];\n}\n'
    expect(changed(text, set(text, 'a', ['x', 'z']))).toEqual(['-    "y"'])
    expect(changed(text, set(text, 'a', ['x', 'y', 'z', 'w']))).toEqual(['+    "w"'])
    expect(changed(text, set(text, 'a', ['v', 'x', 'y', 'z']))).toEqual(['+    "v"'])
  })

  test('keeps what stays equal in a set', () => {
    const wish = {
      isNormalUser: false,
      extraGroups: ['wheel', 'audio'],
      description: 'Alice\n  in chains\n',
      home: '/h',
    }
    expect(set(configuration, 'users/users/alice', wish)).toBe(
      configuration
        .replace('isNormalUser = true', 'isNormalUser = false')
        .replace("chains\n    '';\n", 'chains\n    \'\';\n    home = "/h";\n'),
    )
  })

  test('becomes lines where the new string has some', () => {
    expect(changed('{\n  a = "x";\n}\n', set('{\n  a = "x";\n}\n', 'a', 'one\n  two ${x}\n'))).toEqual([
      '-  a = "x";',
      "+  a = ''",
      '+    one',
      "+      two ''${x}",
      "+  '';",
    ])
    expect(set('{\r\n  a = "x";\r\n}\r\n', 'a', 'one\ntwo\n')).toBe('{\r\n  a = "one\\ntwo\\n";\r\n}\r\n')
    expect(set('{\n\ta = "x";\n}\n', 'a', 'one\ntwo\n')).toBe('{\n\ta = "one\\ntwo\\n";\n}\n')
  })

  test('that is equal already changes nothing, in whatever spelling', () => {
    for (const text of [
      "{ a = ''x''; }",
      '{ a = ("x"); }',
      '{ a = "${"; }'.replace('${', 'x'),
      '{ a = "\\x"; }',
    ]) {
      expect(setOption(text, ['a'], nixValue('x'))).toEqual({ ok: true, edits: [] })
    }
  })
})

describe('a value that is an expression', () => {
  const text =
    '{ lib, ... }: {\n  a = lib.mkDefault true;\n  b = 1 + 1;\n  c = lib.mkIf x { d = 1; };\n  inherit (x) e f;\n}\n'

  test('is left alone and its place named', () => {
    expect(set(text, 'a', false)).toBe('expression: lib.mkDefault true')
    expect(set(text, 'b', 3)).toBe('expression: 1 + 1')
    expect(set(text, 'c/d', 3)).toBe('expression: 1')
    expect(set(text, 'c/e', 3)).toBe('expression: lib.mkIf x { d = 1; }')
    expect(set(text, 'b/x/y', 3)).toBe('expression: 1 + 1')
    expect(set(text, 'e', 3)).toBe('expression: e')
  })

  test('is changed inside its wrapper where one asks for that', () => {
    expect(changed(text, set(text, 'a', false, { over: 'inner' }))).toEqual([
      '-  a = lib.mkDefault true;',
      '+  a = lib.mkDefault false;',
    ])
    expect(set(text, 'b', 3, { over: 'inner' })).toBe('expression: 1 + 1')
  })

  test('is replaced whole where one asks for that', () => {
    expect(changed(text, set(text, 'b', 3, { over: 'whole' }))).toEqual(['-  b = 1 + 1;', '+  b = 3;'])
    expect(changed(text, set(text, 'e', 3, { over: 'whole' }))).toEqual([
      '-  inherit (x) e f;',
      '+  inherit (x) f;',
      '+  e = 3;',
    ])
  })
})

describe('what a user types', () => {
  test.each([
    '"; evil = 1; a = "',
    '${builtins.exec "rm"}',
    "''; x = ''",
    '\\',
    '"',
    '\n${x}\n',
    "'",
    '#',
    '*/',
    '\u0001\u007f',
  ])('%j stays text', (typed) => {
    for (const text of ['{\n  a = 1;\n}\n', "{\n  a = ''\n    x\n  '';\n}\n", '{ }']) {
      const outcome = setOption(text, ['a'], nixValue(typed))
      expect(outcome.ok).toBe(true)
    }
    expect(set('{ }', `n/${typed.replaceAll('/', '')}`, 1)).not.toMatch(/^(value|faults)/)
  })

  test.each([['a\0b'], ['\ud83d'], [Number.NaN], [2n ** 64n]])('%s is refused in a sentence', (typed) => {
    const outcome = setOption('{ }', ['a'], nixValue(typed))
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'value',
      message: expect.stringMatching(/^[A-Z].*\.$/),
    })
  })

  test('is taken as an expression only where it is a whole one', () => {
    expect(expression('{ a = 1; }', 'a', 'lib.mkForce 2')).toBe('{ a = lib.mkForce 2; }')
    expect(expression('{\n  a = 1;\n}', 'a', '2 # two')).toBe('{\n  a = 2 # two\n  ;\n}')
    for (const bad of ['', '1;', '1; b = 2', '}', '"', '/*', '# only', 'x:', '{'])
      expect(expression('{ a = 1; }', 'a', bad)).toBe('value')
  })
})

describe('a text that cannot be changed', () => {
  test.each(['', 'if a then { } else { }', 'f { }', '{ } // { }', '[ ]', '"x"', 'x: y'])(
    '%j has no set of options to see',
    (text) => {
      expect(setOption(text, ['a'], nixValue(1))).toMatchObject({ ok: false, reason: 'no-module' })
    },
  )

  test('is refused where its faults stand in the way, and changed where they do not', () => {
    expect(set('{\n  a = 1;\n  b = \n}\n', 'c', 2)).toBe('{\n  a = 1;\n  c = 2;\n  b = \n}\n')
    expect(setOption('{ a = [ 1 2', ['b'], nixValue(1))).toMatchObject({ ok: false, reason: 'faults' })
  })
})
