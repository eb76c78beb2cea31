/** Spanish: switching a running guest to the new configuration. */
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

export const apply: Words<typeof applyText> = {
  apply: 'Aplicar',
  tip: 'Cambiar la máquina en marcha a la nueva configuración',
}
