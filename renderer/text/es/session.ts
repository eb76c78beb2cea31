/** Spanish: interactive sessions of tests. */
import type { sessionText } from '../session.ts'
import type { Words } from '../translation.ts'

const lines = ({ from, to }: { from: number; to: number }) =>
  from === to ? `la línea ${from}` : `las líneas ${from} a ${to}`

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const session: Words<typeof sessionText> = {
  tab: 'Interactivo',
  open: 'Modo interactivo',
  end: 'Terminar la sesión',
  offTitle: 'Explore esta prueba desde dentro',
  offText:
    'Sus máquinas se inician cuando usted lo dice. Ve sus pantallas, escribe en ellas y ejecuta el script entero, por partes o línea a línea. Si algo falla, todo sigue en marcha.',
  endedTitle: 'La sesión ha terminado',
  status: {
    building: (percent: number | null) => (percent === null ? 'Compilando' : `Compilando, ${percent} %`),
    starting: 'Iniciando el controlador',
    waiting: 'Abierta',
    working: 'Ocupada',
    playing: 'Ejecutando el script',
    ending: { ask: 'Terminando sus máquinas', terminate: 'Terminando a la fuerza' },
  },
  startAll: 'Iniciar todas',
  script: 'El script',
  playScript: 'Ejecutar el script',
  playLines: (range: { from: number; to: number }) => `Ejecutar ${lines(range)}`,
  playSubtest: (name: string) => `Ejecutar «${name}»`,
  interrupt: 'Interrumpir',
  interruptTip: 'Envía Ctrl+C al controlador',
  change: 'Cambiar el script',
  readAgain: 'Volver a leer el script del archivo',
  reading: 'Nix está leyendo el script…',
  unsaved: 'La prueba tiene cambios sin guardar; ejecutar el script los guarda.',
  changedNodes: (names: string[]) =>
    `${names.join(', ')}: ya no está como en el archivo de la prueba. Se ejecuta lo que se compiló; el script sigue al archivo.`,
  rebuild: 'Terminar y compilar de nuevo',
  play: {
    running: (range: { from: number; to: number } | null) =>
      range === null
        ? 'El script se está ejecutando.'
        : `${capital(lines(range))} se ${range.from === range.to ? 'está' : 'están'} ejecutando.`,
    passed: (range: { from: number; to: number } | null) =>
      range === null
        ? 'El script terminó bien.'
        : `${capital(lines(range))} ${range.from === range.to ? 'terminó bien' : 'terminaron bien'}.`,
    interrupted: 'Interrumpido. Todo sigue como está.',
    failed: (line: number | null) => (line === null ? 'Falló' : `Falló en la línea ${line}`),
    alive: 'Las máquinas siguen. Examínelas, cambie el script, ejecútelo de nuevo.',
  },
  screens: 'Máquinas',
  noNodes: 'El controlador no dice qué máquinas tiene. Aparecen aquí cuando se inician.',
  state: { off: 'Apagada', running: 'En marcha', paused: 'Suspendida' },
  blocked: 'Cortada',
  blockedTip:
    'Los cables de sus redes están desconectados (block). «Restablecer su red» los vuelve a conectar.',
  offScreen: 'Apagada',
  noPicture: 'Aún sin imagen',
  actions: (node: string) => `Qué hacer con ${node}`,
  deeds: {
    start: 'Iniciar',
    crash: 'Provocar un fallo',
    shutdown: 'Apagar',
    block: 'Cortar su red',
    unblock: 'Restablecer su red',
    shell: 'Shell',
  },
  shown: 'Vista',
  repl: 'Controlador',
  replLabel: 'Últimas líneas del controlador',
  replEnded: 'El controlador ha terminado.',
}
