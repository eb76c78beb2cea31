/** Packages by name, as a person types them. */

/** A package's names below `pkgs`; null where the text is no such path. */
export function packageNames(typed: string): string[] | null {
  const names = typed
    .trim()
    .replace(/^pkgs\./, '')
    .split('.')
  return names.every((name) => /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(name)) ? names : null
}
