/** French: copying machines whole. */
import type { copyText } from '../copy.ts'
import type { Words } from '../translation.ts'

export const copy: Words<typeof copyText> = {
  clone: 'Cloner…',
  export: 'Exporter…',
  cloneTitle: (name: string) => `Cloner ${name}`,
  cloneText: 'Une autre machine avec la même configuration et le même nixpkgs, indépendante de celle-ci.',
  exportTitle: (name: string) => `Exporter ${name}`,
  exportText:
    'La machine en un seul fichier : sa configuration et ce qui l’accompagne. Ce qui est construit est omis, puisqu’on peut le reconstruire.',
  withDisk: 'Avec son disque',
  withDiskSize: (size: string) => `Avec son disque (${size})`,
  noDisk: 'Le disque ne peut être copié que si la machine est éteinte.',
  exportNow: 'Choisir l’emplacement…',
  cloneNow: 'Cloner',
  cloned: (name: string) => `Le clone s’appelle « ${name} ».`,
  exported: (file: string) => `La machine a été exportée vers ${file}.`,
  copyOf: (name: string) => `${name} copie`,
  import: 'Importer une machine…',
  importing: 'Importation…',
  imported: (name: string) => `La machine « ${name} » a été importée.`,
  task: {
    clone: 'Clonage',
    export: 'Exportation',
    compact: 'Réduction du disque',
    'save-image': 'Enregistrement de l’image',
  },
  cancel: 'Annuler',
}
