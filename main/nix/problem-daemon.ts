/** Recognises that the daemon which builds for this user is not there, went away, or refuses. */
import type { Recogniser } from './recogniser.ts'
import { say } from '../words/say.ts'

const restart = () => say`Start it with \`sudo systemctl restart nix-daemon\`, then build again.`

export const daemonProblem: Recogniser = ({ error: { message } }) => {
  const remedy = { kind: 'open-doctor' } as const
  const [, socket, why] = /^cannot connect to socket at '([^']+)': (.+)/.exec(message) ?? []
  if (socket !== undefined)
    return /permission denied/i.test(why ?? '')
      ? {
          code: 'nix/no-daemon',
          message: say`The Nix daemon does not let you in: its socket may not be opened.`,
          hint: say`Ask whoever looks after this computer to put you among the \`allowed-users\` in nix.conf.`,
          remedy,
        }
      : { code: 'nix/no-daemon', message: say`The Nix daemon is not running.`, hint: restart(), remedy }
  // The one thing that a client hears when its daemon is killed; what a builder says never comes without its name.
  if (
    /^(?:error: )?unexpected (?:end-of-file|EOF)|^(?:reading from|writing to) file: (?:Connection reset|Broken pipe)/i.test(
      message,
    )
  )
    return {
      code: 'nix/no-daemon',
      message: say`The Nix daemon went away in the middle of the build.`,
      hint: restart(),
      remedy,
    }
  if (/user '[^']*' is not allowed to connect to the Nix daemon/.test(message))
    return {
      code: 'nix/no-daemon',
      message: say`The Nix daemon does not build for you.`,
      hint: say`Ask whoever looks after this computer to put you among the \`allowed-users\` in nix.conf.`,
      remedy,
    }
  return null
}
