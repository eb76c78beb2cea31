/** Recognises that no computer was found to build on, and that a cache's packages are signed by nobody who is trusted. */
import { storeName } from './doing-text.ts'
import type { Recogniser, Recognised } from './recogniser.ts'
import { say } from '../words/say.ts'

export const remoteProblem: Recogniser = (recognised) => {
  const { message } = recognised.error
  return (
    nobodyBuilds(message, recognised) ?? failedThere(message, recognised) ?? unsigned(message, recognised)
  )
}

function nobodyBuilds(message: string, { record }: Recognised) {
  if (!message.startsWith('unable to start any build;')) return null
  const remedy = { kind: 'open-settings' } as const
  const refused = record.warnings
    .map((warning) => /cannot build on '([^']+)': error: ([^\n]+)/.exec(warning))
    .find((match) => match !== null)
  if (refused !== undefined)
    return {
      code: 'nix/build-failed',
      message: say`The builder ${refused[1]} cannot be used: ${sentence(refused[2] ?? '')}.`,
      hint: say`Try \`ssh\` to it by hand, without a password being asked; then correct it in the settings.`,
      remedy,
    } as const
  return {
    code: 'nix/build-failed',
    message: say`There is no computer to build on.`,
    hint: say`Either let this computer build (max-jobs above 0), or name a builder of the right system in the settings.`,
    remedy,
  } as const
}

/** What a builder elsewhere says of its own failure; its lines came over like those of a builder here. */
function failedThere(message: string, { record }: Recognised) {
  const [, derivation, where, why] =
    /^build of '([^']+\.drv)' on '([^']+)' failed: (?:error: )?([\s\S]+)/.exec(message) ?? []
  if (derivation === undefined || why === undefined) return null
  const [, code, signal] = /failed (?:with exit code (\d+)|due to signal (\d+[^;\n]*))/.exec(why) ?? []
  const isOfBuilder = code !== undefined || signal !== undefined
  const name = storeName(derivation)
  const lines = record.builds.get(derivation) ?? []
  return {
    code: 'nix/build-failed',
    message:
      code !== undefined
        ? say`Building ${name} on ${where} failed with exit code ${code}.`
        : signal !== undefined
          ? say`Building ${name} on ${where} failed due to signal ${signal}.`
          : say`Building ${name} on ${where} failed: ${sentence(why.split('\n')[0] ?? '')}.`,
    hint: isOfBuilder
      ? say`The lines below are the last that its builder printed.`
      : say`Mend it there, or leave that builder out in the settings.`,
    ...(lines.length === 0 ? {} : { details: lines.join('\n') }),
    ...(isOfBuilder ? {} : { remedy: { kind: 'open-settings' } as const }),
  } as const
}

function unsigned(message: string, { record }: Recognised) {
  const said = [message, ...record.warnings].join('\n')
  const substitute =
    /the substitute for '([^']+)' from '([^']+)' is not signed by any of the keys in 'trusted-public-keys'/.exec(
      said,
    )
  const path = /cannot add path '([^']+)' because it lacks a (?:valid )?signature/.exec(message)?.[1]
  // A cache that is not believed does no harm by itself: what it has is built here.
  const isLacking = / does not exist and cannot be created|^build of .* failed/.test(message)
  if (path === undefined && (substitute === null || !isLacking)) return null
  const [, what = path ?? '', from] = substitute ?? []
  return {
    code: 'nix/build-failed',
    message:
      from === undefined
        ? say`${storeName(what)} is not signed by a key that Nix trusts here.`
        : say`${storeName(what)} from ${from} is not signed by a key that Nix trusts here.`,
    hint: say`Add the cache’s public key in the settings, or leave the cache out.`,
    remedy: { kind: 'open-settings' },
  } as const
}

function sentence(text: string): string {
  return text.trim().replace(/[.:]$/, '')
}
