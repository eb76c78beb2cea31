/** How a user's password is given in the text, and what that means on a machine that has run before. */
import type { Reading } from '../../nixlang/read-option.ts'

/** The options of `users.users.<name>` that give a password, strongest first. */
export const passwordOptions = [
  'hashedPasswordFile',
  'hashedPassword',
  'password',
  'initialHashedPassword',
  'initialPassword',
] as const
export type PasswordOption = (typeof passwordOptions)[number]

/** Which of them the text sets, strongest first; `null` as a value sets none. */
export function passwordsSet(readings: (option: PasswordOption) => Reading): PasswordOption[] {
  return passwordOptions.filter((option) => {
    const reading = readings(option)
    return reading.kind === 'expression' || (reading.kind === 'literal' && reading.value.kind !== 'null')
  })
}

/**
 * Does a new value reach a user who is on the state disk already? NixOS leaves the passwords of users who exist alone, as long as
 * `users.mutableUsers` is on; without it, it writes those that are not "initial" at every start (update-users-groups.pl).
 */
export function reachesExistingUser(option: PasswordOption, isMutable: boolean): boolean {
  return !isMutable && !option.startsWith('initial')
}
