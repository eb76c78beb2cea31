/** What arguments open; an address from the web can only show a machine. */
import { expect, test } from 'vitest'
import { openingOf, ownWords } from '../../../main/desktop/opening.ts'

const open = (...argv: string[]) => openingOf(argv, '/home/alice')

test('without arguments, and with those of Chromium alone, the window', () => {
  expect(open()).toEqual({ kind: 'window' })
  expect(open('--no-sandbox', '--lang=de', '')).toEqual({ kind: 'window' })
  expect(open('--background')).toEqual({ kind: 'background' })
})

test('the desktop’s actions and addresses', () => {
  expect(open('--new-machine')).toEqual({ kind: 'new-machine' })
  expect(open('snowglobe://new')).toEqual({ kind: 'new-machine' })
  expect(open('snowglobe://machine/my%20server/')).toEqual({ kind: 'machine', name: 'my server' })
  expect(open('SNOWGLOBE://machine/web')).toEqual({ kind: 'machine', name: 'web' })
})

test.each([
  'snowglobe:',
  'snowglobe://',
  'snowglobe://machine',
  'snowglobe://run/x',
  'snowglobe://machine/%E0%A4%A',
])('an address that names nothing brings the window: %s', (address) =>
  expect(open(address)).toEqual({ kind: 'window' }),
)

test('files and folders, relative to where it was called', () => {
  expect(open('x/configuration.nix')).toEqual({ kind: 'path', path: '/home/alice/x/configuration.nix' })
  expect(open('--no-sandbox', '/etc/nixos')).toEqual({ kind: 'path', path: '/etc/nixos' })
  expect(open('file:///tmp/a%20b/flake.nix')).toEqual({ kind: 'path', path: '/tmp/a b/flake.nix' })
})

test('the app’s own words come after its folder, or after the program', () => {
  expect(ownWords(['/usr/bin/snowglobe', '--new-machine'], null)).toEqual(['--new-machine'])
  expect(ownWords(['electron', '--no-sandbox', '.', 'x.nix'], process.cwd())).toEqual(['x.nix'])
})
