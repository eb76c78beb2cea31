/** French: switching a running guest to the new configuration. */
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

export const apply: Words<typeof applyText> = {
  apply: 'Appliquer',
  tip: 'Basculer la machine en marche sur la nouvelle configuration',
}
