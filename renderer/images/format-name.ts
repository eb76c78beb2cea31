/** What an image is called: by people, and by nixpkgs. */
import { imagesText } from '../text/images.ts'

export function formatName(format: string): string {
  const name = imagesText.formats[format]
  return name === undefined ? format : `${name} (${format})`
}
