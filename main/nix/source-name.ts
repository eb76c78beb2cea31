/** A nixpkgs source in a few words of the user's language. */
import { sourceName } from '../../contract/source-name.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { say } from '../words/say.ts'

export const nameOf = (source: NixpkgsSource) =>
  sourceName(source, {
    starter: say`Starter (offline)`,
    inputOf: (input, flake) => say`${input} of ${flake}`,
  })
