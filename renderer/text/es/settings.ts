/** Spanish: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  language: 'Idioma',
  languageText: 'El de Snowglobe. Lo que dicen Nix, QEMU y los sistemas invitados se muestra tal cual.',
  languageSystem: 'Como el sistema',
}
