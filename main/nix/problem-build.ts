/** Recognises that a derivation's builder failed, and which one. */
import { storeName } from './doing-text.ts'
import type { Problem, Recogniser } from './recogniser.ts'
import { outOfSpace } from './problem-source.ts'
import type { RunRecord } from './run-record.ts'

/** Both wordings: up to 2.30, and from 2.31 on. */
const failed =
  /builder for '([^']+\.drv)' failed(?: with (exit code \d+)| due to (signal \d+[^;\n]*))?|Cannot build '([^']+\.drv)'\.\s+Reason: builder failed(?: with (exit code \d+)| due to (signal \d+[^.\n]*))?/i

export const buildProblem: Recogniser = ({ error, record }) => {
  const { message } = error
  const match = failed.exec(message)
  const derivation = match?.[1] ?? match?.[4]
  if (match !== null && derivation !== undefined) {
    // Nix names what depends on the failed one in the same words; the one that ran has lines of its own.
    const how = [match[2], match[3], match[5], match[6]].find((part) => part !== undefined)
    return builderFailed(derivation, how, record)
  }
  const mismatch = /hash mismatch in fixed-output derivation '([^']+)'/.exec(message)?.[1]
  if (mismatch !== undefined)
    return {
      code: 'nix/build-failed',
      message: `The download ${storeName(mismatch)} is not what was expected: its hash differs.`,
      hint: 'If you wrote the hash yourself, replace it by the one after `got:`.',
      details: message,
    }
  const platform = /a '([^']+)'(?: with features \{[^}]*\})? is required to build '([^']+)'/.exec(message)
  if (platform !== null)
    return {
      code: 'nix/build-failed',
      message: `${storeName(platform[2] ?? '')} can only be built on ${platform[1]}, and this computer is none.`,
      hint: "Remove `nixpkgs.hostPlatform` or `nixpkgs.system` from the configuration, or set it to this computer's kind.",
    }
  if (
    /the build users group '[^']*' has no members|the group '[^']*' specified in 'build-users-group'/.test(
      message,
    )
  )
    return {
      code: 'nix/unusable',
      message: 'Nix is set to build as users that do not exist.',
      hint: 'Create the group and its users, or set `build-users-group =` in nix.conf.',
    }
  return null
}

function builderFailed(derivation: string, how: string | undefined, record: RunRecord): Problem {
  const name = storeName(derivation)
  const lines = record.builds.get(derivation) ?? []
  const text = lines.join('\n')
  const details = text === '' ? {} : { details: text }
  if (/no space left on device|disk quota exceeded/i.test(text)) return { ...outOfSpace(), ...details }
  // Nix writes this error into the log in binary, so only its words can be looked for.
  if (/executing '[^']*\/bin\/(?:ba)?sh[^']*': .*No such file/.test(text))
    return {
      code: 'nix/unusable',
      message: `${name} could not be built: Nix gives its builders no /bin/sh here.`,
      hint: 'Add `extra-sandbox-paths = /bin /usr /lib /lib64` to /etc/nix/nix.conf and restart nix-daemon.',
      ...details,
    }
  if (/could not resolve host|couldn't resolve host|Temporary failure in name resolution/i.test(text))
    return {
      code: 'nix/no-network',
      message: `${name} could not be downloaded: there is no way to reach the network.`,
      hint: 'Connect to the network and build again.',
      ...details,
    }
  if (how?.startsWith('signal 9') === true)
    return {
      code: 'nix/build-failed',
      message: `Building ${name} was ended from outside (${how}).`,
      hint: 'Most often the computer ran out of memory: close other programs and build again.',
      ...details,
    }
  return {
    code: 'nix/build-failed',
    message: how === undefined ? `Building ${name} failed.` : `Building ${name} failed with ${how}.`,
    hint: 'The lines below are the last that its builder printed.',
    ...details,
  }
}
