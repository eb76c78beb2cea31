/** Spanish: starting and ending. */
import type { lifeText } from '../life.ts'
import type { Words } from '../translation.ts'

export const life: Words<typeof lifeText> = {
  title: 'Iniciar y salir',
  startAtLogin: 'Iniciar Snowglobe al iniciar la sesión',
  startAtLoginText: 'En segundo plano; iniciarlo de nuevo muestra la ventana.',
  startMachines: 'Iniciar con Snowglobe',
  startMachinesText: 'Estas máquinas se inician cada vez que se inicia Snowglobe.',
  noMachines: 'Aún no hay máquinas',
  tray: 'Icono en la bandeja del sistema',
  trayText: 'Cada máquina con su estado, para iniciarla y apagarla. No todos los escritorios tienen bandeja.',
  notifications: 'Notificaciones',
  notificationsText:
    'Cuando termina una compilación o una prueba, o falla una máquina, mientras usted mira otra cosa.',
  onQuit: 'Al salir de Snowglobe, las máquinas en marcha',
  quits: { ask: 'Preguntarme', keep: 'Siguen en marcha', stop: 'Se apagan' },
  onQuitText: 'El próximo inicio vuelve a encontrar las máquinas que siguen en marcha.',
  onClose: 'Al cerrar la ventana',
  silentTitle: 'QEMU no responde',
  silent:
    'El proceso de la máquina está en marcha, pero Snowglobe no puede comunicarse con él. Un equipo muy cargado puede necesitar más tiempo; si se eliminó la carpeta de ejecución de la máquina, esta continúa sin ser vista: apáguela desde dentro o por ssh, o fuerce su apagado.',
  closes: { quit: 'Salir', background: 'Continuar en segundo plano' },
}
