/** Spanish: the machine’s screen. */
import type { displayText } from '../display.ts'
import type { Words } from '../translation.ts'

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
  makeFollow: 'Desde el próximo inicio',
  willFollow: 'La pantalla seguirá a la ventana desde el próximo inicio.',
  fullscreen: 'Pantalla completa',
  hint: 'Haga clic en la pantalla para escribir en la máquina. F5 y los demás atajos van entonces a la máquina.',
  viewOnly: 'Mirar sin tocar',
  viewOnlyHint: 'El ratón y el teclado no llegan a la máquina.',
  paused: 'En pausa',
  screenshot: 'Captura de pantalla',
  saveShot: 'Guardar una captura…',
  copyShot: 'Copiar una captura',
  shotSaved: (file: string) => `La captura se guardó como ${file}.`,
  shotCopied: 'La captura está en el portapapeles.',
  type: 'Escribir el portapapeles…',
}
