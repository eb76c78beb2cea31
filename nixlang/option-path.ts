/** Option paths as text, `users.users."a.b".name`, to their names and back. */
import { quoteName } from './quote.ts'
import { quotedValue } from './string-value.ts'

/** Writes a path as Nix and NixOS's messages do, quoting names where they need it. */
export function formatOptionPath(path: readonly string[]): string {
  return path.map(quoteName).join('.')
}

/** Reads a path; names in quotes may hold dots, and `<name>` and `*` stay as they are. Null where the text is none. */
export function parseOptionPath(text: string): string[] | null {
  const path: string[] = []
  const name = /(?:"((?:[^"\\]|\\[^])*)"|([^".\s]+))(\.|$)/y
  let more = true
  while (more) {
    const found = name.exec(text)
    if (found === null) return null
    path.push(found[1] === undefined ? (found[2] ?? '') : quotedValue(`"${found[1]}"`))
    more = found[3] === '.'
  }
  return path
}
