/** What cannot be built here for want of a nixpkgs is at least what Nix can read. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { projectFolder } from '../../../scripts/setup/folders.mjs'

it('flake.nix, default.nix and packaging/package.nix are parsed by Nix', () => {
  for (const file of ['flake.nix', 'default.nix', 'packaging/package.nix'])
    expect(
      execFileSync('nix-instantiate', ['--parse', path.join(projectFolder, file)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
      file,
    ).not.toBe('')
})
