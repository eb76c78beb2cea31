/** Chinese: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  language: '语言',
  languageText: 'Snowglobe 本身的语言。Nix、QEMU 和客户机输出的内容保持原样。',
  languageSystem: '跟随系统',
}
