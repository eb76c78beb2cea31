/** Warns of passwords that will not take effect: NixOS sets one when it makes the user, and the users on a disk are made. */
import type { CheckProblem } from '../../contract/check.ts'
import { formatOptionPath } from '../../nixlang/option-path.ts'
import { parseNix } from '../../nixlang/parse.ts'
import { readOption } from '../../nixlang/read-option.ts'
import { optionPlace } from './option-place.ts'
import { writtenOptions } from './written-options.ts'
import { say } from '../words/say.ts'

/** Read once per user while `users.mutableUsers` is true, as it is by default (NixOS's update-users-groups.pl). */
const passwordOptions = new Set([
  'password',
  'initialPassword',
  'hashedPassword',
  'initialHashedPassword',
  'hashedPasswordFile',
])

/** `before` is the configuration that the disk's system was built from; `file` is where the new text is shown to be. */
export function passwordProblems(
  before: string,
  { text, file }: { text: string; file: string },
): CheckProblem[] {
  if (text === before || !text.includes('assword')) return []
  const [old, now] = [before, text].map((one) => ({ text: one, tree: parseNix(one) }))
  if (old === undefined || now === undefined) return []
  const mutable = readOption(now.text, ['users', 'mutableUsers'], now.tree)
  if (mutable.kind !== 'absent' && !isTrue(mutable)) return []
  const said = ({ text: whole, tree }: typeof now, path: string[]) => {
    const reading = readOption(whole, path, tree)
    return reading.kind === 'absent' ? null : whole.slice(reading.from, reading.to)
  }
  return writtenOptions(text).flatMap(({ path }) => {
    const [users, inside, name, option, ...rest] = path
    if (users !== 'users' || inside !== 'users' || name === undefined || rest.length > 0) return []
    if (!passwordOptions.has(option ?? '')) return []
    // A user that is new is made with this password.
    if (said(old, ['users', 'users', name]) === null || said(old, path) === said(now, path)) return []
    return [
      {
        severity: 'warning' as const,
        option: formatOptionPath(path),
        failure: {
          code: 'nix/eval-failed' as const,
          message: say`The password of ${name} is set only when the user is first made, and the disk exists already.`,
          hint: say`Reset the disk, or change the password inside the machine with \`passwd\`.`,
          place: optionPlace(file, text, path),
        },
      },
    ]
  })
}

function isTrue(reading: ReturnType<typeof readOption>): boolean {
  return reading.kind === 'literal' && reading.value.kind === 'bool' && reading.value.value
}
