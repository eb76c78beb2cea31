/** How Nix is told of a flake in a folder: as a git repository where it is in one, so that only what git knows is copied. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** What Nix 2.8 takes in a path and in a `git+file:` address; a space works in neither, nor do `%20`, `@` and `+` (tried). */
const plainPath = /^[\w./-]+$/

/**
 * A Nix function that opens the flake at this address. A folder whose path is not plain is copied to the store first, as Nix would do
 * with any folder outside of git.
 */
export function flakeOpener(address: string): string {
  if (!path.isAbsolute(address) || plainPath.test(address)) return 'builtins.getFlake'
  return `(flake: builtins.getFlake (builtins.unsafeDiscardStringContext "\${builtins.path {
    path = /. + flake;
    name = "source";
    filter = path: type: baseNameOf path != ".git";
  }}"))`
}

/** A reference that is no path is given back as it is; a folder outside of git, or of a path that is not plain, is its absolute path. */
export async function flakeAddress(reference: string): Promise<string> {
  if (!path.isAbsolute(reference)) return reference
  const folder = await realpath(reference).catch(() => path.resolve(reference))
  if (!plainPath.test(folder)) return folder
  for (let top = folder; top !== path.dirname(top); top = path.dirname(top)) {
    // A worktree has a file of this name.
    if ((await stat(path.join(top, '.git')).catch(() => null)) === null) continue
    const below = path.relative(top, folder)
    return `git+file://${top}${below === '' ? '' : `?dir=${below}`}`
  }
  return folder
}
