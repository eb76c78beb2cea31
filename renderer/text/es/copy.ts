/** Spanish: copying machines whole. */
import type { copyText } from '../copy.ts'
import type { Words } from '../translation.ts'

export const copy: Words<typeof copyText> = {
  clone: 'Clonar…',
  export: 'Exportar…',
  cloneTitle: (name: string) => `Clonar ${name}`,
  cloneText: 'Otra máquina con la misma configuración y el mismo nixpkgs, independiente de esta.',
  exportTitle: (name: string) => `Exportar ${name}`,
  exportText:
    'La máquina en un solo archivo: su configuración y lo que la acompaña. Lo compilado se omite, pues se puede volver a compilar.',
  withDisk: 'Con su disco',
  withDiskSize: (size: string) => `Con su disco (${size})`,
  noDisk: 'El disco solo se puede copiar con la máquina apagada.',
  exportNow: 'Elegir dónde…',
  cloneNow: 'Clonar',
  cloned: (name: string) => `El clon se llama «${name}».`,
  exported: (file: string) => `La máquina se exportó a ${file}.`,
  copyOf: (name: string) => `${name} copia`,
  import: 'Importar una máquina…',
  importing: 'Importando…',
  imported: (name: string) => `Se importó la máquina «${name}».`,
  task: {
    clone: 'Clonando',
    export: 'Exportando',
    compact: 'Reduciendo el disco',
    'save-image': 'Guardando la imagen',
  },
  cancel: 'Cancelar',
}
