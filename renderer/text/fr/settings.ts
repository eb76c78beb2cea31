/** French: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  language: 'Langue',
  languageText: 'Langue de Snowglobe. Ce que disent Nix, QEMU et les invités reste tel quel.',
  languageSystem: 'Comme le système',
}
