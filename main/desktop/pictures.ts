/** Pictures for the page. */
import { nativeImage } from 'electron'

/** A PNG of at most this width. */
export function shrinkPicture(png: Uint8Array, width: number): Uint8Array {
  return nativeImage.createFromBuffer(Buffer.from(png)).resize({ width, quality: 'good' }).toPNG()
}
