/** Names of users and groups as NixOS takes them. */

/** What is wrong with a name that was typed. */
export type NameFault = 'empty' | 'long' | 'start' | 'characters' | 'taken'

/** The longest name that Linux's user database takes. */
const longest = 32

/** The rule of NixOS's users-groups module: `^[a-z_][a-z0-9_-]*$`, at most 32 characters. Null where the name is good. */
export function userNameFault(name: string, taken: readonly string[]): NameFault | null {
  if (name === '') return 'empty'
  if (!/^[a-z_]/.test(name)) return 'start'
  if (!/^[a-z0-9_-]*$/.test(name)) return 'characters'
  if (name.length > longest) return 'long'
  return taken.includes(name) ? 'taken' : null
}
