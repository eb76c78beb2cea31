/** German: copying machines whole. */
import type { copyText } from '../copy.ts'
import type { Words } from '../translation.ts'

export const copy: Words<typeof copyText> = {
  clone: 'Klonen …',
  export: 'Exportieren …',
  cloneTitle: (name: string) => `${name} klonen`,
  cloneText:
    'Eine weitere Maschine mit derselben Konfiguration und demselben nixpkgs, unabhängig von dieser.',
  exportTitle: (name: string) => `${name} exportieren`,
  exportText:
    'Die Maschine als eine Datei: ihre Konfiguration und was daneben liegt. Gebautes wird weggelassen, da es erneut gebaut werden kann.',
  withDisk: 'Mit ihrer Festplatte',
  withDiskSize: (size: string) => `Mit ihrer Festplatte (${size})`,
  noDisk: 'Die Festplatte kann nur kopiert werden, solange die Maschine aus ist.',
  exportNow: 'Speicherort wählen …',
  cloneNow: 'Klonen',
  cloned: (name: string) => `Der Klon heißt „${name}“.`,
  exported: (file: string) => `Die Maschine wurde nach ${file} exportiert.`,
  copyOf: (name: string) => `${name} Kopie`,
  import: 'Importieren …',
  importing: 'Wird importiert …',
  imported: (name: string) => `Die Maschine „${name}“ wurde importiert.`,
  task: {
    clone: 'Wird geklont',
    export: 'Wird exportiert',
    compact: 'Festplatte wird verkleinert',
    'save-image': 'Abbild wird gespeichert',
  },
  cancel: 'Abbrechen',
}
