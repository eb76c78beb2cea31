/** The calls about images of a machine's configuration. */
import { z } from 'zod'
import { buildKey } from './build-steps.ts'
import { call } from './call.ts'
import { imageKind, type ImageKind, type ImagesView } from './image.ts'
import { machineId } from './machine.ts'

const machine = z.strictObject({ id: machineId })
const image = machine.extend({ key: buildKey })

export const imageCalls = {
  'images.list': call<ImagesView>()(machine),
  /**
   * Which images the machine's nixpkgs builds of its saved configuration; it is evaluated, which may take seconds. Fails with
   * `image/none` where there are none.
   */
  'images.offer': call<ImageKind[]>()(machine),
  /** Answers when the build has begun; `images.changed` tells the rest. */
  'images.build': call<void>()(machine.extend({ kind: imageKind })),
  'images.cancel': call<void>()(machine),
  'images.reveal': call<void>()(image),
  /** Asks where to and copies it there; its path, or null when the user changes their mind. */
  'images.save': call<string | null>()(image),
  /** Bytes that removing it would free. Fails with `image/in-use` where a machine runs from it. */
  'images.space': call<{ bytes: number }>()(image),
  'images.remove': call<{ bytes: number }>()(image),
  /** Starts the image as a CD beside an empty disk, in a machine of its own; gives that machine's id. */
  'images.try': call<{ id: string }>()(image),
}
