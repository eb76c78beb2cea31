/** What the calls about images do. */
import path from 'node:path'
import type { imageCalls } from '../contract/image-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import { copyImage } from './images/image-file.ts'

export function makeImageHandlers({
  machines,
  images,
  desktop,
}: Parts): Pick<Handlers, keyof typeof imageCalls> {
  return {
    'images.list': async ({ id }) => (await images.of(id)).list(),
    'images.offer': async ({ id }) => (await images.of(id)).offer(),
    'images.build': async ({ id, kind }) => (await images.of(id)).build(kind),
    'images.cancel': async ({ id }) => (await images.of(id)).cancel(),
    'images.reveal': async ({ id, key }) => {
      const { image } = await (await images.of(id)).kept.get(key)
      desktop.revealFile(image.file)
    },
    'images.save': async ({ id, key }) => {
      const { image } = await (await images.of(id)).kept.get(key)
      const to = await desktop.chooseSaveFile(path.basename(image.file))
      if (to === null) return null
      await machines.get(id).task.run('save-image', (watch) => copyImage(image.file, to, watch))
      return to
    },
    'images.space': async ({ id, key }) => ({ bytes: await images.space(id, key) }),
    'images.remove': async ({ id, key }) => ({ bytes: await images.remove(id, key) }),
    'images.try': async ({ id, key }) => ({ id: await images.try(id, key) }),
  }
}
