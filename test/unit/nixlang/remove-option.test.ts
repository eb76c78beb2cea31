/** Removing options takes their lines and nothing else. */
import { describe, expect, test } from 'vitest'
import { changed, configuration, remove } from './configuration.ts'

describe('removing', () => {
  test('takes the binding and its line, and leaves every comment', () => {
    expect(changed(configuration, remove(configuration, 'services/openssh/enable'))).toEqual([
      '-  services.openssh.enable = true;',
    ])
    expect(changed(configuration, remove(configuration, 'networking/hostName'))).toEqual([
      '-  networking.hostName = "nixos"; # Define your hostname.',
      '+  # Define your hostname.',
    ])
  })

  test('takes all parts of an option that is split over several bindings', () => {
    const text = '{\n  a.b = 1;\n  c = 2;\n  a.d = { e = 3; };\n}\n'
    expect(remove(text, 'a')).toBe('{\n  c = 2;\n}\n')
    expect(remove(text, 'a/d/e')).toBe('{\n  a.b = 1;\n  c = 2;\n  a.d = { };\n}\n')
  })

  test('takes a name out of an inherit, and the inherit with its last name', () => {
    expect(remove('{\n  inherit (x) a b;\n}\n', 'a')).toBe('{\n  inherit (x) b;\n}\n')
    expect(remove('{\n  inherit (x) a;\n}\n', 'a')).toBe('{\n}\n')
  })

  test('of what is absent changes nothing, and of what an expression gives is refused', () => {
    expect(remove(configuration, 'x/y')).toBe(configuration)
    expect(remove('{ a = f x; }', 'a/b')).toBe('expression')
  })
})
