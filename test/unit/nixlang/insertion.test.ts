/** New options go where a person would put them, in the layout that is there. */
import { describe, expect, test } from 'vitest'
import { insertOption } from '../../../nixlang/set-option.ts'
import { nixValue } from '../../../nixlang/value.ts'
import { changed, configuration, remove, set } from './configuration.ts'

describe('a new option', () => {
  test.each([
    ['networking/domain', 'x', 7, '  networking.domain = "x";'],
    ['services/openssh/ports', [22], 8, '  services.openssh.ports = [ 22 ];'],
    ['services/nginx/user', 'x', 11, '    user = "x";'],
    ['users/users/bob/isNormalUser', true, 21, '  users.users.bob.isNormalUser = true;'],
    ['users/users/alice/home', '/h', 20, '    home = "/h";'],
    ['boot/tmp/useTmpfs', true, 24, '  boot.tmp.useTmpfs = true;'],
    ['environment/etc/a.b/text', 'x', 24, '  environment.etc."a.b".text = "x";'],
  ])('%s goes beside what shares most of its path', (path, wish, line, expected) => {
    const after = set(configuration, path, wish)
    expect(changed(configuration, after)).toEqual([`+${expected}`])
    expect(after.split('\n').indexOf(expected)).toBe(line)
    expect(remove(after, path)).toBe(configuration)
  })

  test.each([
    ['{ }', '{ a = 1; }'],
    ['{}', '{a = 1;}'],
    ['{\n}', '{\n  a = 1;\n}'],
    ['{\r\n}\r\n', '{\r\n  a = 1;\r\n}\r\n'],
    ['{\n\tb = 2;\n}', '{\n\tb = 2;\n\ta = 1;\n}'],
    ['{ # note\n}', '{ # note\n  a = 1;\n}'],
    ['{\n    # b = 2;\n}', '{\n    # b = 2;\n    a = 1;\n}'],
    ['{ b = 2; }', '{ b = 2; a = 1; }'],
    ['{ b = 2; /* c */ }', '{ b = 2; /* c */ a = 1; }'],
    ['{\n  b = 2; # c\n}', '{\n  b = 2; # c\n  a = 1;\n}'],
    ['{\n  b = 2; }', '{\n  b = 2;\n  a = 1; }'],
    ['{\n  b = 2; c = 3;\n}', '{\n  b = 2; c = 3; a = 1;\n}'],
    ['\ufeff{\n  b = 2;\n}', '\ufeff{\n  b = 2;\n  a = 1;\n}'],
  ])('in %j takes the layout that it finds, and goes without a trace', (text, expected) => {
    expect(set(text, 'a', 1)).toBe(expected)
    expect(remove(expected, 'a')).toBe(text)
  })

  test('is not put into a set that must be evaluated, nor beside it', () => {
    expect(set('{ a = f { b = 1; }; }', 'a/c', 2)).toBe('expression: f { b = 1; }')
    expect(set('{ a = "text"; }', 'a/c', 2)).toBe('expression: "text"')
  })

  test('that is there already is not inserted', () => {
    const outcome = insertOption('{ a = 1; }', ['a'], nixValue(2))
    expect(outcome).toMatchObject({ ok: false, reason: 'present', from: 6, to: 7 })
  })
})
