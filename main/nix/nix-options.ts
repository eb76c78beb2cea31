/** The user's builders, caches, keys and limits as words for the command lines of Nix. */
import { buildersOption } from '../../contract/distribution.ts'
import type { Settings } from '../../contract/settings.ts'

type Wanted = Pick<Settings, 'offline' | 'substituters' | 'trustedKeys' | 'builders' | 'maxJobs' | 'cores'>

/**
 * What nix.conf says stays; caches and keys are added to its own, builders take the place of its own. Offline, caches and builders
 * are left out: `substitute = false` is for whoever makes the command line to say.
 */
export function nixOptions({
  offline,
  substituters,
  trustedKeys,
  builders,
  maxJobs,
  cores,
}: Wanted): string[] {
  const far = offline
    ? []
    : [
        ...option('extra-substituters', substituters.join(' ')),
        ...option('extra-trusted-public-keys', trustedKeys.join(' ')),
        ...option('builders', buildersOption(builders)),
      ]
  return [...far, ...option('max-jobs', numberText(maxJobs)), ...option('cores', numberText(cores))]
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value)
}

function option(name: string, value: string): string[] {
  return value === '' ? [] : ['--option', name, value]
}
