// Why Chromium's sandbox could not be set up for an ordinary user, in words.
import { readFileSync } from 'node:fs'
import { SetupFailure } from './failure.mjs'

/** Chromium aborts by a trap when it finds no way to its sandbox: 128 + SIGTRAP. */
export const trapExitCode = 133

/** Each keeps ordinary users from making the user namespaces that Chromium's sandbox stands on. */
const obstacles = [
  { setting: 'user.max_user_namespaces', hinders: '0', allows: '15000' },
  { setting: 'kernel.unprivileged_userns_clone', hinders: '0', allows: '1' },
  { setting: 'kernel.apparmor_restrict_unprivileged_userns', hinders: '1', allows: '0' },
]

/**
 * @param {(setting: string) => string | undefined} [read] the value of a kernel setting
 * @returns {SetupFailure | undefined} nothing when no known setting stands in the way
 */
export function sandboxFailure(read = readSetting) {
  const found = obstacles.filter(({ setting, hinders }) => read(setting) === hinders)
  if (found.length === 0) return undefined
  return new SetupFailure(
    "Electron's sandbox could not start: this system lets ordinary users make no user namespaces.",
    {
      remedy: `Allow them: sudo sysctl -w ${found.map(({ setting, allows }) => `${setting}=${allows}`).join(' ')}`,
    },
  )
}

/** @param {string} setting */
function readSetting(setting) {
  try {
    return readFileSync(`/proc/sys/${setting.replaceAll('.', '/')}`, 'utf8').trim()
  } catch {
    // This kernel does not have it.
    return undefined
  }
}
