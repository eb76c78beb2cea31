/** What Nix says where a nixpkgs has no such image, as a sentence. */
import type { FailureData } from '../../contract/failure.ts'
import type { ImageKind } from '../../contract/image.ts'
import { say } from '../words/say.ts'

/** `attribute 'x' in selection path 'config.system.build.images.x' not found` (Nix, attr-path.cc); any other failure stays. */
export function missingImage(failure: FailureData, { way, format }: ImageKind): FailureData {
  const said = `${failure.message}\n${failure.details ?? ''}`
  if (!/in selection path '[^']*system\.build\.(images|isoImage)/.test(said)) return failure
  return {
    code: 'image/none',
    message:
      way === 'images'
        ? say`This machine’s nixpkgs builds no image “${format}”.`
        : say`This configuration is no installer’s: it has no ISO image.`,
    hint: say`Look again which images there are, or choose another nixpkgs: NixOS has these since 25.05.`,
    ...(failure.details === undefined ? {} : { details: failure.details }),
  }
}
