/** English: the settings as a whole, and the language. */

export const settingsText = {
  title: 'All settings',
  export: 'Export…',
  import: 'Import…',
  reset: 'Reset to defaults',
  hint: 'Where this computer’s machines are is neither exported nor reset.',
  exported: (file: string) => `The settings are in ${file}.`,
  imported: 'The settings were imported.',
  importedBut: (names: string[]) => `Imported, but for what cannot be used here: ${names.join(', ')}.`,
  wasReset: 'All settings are at their defaults.',
  language: 'Language',
  languageText: 'Of Snowglobe itself. What Nix, QEMU and guests say stays as they say it.',
  languageSystem: 'As the system',
}
