/** Spanish: the machine’s screen. */
import type { displayText } from '../display.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

export const display: Words<typeof displayText> = {
  label: 'Pantalla de la máquina',
  offTitle: 'La máquina está apagada',
  offText: 'Su pantalla aparece aquí cuando está en marcha.',
  connecting: 'Conectando con la pantalla…',
  lost: 'Se perdió la conexión con la pantalla.',
  reconnect: 'Conectar de nuevo',
  keys: 'Enviar teclas',
  mode: 'Cómo se muestra la pantalla',
  modes: { fit: 'A escala', pixels: '1:1', follow: 'Sigue a la ventana' },
  fixed:
    'Esta pantalla no puede cambiar de tamaño: la máquina se inició con una tarjeta gráfica que no lo permite.',
  makeFollow: 'Desde el próximo inicio',
  willFollow: 'La pantalla seguirá a la ventana desde el próximo inicio.',
  keeps: (width: number, height: number) =>
    `La máquina conserva su tamaño de ${width} × ${height}: lo que se ejecuta en ella no se adapta.`,
  fullscreen: 'Pantalla completa',
  hint: 'Haga clic en la pantalla para escribir en la máquina. F5 y los demás atajos van entonces a la máquina.',
  inside: 'La máquina tiene el teclado; la tecla Ctrl derecha lo devuelve.',
  fullHint: 'La tecla Ctrl derecha devuelve el teclado y sale de la pantalla completa.',
  leaveFull: 'Salir de la pantalla completa',
  viewOnly: 'Mirar sin tocar',
  viewOnlyHint: 'El ratón y el teclado no llegan a la máquina.',
  detach: 'Mostrar en su propia ventana',
  attach: 'Volver a la ventana principal',
  elsewhereTitle: 'La pantalla está en su propia ventana',
  showWindow: 'Mostrar esa ventana',
  paused: 'En pausa',
  screenshot: 'Captura de pantalla',
  saveShot: 'Guardar una captura…',
  copyShot: 'Copiar una captura',
  shotSaved: (file: string) => `La captura se guardó como ${file}.`,
  shotCopied: 'La captura está en el portapapeles.',
  clipboard: {
    title: 'Portapapeles',
    in: 'Pegar en la máquina lo que se copia aquí',
    out: 'Pegar aquí lo que se copia en la máquina',
    ready: 'Solo texto, y solo mientras la máquina tiene el teclado.',
    off: 'La máquina está apagada.',
    absent:
      'El escritorio de la máquina no comparte ahora ningún portapapeles. En su configuración, eso es services.spice-vdagentd.enable.',
    unsupported: 'El QEMU de esta máquina no puede compartir un portapapeles.',
    tooLong: 'El portapapeles contiene más de 1 MB de texto; no se compartió con la máquina.',
  },
  type: 'Escribir el portapapeles…',
  typeTitle: 'Escribir el portapapeles en la máquina',
  typeText: 'Se pulsa tecla a tecla, para máquinas que no comparten el portapapeles.',
  typeEmpty: 'No hay texto en el portapapeles.',
  layout: 'Distribución del teclado en la máquina',
  layouts: {
    us: 'Inglés (EE. UU.)',
    gb: 'Inglés (Reino Unido)',
    de: 'Alemán',
    ch: 'Alemán (Suiza)',
    fr: 'Francés',
  },
  characters: (n: number) => count(n, 'carácter', 'caracteres'),
  lines: (n: number) => count(n, 'línea', 'líneas'),
  missing: (characters: string) =>
    `Se omiten, pues esta distribución no tiene teclas para ellos: ${characters}`,
  typeNow: 'Escribir',
  typing: (done: number, all: number) => `Escritos ${done} de ${all}`,
  stopTyping: 'Detener',
}
