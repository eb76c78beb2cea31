/** German: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  title: 'Alle Einstellungen',
  export: 'Exportieren …',
  import: 'Importieren …',
  reset: 'Auf Vorgaben zurücksetzen',
  hint: 'Wo die Maschinen dieses Rechners liegen, wird weder exportiert noch zurückgesetzt.',
  exported: (file: string) => `Die Einstellungen sind in ${file}.`,
  imported: 'Die Einstellungen wurden importiert.',
  importedBut: (names: string[]) =>
    `Importiert, bis auf das, was hier nicht verwendet werden kann: ${names.join(', ')}.`,
  wasReset: 'Alle Einstellungen sind auf ihren Vorgaben.',
  language: 'Sprache',
  languageText: 'Die von Snowglobe selbst. Was Nix, QEMU und Gäste sagen, bleibt, wie sie es sagen.',
  languageSystem: 'Wie das System',
}
