/** Spanish: the serial console, terminals on this computer and ssh. */
import type { SshReach } from '../../../contract/terminals.ts'
import type { consoleText } from '../console.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

export const console: Words<typeof consoleText> = {
  terminals: 'Terminales',
  serial: 'Serie',
  shell: 'Shell del equipo',
  last: 'Últimas líneas de la consola serie',
  lastOf: (name: string) => `Últimas líneas de ${name}`,
  never: 'Nada aún: aquí aparecerá su consola serie.',
  off: 'La máquina está apagada. Lo último que dijo está abajo.',
  paused: 'La máquina está en pausa. Leerá lo que escriba cuando continúe.',
  add: 'Nuevo terminal',
  shellAction: 'Shell en este equipo',
  sshAction: 'Iniciar sesión por ssh…',
  menu: 'Acciones del terminal',
  close: 'Cerrar',
  closeTerminal: (name: string) => `Cerrar ${name}`,
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  copyAll: 'Copiar todo',
  clear: 'Limpiar',
  reset: 'Restablecer el terminal',
  larger: 'Texto más grande',
  smaller: 'Texto más pequeño',
  usualSize: 'Tamaño de texto habitual',
  saveLog: 'Guardar el registro como…',
  logSaved: 'Se guardó el registro.',
  older: (bytes: number) => `No se muestran ${formats.bytes(bytes)} de salida anterior.`,
  showOlder: 'Mostrar la salida anterior',
  search: 'Buscar en este terminal',
  searchAction: 'Buscar',
  matchCase: 'Distinguir mayúsculas',
  regex: 'Expresión regular',
  faultyRegex: 'No es una expresión regular',
  matches: (at: number, n: number) =>
    n === 0 ? 'Sin coincidencias' : at === 0 ? count(n, 'coincidencia', 'coincidencias') : `${at} de ${n}`,
  previous: 'Coincidencia anterior',
  next: 'Coincidencia siguiente',
  closeSearch: 'Cerrar la búsqueda',
  pasteTitle: (lines: number) => `¿Pegar ${count(lines, 'línea', 'líneas')}?`,
  pasteText: 'Un shell ejecuta cada línea en cuanto se pega.',
  moreLines: (n: number) => count(n, 'línea más', 'líneas más'),
  pasteUnasked: 'No volver a preguntar hasta cerrar Snowglobe',
  tellSize: 'Indicar el tamaño al invitado',
  sizeTold: (columns: number, rows: number) =>
    `La máquina sabe ahora que su terminal serie tiene ${columns} columnas y ${rows} filas.`,
  unsureTitle: '¿Es esto el indicador de un shell?',
  unsureText: (columns: number, rows: number) =>
    `Una línea serie no transmite ningún tamaño, así que se escribe «stty rows ${rows} cols ${columns}» en la consola. Eso solo funciona en el indicador de un shell, y la última línea no lo parece.`,
  typeIt: 'Escribirlo',
  ended: (program: 'shell' | 'ssh', code: number, signal: number) =>
    signal > 0
      ? `${program === 'ssh' ? 'ssh' : 'El shell'} terminó por la señal ${signal}.`
      : `${program === 'ssh' ? 'ssh' : 'El shell'} terminó con el código de salida ${code}.`,
  startAgain: 'Iniciar de nuevo',
  newKeys:
    'La máquina tiene otras claves ssh que antes, como ocurre tras restablecer su disco. Si no lo ha restablecido, averigüe el motivo antes de iniciar sesión.',
  forgetKeys: 'Olvidar las claves antiguas y conectar',
  sshTitle: (name: string) => `Iniciar sesión en «${name}» por ssh`,
  sshLooking: 'Comprobando si la máquina responde…',
  reach: (reach: SshReach): string => {
    switch (reach.state) {
      case 'ready':
        return `La máquina responde en el puerto ${reach.port} de este equipo.`
      case 'silent':
        return `El puerto ${reach.port} lleva a la máquina, pero allí aún no responde ningún servidor ssh. Si sigue así, active «services.openssh.enable» en la configuración.`
      case 'no-forward':
        return 'Ningún puerto de este equipo lleva al puerto 22 de la máquina. Se puede añadir uno mientras la máquina esté en marcha; solo este equipo puede usarlo.'
      case 'no-network':
        return 'La máquina no tiene una red a la que reenviar un puerto. Use la consola serie.'
      case 'off':
        return 'La máquina no está en marcha.'
    }
  },
  addForward: 'Añadir un reenvío',
  connect: 'Conectar',
  user: 'Usuario',
  otherUser: 'Otro…',
  userName: 'Nombre del usuario',
}
