/** How Nix is told of a flake in a folder: as a git repository where it is in one, so that only what git knows is copied. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * `getFlake`, also of a folder whose name is no URL: Nix 2.8 takes neither spaces in a path nor `%20` (tried), so such a folder is
 * copied to the store first, as Nix would do itself.
 */
export const openFlake = `(flake: builtins.getFlake (
  if builtins.match "/.*[^a-zA-Z0-9_.+@/-].*" flake == null then flake
  else builtins.unsafeDiscardStringContext "\${builtins.path { path = /. + flake; name = "source"; }}"
))`

/** A reference that is no path is given back as it is; a folder outside of git is its absolute path. */
export async function flakeAddress(reference: string): Promise<string> {
  if (!path.isAbsolute(reference)) return reference
  const folder = await realpath(reference).catch(() => path.resolve(reference))
  for (let top = folder; top !== path.dirname(top); top = path.dirname(top)) {
    // A worktree has a file of this name.
    if ((await stat(path.join(top, '.git')).catch(() => null)) === null) continue
    const below = path.relative(top, folder)
    const dir = below === '' ? '' : `?dir=${encodeURIComponent(below)}`
    return `git+file://${pathToFileURL(top).pathname}${dir}`
  }
  return folder
}
