/** Spanish: what the long words mean. */
import type { glossaryText } from '../glossary.ts'
import type { Words } from '../translation.ts'

export const glossary: Words<typeof glossaryText> = {
  derivation: {
    words: 'derivación|derivaciones',
    text: 'La receta de una compilación: qué programa se ejecuta, qué entra y qué sale. Nix las deduce de la configuración antes de compilar nada.',
    manual: 'Manual de Nix: derivation (.drv)',
  },
  closure: {
    words: 'cierre transitivo|closure',
    text: 'Algo con todo lo que necesita para funcionar, y todo lo que eso necesita a su vez.',
    manual: 'Manual de Nix: closure, nix-store --query --requisites',
  },
  'out-link': {
    words: 'enlace result|out-link',
    text: 'El enlace «result» junto a la configuración. Lleva a lo compilado y lo protege del recolector de basura.',
    manual: 'Manual de Nix: nix-build --out-link, GC root',
  },
  store: {
    words: 'Nix store',
    text: 'La carpeta con todo lo que Nix ha compilado u obtenido, cada cosa en una carpeta propia que nunca cambia.',
    manual: 'Manual de Nix: store, /nix/store',
  },
  'store-path': {
    words: 'ruta del store|rutas del store',
    text: 'Una cosa del Nix store: una carpeta o un archivo cuyo nombre empieza por un hash de todo aquello de lo que se hizo.',
    manual: 'Manual de Nix: store path',
  },
  substituter: {
    words: 'sustituidor|caché binaria|caché|cachés|Cachés',
    text: 'Un servidor que ya tiene cosas compiladas. Nix las obtiene de allí, si están firmadas con una clave en la que confía, en lugar de compilarlas aquí.',
    manual: 'Manual de Nix: substituters, binary cache',
  },
  builder: {
    words: 'builders|Builders',
    text: 'Otro equipo que compila para este, al que se llega por ssh.',
    manual: 'Manual de Nix: remote builds, builders',
  },
  flake: {
    words: 'flake|flakes|Flake',
    text: 'Una carpeta con un flake.nix que nombra sus entradas y un archivo de bloqueo que dice qué versión de cada una se usa.',
    manual: 'Manual de Nix: flakes',
  },
  nixpkgs: {
    words: 'nixpkgs',
    text: 'La colección de la que está hecho NixOS: todos los paquetes, opciones y módulos de un momento dado.',
    manual: 'Manual de Nixpkgs',
  },
  channel: {
    words: 'canal|canales|Canal',
    text: 'Un nombre, como nixos-25.11, para el nixpkgs probado más reciente de una versión.',
    manual: 'Manual de NixOS: channels',
  },
  pin: {
    words: 'Fijado en|Fijado|fijada',
    text: 'Este nixpkgs exacto queda anotado, para que la misma configuración dé el mismo sistema el año que viene. Solo una actualización lo cambia.',
    manual: 'nix.dev: pinning nixpkgs',
  },
  generation: {
    words: 'generación|generaciones',
    text: 'Cada compilación se conserva junto a las anteriores, para poder volver atrás.',
    manual: 'Manual de Nix: generations, roll back',
  },
  overlay: {
    words: 'overlay|overlays',
    text: 'Un fragmento de Nix que cambia o añade paquetes para todo el sistema.',
    manual: 'Manual de Nixpkgs: overlays',
  },
  option: {
    words: 'opción|opciones',
    text: 'Un ajuste que tiene NixOS, con un tipo, un valor predeterminado y una descripción. La configuración define algunos.',
    manual: 'Manual de NixOS: option, module system',
  },
  'state-version': {
    words: 'versión de estado|Versión de estado|system.stateVersion',
    text: 'La versión con la que se creó una máquina. Los servicios se guían por ella para encontrar sus datos antiguos; una actualización no la cambia.',
    manual: 'Manual de NixOS: system.stateVersion',
  },
  qcow2: {
    words: 'qcow2',
    text: 'El formato de disco propio de QEMU: el archivo crece a medida que se llena y puede contener instantáneas.',
    manual: 'Manual de QEMU: qcow2',
  },
  'state-disk': {
    words: 'Disco de estado|disco de estado',
    text: 'Aquí vive lo que no está en la configuración: archivos de los usuarios, registros, bases de datos. El sistema en sí viene cada vez del Nix store.',
    manual: 'Manual de NixOS: virtualisation.diskImage',
  },
  snapshot: {
    words: 'instantánea|instantáneas|Instantáneas',
    text: 'El disco como estaba en un momento. Solo ocupa el espacio de lo que ha cambiado desde entonces.',
    manual: 'Manual de QEMU: internal snapshots, qemu-img snapshot',
  },
  kvm: {
    words: 'KVM',
    text: 'La parte de Linux que permite al procesador ejecutar por sí mismo una máquina virtual, casi tan rápido como este equipo.',
    manual: 'Manual de QEMU: accelerators, kvm',
  },
  tcg: {
    words: 'TCG',
    text: 'QEMU traduce cada instrucción de la máquina. Funciona en todas partes y es diez veces más lento o más.',
    manual: 'Manual de QEMU: accelerators, tcg',
  },
  agent: {
    words: 'agente del invitado|agente invitado|Agente',
    text: 'Un pequeño programa dentro de la máquina que responde a preguntas de fuera: direcciones, órdenes, archivos.',
    manual: 'Manual de QEMU: guest agent, services.qemuGuest',
  },
  'serial-console': {
    words: 'consola serie|Serie|terminal serie',
    text: 'La forma más antigua de hablar de la máquina: entra texto y sale texto, desde la primera línea del núcleo, sin pantalla.',
    manual: 'Documentación del núcleo Linux: serial console, ttyS0',
  },
  '9p': {
    words: '9p',
    text: 'La vía por la que una carpeta compartida de este equipo llega a la máquina; sencilla, y lenta con muchos archivos.',
    manual: 'Manual de QEMU: virtfs, 9p',
  },
  virtiofs: {
    words: 'virtiofs|virtiofsd',
    text: 'Una vía más rápida para compartir carpetas con una máquina; un programa propio sirve cada una.',
    manual: 'Manual de QEMU: virtiofsd',
  },
  forward: {
    words: 'puerto reenviado|puertos reenviados|Puertos reenviados|Un puerto reenviado',
    text: 'Quien se conecta a este puerto de su equipo habla con el puerto de la máquina que hay detrás.',
    manual: 'Manual de NixOS: virtualisation.forwardPorts; QEMU: hostfwd',
  },
  firewall: {
    words: 'cortafuegos|Cortafuegos',
    text: 'Lo que la propia máquina deja entrar. Un puerto también debe estar abierto en él para que un reenvío llegue a un servicio.',
    manual: 'Manual de NixOS: networking.firewall',
  },
  sandbox: {
    words: 'Entorno aislado|entorno aislado',
    text: 'Las compilaciones solo ven lo que se les dio, así que dan lo mismo en todas partes.',
    manual: 'Manual de Nix: sandbox',
  },
  daemon: {
    words: 'Demonio|demonio|demonio de Nix',
    text: 'El servicio que compila para todos los usuarios de este equipo y el único que puede escribir en el Nix store.',
    manual: 'Manual de Nix: nix-daemon, multi-user mode',
  },
  'trusted-user': {
    words: 'Usuario de confianza|usuarios de confianza',
    text: 'Alguien cuyas cachés y builders acepta el demonio. Los de otros se ignoran.',
    manual: 'Manual de Nix: trusted-users',
  },
  garbage: {
    words: 'recolector de basura',
    text: 'Lo que elimina del Nix store aquello a lo que ya nada lleva. Nix lo hace cuando se le pide.',
    manual: 'Manual de Nix: garbage collection, nix-collect-garbage',
  },
  hash: {
    words: 'Hash (SHA-256)',
    text: 'Una huella de lo descargado: si difiere, no es lo mismo.',
    manual: 'Manual de Nix: fixed-output derivation, sha256',
  },
  'boot-loader': {
    words: 'cargador de arranque|Cargador de arranque',
    text: 'Lo que encuentra e inicia el núcleo en un equipo real. QEMU puede prescindir de él.',
    manual: 'Manual de NixOS: boot.loader',
  },
  emulated: {
    words: 'Emulación por software|emulada|emuladas',
    text: 'Cada instrucción de la máquina la ejecuta un programa en lugar del procesador.',
    manual: 'Manual de QEMU: TCG',
  },
  iso: {
    words: 'imagen ISO|imágenes ISO|Imagen ISO|ISO',
    text: 'El contenido de un CD en un solo archivo. Escrito en una memoria USB, también arranca un equipo real.',
    manual: 'Manual de NixOS: building your own NixOS CD, isoImage',
  },
  'integration-test': {
    words: 'prueba de integración|pruebas de integración|Pruebas de integración',
    text: 'Un script que inicia máquinas, hace algo en ellas y comprueba que todo fue como debía.',
    manual: 'Manual de NixOS: NixOS tests, runNixOSTest',
  },
  driver: {
    words: 'controlador|Controlador',
    text: 'El programa que ejecuta el script de una prueba: inicia las máquinas y habla con ellas.',
    manual: 'Manual de NixOS: test driver, driverInteractive',
  },
  'lock-file': {
    words: 'archivo de bloqueo',
    text: 'El archivo flake.lock: qué versión exacta de cada entrada se usa. Solo una actualización lo cambia.',
    manual: 'Manual de Nix: flake.lock',
  },
  unit: {
    words: 'unidades|servicios',
    text: 'Lo que systemd inicia y detiene: programas en segundo plano, montajes, temporizadores.',
    manual: 'systemd.unit(5); manual de NixOS: service management',
  },
}
