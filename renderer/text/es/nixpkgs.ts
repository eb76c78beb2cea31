/** Spanish: sources of nixpkgs, pins and updates, and configurations that are written elsewhere. */
import type { SourceFault } from '../../../contract/source-fault.ts'
import type { nixpkgsText } from '../nixpkgs.ts'
import type { Words } from '../translation.ts'

const faults: Record<SourceFault, string> = {
  empty: 'Escriba una dirección.',
  space: 'Una dirección no tiene espacios.',
  'no-scheme': 'Una dirección empieza por un esquema como `https://`.',
  'unknown-scheme': 'Nix no obtiene nada de direcciones así.',
  'no-host': 'La dirección no tiene host ni ruta.',
  relative: 'Dé la ruta completa, desde `/`.',
  'bad-hash': 'Esto no es un SHA-256 como lo escribe Nix.',
  'bad-name': 'Esto no puede ser un nombre así.',
}

export const nixpkgs: Words<typeof nixpkgsText> = {
  names: {
    starter: 'Starter (sin conexión)',
    inputOf: (input: string, flake: string) => `${input} de ${flake}`,
  },
  other: 'Otro…',
  otherHint: 'Un canal, un archivo comprimido, un repositorio git, un flake o una carpeta propia.',
  title: 'Otro nixpkgs',
  kind: 'De dónde viene',
  kinds: { channel: 'Canal', tarball: 'Archivo comprimido', git: 'Git', flake: 'Flake', folder: 'Carpeta' },
  channel: 'Canal',
  channelHint: 'Como en channels.nixos.org, por ejemplo nixos-24.11 o nixos-unstable-small.',
  channelFault: 'El nombre de un canal tiene minúsculas, cifras, puntos y guiones.',
  url: 'Dirección',
  tarballHint: 'Por ejemplo, https://github.com/NixOS/nixpkgs/archive/<commit>.tar.gz.',
  sha256: 'Hash (SHA-256)',
  sha256Hint:
    'De su contenido, como lo muestra `nix-prefetch-url --unpack`. Vacío: se mantiene lo que llegue ahora.',
  gitHint:
    'Del repositorio, o una carpeta de este equipo. Se obtiene todo su historial; un archivo comprimido es más rápido.',
  ref: 'Rama o etiqueta',
  refHint: 'Vacío para la del propio repositorio.',
  rev: 'Commit',
  revHint: 'Los 40 caracteres; vacío para el más reciente.',
  revFault: 'Un commit tiene 40 caracteres, de 0 a 9 y de a a f.',
  flake: 'Flake',
  flakeHint: 'Una referencia como github:NixOS/nixpkgs/nixos-25.11, o una carpeta con un flake.nix.',
  input: 'Entrada',
  inputHint:
    'Cuál de las entradas del flake es nixpkgs, según su archivo de bloqueo. Vacío: el flake es el propio nixpkgs.',
  folder: 'Carpeta',
  folderHint: 'Con un nixpkgs dentro. Se usa su contenido tal como está en el momento de compilar.',
  noFolder: 'Elija una carpeta.',
  choose: 'Elegir…',
  fault: (fault: SourceFault) => faults[fault],
  cancel: 'Cancelar',
  take: 'Obtener y usar',
  takeFolder: 'Usar',
  fetching: (seconds: string) => `Obteniendo… ${seconds}`,
  pinned: 'Fijado en',
  pinnedAt: (time: string) => `desde el ${time}`,
  commit: (revision: string) => `commit ${revision}`,
  committed: (time: string) => `del ${time}`,
  unknownVersion: 'un nixpkgs sin versión',
  notYet: 'Aún no se ha obtenido. La máquina queda fijada a lo que sea cuando se necesite por primera vez.',
  asItIs: 'Este no está fijado: cada compilación lo usa tal como está entonces.',
  busy: 'Obteniendo nixpkgs…',
  stop: 'Detener',
  look: 'Buscar una actualización…',
  update: {
    title: 'Actualizar nixpkgs',
    looking: 'Consultando lo que hay ahora…',
    same: 'No hay nada más reciente.',
    before: 'Actual',
    after: 'Nuevo',
    none: 'ninguno',
    noPreview:
      'Lo que haría una compilación con él no se pudo averiguar en el tiempo que tarda una compilación.',
    effect:
      'Surte efecto con la próxima compilación. Volver a una compilación anterior en el historial recupera el actual.',
    take: 'Actualizar',
    done: 'Se actualizó nixpkgs. Compile la máquina para usarlo.',
  },
  elsewhere: {
    file: (file: string) => `${file}, aquí solo se lee`,
    flake: (name: string, folder: string) =>
      `nixosConfigurations.${name} del flake en ${folder}, aquí solo se lee`,
    note: 'Cámbiela donde está, con su propio editor; al compilar se usa lo que haya allí entonces.',
    reveal: 'Abrir su carpeta',
    lock: 'nixpkgs es lo que dice el archivo de bloqueo del flake. Ejecute `nix flake update` en su carpeta para cambiarlo.',
    configuration: 'Configuración',
  },
  from: {
    flakeTitle: 'Un sistema de este flake',
    folder: (folder: string) => `Su carpeta ${folder} solo se lee; la máquina recibe una carpeta propia.`,
    which: 'Sistema',
    none: 'Este flake no ofrece `nixosConfigurations`.',
    ownInstead: 'Usar su configuration.nix',
    hostTitle: 'La configuración de este equipo',
    hostText: (file: string) => `${file} solo se lee; en este equipo no cambia nada.`,
    fileTitle: 'Una máquina a partir de este archivo',
    fileText: (file: string) =>
      `${file} solo se lee, con lo que importa; la máquina recibe una carpeta propia.`,
    host: 'La configuración de este equipo…',
    create: 'Crear',
    looking: 'Examinando la carpeta…',
    name: 'Nombre',
  },
  generated:
    'nixpkgs escribe esta configuración al crear la máquina: lo hace su nixos-generate-config, como haría el instalador de NixOS.',
  generating: (seconds: string) => `Pidiendo a nixpkgs su configuración… ${seconds}`,
}
