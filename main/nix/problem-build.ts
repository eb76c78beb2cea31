/** Recognises that a derivation could not be built, which one, and how it ended. */
import { storeName } from './doing-text.ts'
import { downloadProblem } from './problem-network.ts'
import { isFull, outOfSpace } from './problem-source.ts'
import type { Problem, Recogniser } from './recogniser.ts'
import type { RunRecord } from './run-record.ts'
import { say } from '../words/say.ts'

/** Both wordings: up to 2.30, and from 2.31 on. */
const failed =
  /builder for '([^']+\.drv)' failed(?: with (exit code \d+)| due to (signal \d+[^;\n]*))?|Cannot build '([^']+\.drv)'\.\s+Reason: builder failed(?: with (exit code \d+)| due to (signal \d+[^.\n]*))?/i

export const buildProblem: Recogniser = ({ error, record }) => {
  const { message } = error
  const noOutput = /builder for '([^']+\.drv)' failed to produce output path/.exec(message)?.[1]
  if (noOutput !== undefined)
    return {
      code: 'nix/build-failed',
      message: say`Building ${storeName(noOutput)} ended well, but its result was not made.`,
      hint: say`Its builder must write to \`$out\`.`,
      ...ownLines(noOutput, record),
    }
  const match = failed.exec(message)
  const derivation = match?.[1] ?? match?.[4]
  if (match !== null && derivation !== undefined) {
    // Nix names what depends on the failed one in the same words; the one that ran has lines of its own.
    const how = [match[2], match[3], match[5], match[6]].find((part) => part !== undefined)
    return builderFailed(derivation, how, record)
  }
  return tooLong(message, record) ?? wrongComputer(message) ?? noBuildUsers(message)
}

function ownLines(derivation: string, record: RunRecord): { details?: string } {
  const text = (record.builds.get(derivation) ?? []).join('\n')
  return text === '' ? {} : { details: text }
}

function builderFailed(derivation: string, how: string | undefined, record: RunRecord): Problem {
  const name = storeName(derivation)
  const details = ownLines(derivation, record)
  const text = details.details ?? ''
  if (isFull(text)) return { ...outOfSpace(), ...details }
  // Nix writes this error into the log in binary, so only its words can be looked for.
  const [, program, why] =
    /executing '([^']*)': .*?(no such file|permission denied|exec format error)/i.exec(text) ?? []
  if (program !== undefined) return { ...notStarted(name, program, why ?? ''), ...details }
  const download = downloadProblem(text, name)
  if (download !== null) return { ...download, ...details }
  const code = /^exit code (\d+)$/.exec(how ?? '')?.[1]
  if (how?.startsWith('signal 9') === true)
    return {
      code: 'nix/build-failed',
      message: say`Building ${name} was ended from outside (${how}).`,
      hint: say`Most often the computer ran out of memory: close other programs and build again.`,
      ...details,
    }
  return {
    code: 'nix/build-failed',
    message:
      how === undefined
        ? say`Building ${name} failed.`
        : code === undefined
          ? say`Building ${name} failed with ${how}.`
          : say`Building ${name} failed with exit code ${code}.`,
    hint: say`The lines below are the last that its builder printed.`,
    ...details,
  }
}

function notStarted(name: string, program: string, why: string): Problem {
  if (/\/bin\/(?:ba)?sh$/.test(program) && /no such file/i.test(why))
    return {
      code: 'nix/unusable',
      message: say`${name} could not be built: Nix gives its builders no /bin/sh here.`,
      hint: say`Add \`extra-sandbox-paths = /bin /usr /lib /lib64\` to /etc/nix/nix.conf and restart nix-daemon.`,
      remedy: { kind: 'open-doctor' },
    }
  return {
    code: 'nix/build-failed',
    message: builderFault(name, program, why.toLowerCase()),
    hint: say`Look at what the derivation names as its \`builder\`.`,
  }
}

function builderFault(name: string | undefined, program: string | undefined, why: string): string {
  if (why === 'permission denied')
    return say`${name} could not be built: its builder ${program} may not be executed.`
  if (why === 'exec format error')
    return say`${name} could not be built: its builder ${program} is no program for this computer.`
  return say`${name} could not be built: its builder ${program} is not there.`
}

/** `timeout` and `max-silent-time` of nix.conf, which are off unless somebody set them. */
function tooLong(message: string, record: RunRecord): Problem | null {
  const [, derivation, seconds, silent] =
    /['‘](\/[^'’]+\.drv)[^'’]*['’].*? timed out after (\d+) seconds( of silence)?/.exec(message) ?? []
  if (derivation === undefined) return null
  const isSilent = silent !== undefined
  return {
    code: 'nix/build-failed',
    message: isSilent
      ? say`Building ${storeName(derivation)} was ended after ${seconds} s without a word.`
      : say`Building ${storeName(derivation)} was ended after ${seconds} s.`,
    hint: say`Raise \`${isSilent ? 'max-silent-time' : 'timeout'}\` in nix.conf, or set it to 0 for no limit.`,
    ...ownLines(derivation, record),
  }
}

function wrongComputer(message: string): Problem | null {
  const needs =
    /a '([^']+)' with features \{([^}]*)\} is required to build '([^']+)', but I am a '([^']+)'/.exec(
      message,
    ) ?? /Required system: '([^']+)' with features \{([^}]*)\}[\s\S]*Current system: '([^']+)'/.exec(message)
  if (needs === null) return null
  const [, system = '', features = ''] = needs
  const isOld = needs.length === 5
  const derivation = isOld ? needs[3] : /Cannot build '([^']+)'/.exec(message)?.[1]
  const own = isOld ? needs[4] : needs[3]
  const name = storeName(derivation ?? say`what the build needs`)
  if (system === own || features.trim() !== '')
    return {
      code: 'nix/build-failed',
      message: say`${name} can only be built where Nix has the feature ${features.trim()}, and this computer has not.`,
      hint: say`Add it to \`system-features\` in nix.conf if it is there, or name a builder that has it in the settings.`,
      remedy: { kind: 'open-settings' },
    }
  return {
    code: 'nix/build-failed',
    message: say`${name} can only be built on ${system}, and this computer is none.`,
    hint: say`Remove \`nixpkgs.hostPlatform\` or \`nixpkgs.system\` from the configuration, set it to this computer’s kind, or name such a builder in the settings.`,
  }
}

function noBuildUsers(message: string): Problem | null {
  const isKnown =
    /the build users group '[^']*' has no members|the group '[^']*' specified in 'build-users-group'/.test(
      message,
    )
  if (!isKnown) return null
  return {
    code: 'nix/unusable',
    message: say`Nix is set to build as users that do not exist.`,
    hint: say`Create the group and its users, or set \`build-users-group =\` in nix.conf.`,
    remedy: { kind: 'open-doctor' },
  }
}
