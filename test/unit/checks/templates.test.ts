/** The templates that are the tutorial's own files: the same bytes but for the line that names nixpkgs, and for the package. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { testTemplates } from '../../../main/checks/templates.ts'

const ours = '  nixpkgs = <nixpkgs>;\n'
const theirs = '  nixpkgs = fetchTarball "https://github.com/NixOS/nixpkgs/tarball/nixos-23.11";\n'

it.each([
  // Of nix.dev's “Integration testing with NixOS virtual machines”, as the page has them.
  ['minimal', '95ca618cd8baa91351c08b386b91cf95196b15206141a18a011abd95bdd1a7ab'],
  ['client-server', 'a45b1f667ac6d5714895d45bd852e44dc7b49f180c3e52e97d0cdb36a5a7fb91'],
])('%s-test.nix', (id, sha256) => {
  const text = testTemplates.find((one) => one.id === id)?.text ?? ''
  expect(text).toContain(ours)
  const tutorial = text.replace(ours, theirs).replaceAll('cowsay', 'firefox')
  expect(createHash('sha256').update(tutorial).digest('hex')).toBe(sha256)
})
