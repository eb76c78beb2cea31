/** Spanish: the state disk, what it hides, its snapshots and the former ones. */
import type { diskText } from '../disk.ts'
import type { Words } from '../translation.ts'

const names = new Intl.ListFormat('es', { type: 'conjunction' })

const image = {
  'file-system': 'para arrancar con un núcleo externo',
  'boot-loader': 'con su propio cargador de arranque',
  blank: 'vacío',
}

export const disk: Words<typeof diskText> = {
  title: 'Disco de estado',
  text: 'Lo que la máquina cambia mientras está en marcha está en este disco: archivos, registros, contraseñas. Permanece cuando compila una nueva configuración, por lo que puede ocultar parte de lo que cambió en ella.',
  none: 'Aún no hay disco. El primer inicio lo crea.',
  noneConfigured: 'Compile primero la máquina; después su disco se muestra aquí.',
  file: 'Archivo',
  onHost: 'En este equipo',
  inGuest: 'Tamaño en la máquina',
  grown: (size: string, since: string) => `${size} más que cuando se creó (${since})`,
  grownSince: (size: string, since: string) => `${size} más que el ${since}`,
  passing: 'No se conserva nada de lo que hace',
  passingText:
    'La máquina se inició sin conservar nada: lo que escribe desaparece al apagarse y su disco queda como está.',
  reset: 'Restablecer el disco',
  resetText: 'Aparta el disco; el próximo inicio crea uno nuevo. Puede recuperar el anterior.',
  resetDone: 'Se apartó el disco. El próximo inicio crea uno nuevo.',
  compact: 'Reducir',
  compactText: 'Devuelve el espacio de archivos ya borrados.',
  compactSnapshots: 'Un disco con instantáneas no se puede reducir.',
  compacted: (size: string) => `Se devolvieron ${size}.`,
  compactedNothing: 'No había nada que devolver.',
  running: 'Apague la máquina para restablecer su disco.',
  kept: 'Discos conservados',
  keptText: 'Discos apartados. Ocupan espacio hasta que los elimine.',
  keptAt: (time: string) => `Conservado el ${time}`,
  restore: 'Recuperar',
  restoreChoose: 'Recuperar…',
  discard: 'Eliminar para siempre…',
  discardTitle: '¿Eliminar para siempre este disco conservado?',
  discardText: (size: string) => `Esto libera ${size}. No se puede deshacer.`,
  restored: 'Se recuperó el disco.',
  configurationRestored: 'Se recuperó la configuración. La que tenía está en el historial de compilaciones.',
  bothRestored: 'Se recuperaron el disco y la configuración.',
  hides: 'Lo que oculta el disco',
  snapshots: 'Instantáneas',
  snapshotsText:
    'El disco como estaba en un momento, guardado en su propio archivo, con la configuración de ese momento.',
  noSnapshots: 'Aún no hay instantáneas.',
  take: 'Tomar una instantánea…',
  suggested: (n: number) => `Instantánea ${n}`,
  takeTitle: 'Tomar una instantánea del disco',
  takeLive:
    'La máquina sigue en marcha. La instantánea contiene lo que llegó al disco, como tras un corte de corriente.',
  takeFrozen:
    'La máquina sigue en marcha. Su agente retiene los archivos un momento, para que queden en orden en la instantánea.',
  takeOff: 'El disco como está ahora, al que puede volver en cualquier momento.',
  name: 'Nombre',
  takeNow: 'Tomar la instantánea',
  taken: (name: string) => `Se tomó la instantánea «${name}».`,
  live: 'en marcha',
  frozen: 'archivos en orden',
  withMemory: (size: string) => `con ${size} de memoria`,
  withoutConfiguration: 'sin configuración',
  remove: 'Eliminar…',
  removeTitle: (name: string) => `¿Eliminar la instantánea «${name}»?`,
  removeText: 'Después no se podrá recuperar el disco de entonces. El disco actual queda como está.',
  removeConfirm: 'Eliminar',
  restoreTitle: (name: string) => `Recuperar «${name}»`,
  restoreWhat: 'Qué recuperar',
  what: {
    disk: 'El disco',
    configuration: 'La configuración',
    both: 'Ambos',
    memory: 'La máquina en marcha',
  },
  restoreSafe: 'El disco actual se guarda antes como instantánea, así que no se pierde nada.',
  restoreKeeps: 'El disco actual se conserva a su vez.',
  restoreText: 'La configuración actual permanece en el historial de compilaciones.',
  restoreRunning: 'El disco se puede recuperar cuando la máquina está apagada.',
  beforeRestore: (name: string) => `Antes de recuperar «${name}»`,
  memory: 'Con la memoria de la máquina en marcha',
  memoryText:
    'Se detiene unos segundos mientras se escribe su memoria. Mientras esté en marcha, puede volver a este mismo instante.',
  noMemoryNow: (why: string) =>
    `La memoria de la máquina en marcha no se puede guardar en una instantánea, porque QEMU no puede guardarla: ${why}`,
  memoryRestored: 'La máquina está donde estaba entonces.',
  restoreMemory: 'La máquina continúa desde ese mismo instante, con el disco y la memoria de entonces.',
  restoreMemoryOff: 'Su memoria se puede recuperar mientras la máquina está en marcha.',
  noMemory:
    'La memoria de la máquina en marcha no se puede guardar en una instantánea: comparte carpetas con este equipo (al menos su Nix store), y QEMU no puede guardar una máquina así.',
  question: {
    title: 'El disco oculta parte de esta configuración',
    titleBlocked: 'La máquina no puede iniciarse con este disco',
    titleName: 'El nombre de host ha cambiado',
    label: 'Qué hacer con el disco',
    answers: {
      keep: 'Iniciar como está',
      grow: 'Ampliar el disco',
      reset: 'Iniciar con un disco nuevo',
      'take-along': 'Llevar el disco anterior',
    },
    about: {
      keep: 'No se le vuelve a preguntar a menos que algo cambie.',
      grow: 'Su contenido permanece. El sistema de archivos lo sigue cuando ejecuta «sudo resize2fs /dev/vda» en la máquina.',
      reset: 'Este se aparta y se puede recuperar.',
      'take-along': 'Se le cambia el nombre y la máquina sigue con lo que tiene.',
    },
    nameLabel: 'Conservar el disco anterior como',
    namePlaceholder: 'Un nombre, si quiere',
    start: 'Iniciar',
    cancel: 'No iniciar',
  },
  note: {
    passwords: (users: string[], time: string) =>
      `${users.length === 1 ? 'La nueva contraseña' : 'Las nuevas contraseñas'} de ${names.format(users)} no ${users.length === 1 ? 'surtirá' : 'surtirán'} efecto: NixOS fija la contraseña al crear el usuario, y eso ocurrió en este disco (creado el ${time}).`,
    size: (own: string, wanted: string) =>
      `El disco se queda en ${own}: su tamaño se fijó al crearlo, y la configuración dice ahora ${wanted}.`,
    'host-name': (former: string, size: string, next: string) =>
      `El nombre de host ha cambiado, y da nombre al disco: ${next} será nuevo y estará vacío, mientras que lo que la máquina ha hecho hasta ahora está en ${former} (${size}).`,
    'backing-gone': (file: string) =>
      `El disco se basa en un archivo que ya no está: ${file}. Estaba en el Nix store y el recolector de basura lo eliminó.`,
    damaged:
      'El archivo del disco ya no es una imagen qcow2: se cortó o se sobrescribió. Restablecer lo aparta, de modo que aún se puede examinar.',
    boot: (made: keyof typeof image, now: keyof typeof image) =>
      `El disco se creó ${image[made]}; la máquina está compilada ahora ${image[now]} y no arrancaría con él.`,
    'state-version': (made: string, now: string) =>
      `system.stateVersion es ahora ${now}, y el disco se creó con ${made}: puede que los servicios busquen sus datos en una forma que aquí no tienen.`,
    'older-release': (made: string, now: string) =>
      `El disco lo creó NixOS ${made}, más reciente que ${now}, que se compila ahora: puede que los programas no sepan leer lo que escribieron otros más nuevos.`,
    'newer-release': (made: string, now: string) =>
      `El disco lo creó NixOS ${made}; ahora se compila ${now}. Así son las actualizaciones: se adoptan los datos de la versión anterior.`,
  },
}
