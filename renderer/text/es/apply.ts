/** Spanish: switching a running guest to the new configuration. */
import type { RestartNeed } from '../../../contract/apply.ts'
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

const need = (one: RestartNeed): string => {
  switch (one.kind) {
    case 'kernel':
      return 'El núcleo es otro.'
    case 'initrd':
      return 'El disco RAM inicial es otro (sistemas de archivos o módulos del arranque).'
    case 'kernel-params':
      return 'Los parámetros del núcleo son otros.'
    case 'memory':
      return `Memoria: ${one.to} MiB en lugar de ${one.from} MiB.`
    case 'cores':
      return `Procesadores: ${one.to} en lugar de ${one.from}.`
    case 'disk-size':
      return 'El tamaño del disco: vale para un disco nuevo o ampliado.'
    case 'forwards':
      return 'Los puertos reenviados de la configuración.'
    case 'shares':
      return 'Las carpetas compartidas.'
    case 'qemu':
      return 'Otros argumentos para QEMU:'
    case 'unknown':
      return 'No se sabe con qué se inició esta máquina, así que un inicio puede cambiar más cosas.'
  }
}

export const apply: Words<typeof applyText> = {
  apply: 'Aplicar',
  tip: 'Cambiar la máquina en marcha a la nueva configuración',
  title: 'Aplicar a la máquina en marcha',
  noAgentTitle: 'Hace falta el agente del invitado, y no responde',
  noAgentText:
    'Espere a que el invitado haya arrancado. O compile, apague e inicie: entonces la máquina también usa la nueva configuración.',
  saving: 'Guardando…',
  building: 'Compilando la nueva configuración',
  buildFailed: 'La compilación falló.',
  buildCancelled: 'Se canceló la compilación.',
  showBuild: 'Ver la compilación',
  looking: 'Preguntando al invitado qué cambiaría…',
  same: 'El invitado ya usa esta configuración.',
  noUnits: 'No cambia ningún servicio. Se ponen al día archivos, usuarios y programas.',
  alsoRest: 'También se ponen al día archivos, usuarios y programas.',
  units: {
    restart: 'Se reinician',
    start: 'Se inician',
    stop: 'Se detienen',
    reload: 'Se recargan',
    keep: 'Siguen en marcha, aunque cambiaron',
  },
  needsTitle: 'Solo surte efecto tras apagar e iniciar la máquina',
  need,
  now: 'Aplicar ahora',
  again: 'Aplicar de nuevo',
  cancel: 'Cancelar',
  close: 'Cerrar',
  applying: 'Cambiando el invitado',
  done: 'El invitado usa la nueva configuración.',
  stays:
    'Se mantiene hasta que la máquina se apague; el próximo inicio también la usa. Si el invitado se reinicia por sí mismo, vuelve tal como se inició.',
  doneWithFailures: 'El invitado usa la nueva configuración, pero algunos servicios fallaron.',
  notDone: 'No se cambió el invitado.',
  notDoneText: 'Está como lo dejó switch-to-configuration; lo que dijo está abajo.',
  failed: 'Con error',
  howToLook: (unit: string) => `En el invitado: journalctl -u ${unit}`,
  output: 'Lo que dijo el invitado',
}
