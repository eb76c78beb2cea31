/** Spanish: Doctor’s findings. */
import type { Phrases } from '../say.ts'

export const doctor: Phrases = {
  'Certificates are refused and builds redone while the clock is wrong. Set it by the network.':
    'Mientras el reloj esté mal, se rechazan certificados y se repiten compilaciones. Póngalo en hora por la red.',
  'It says {1} UTC, which cannot be.': 'Marca {1} UTC, lo que no puede ser.',
  'It says {1} UTC; no server was asked.': 'Marca {1} UTC; no se preguntó a ningún servidor.',
  'It says {1} UTC, as the caches do.': 'Marca {1} UTC, igual que las cachés.',
  'It says {1} UTC and is {2} fast.': 'Marca {1} UTC y adelanta {2}.',
  'It says {1} UTC and is {2} slow.': 'Marca {1} UTC y atrasa {2}.',
  'None is needed: your user builds by itself.': 'No hace falta: su usuario compila por sí mismo.',
  'Its socket {1} is there, but nobody answers.': 'Su socket {1} está ahí, pero nadie responde.',
  'There is no socket {1}.': 'No hay ningún socket {1}.',
  'Start the daemon.': 'Inicie el demonio.',
  'It answers.': 'Responde.',
  'It takes connections but gives no answer.': 'Acepta conexiones, pero no responde.',
  'Start it anew.': 'Reinícielo.',
  'Your user builds by itself, so its settings count.':
    'Su usuario compila por sí mismo, así que valen sus ajustes.',
  'This Nix does not tell whether it trusts you.': 'Este Nix no dice si confía en usted.',
  'The daemon takes builders and caches that you name.':
    'El demonio acepta los builders y las cachés que usted nombra.',
  'The daemon ignores the builders and caches in your settings, because you are not among its trusted users.':
    'El demonio ignora los builders y las cachés de sus ajustes, porque usted no está entre sus usuarios de confianza.',
  'You are not among the trusted users of the daemon: it would ignore builders and caches that you name.':
    'Usted no está entre los usuarios de confianza del demonio: ignoraría los builders y las cachés que nombre.',
  'Add this to /etc/nixos/configuration.nix and switch to it.':
    'Añada esto a /etc/nixos/configuration.nix y aplíquelo.',
  'Add this line to /etc/nix/nix.conf and restart nix-daemon.':
    'Añada esta línea a /etc/nix/nix.conf y reinicie nix-daemon.',
  'No answer came within {1} s.': 'No hubo respuesta en {1} s.',
  'This could not be looked at.': 'Esto no se pudo examinar.',
  'Machines run, but slowly.': 'Las máquinas funcionan, pero despacio.',
  'A kernel started under it.': 'Un núcleo arrancó con él.',
  'a kernel is tried with the first machine that is built.':
    'se prueba un núcleo con la primera máquina que se compila.',
  'The device may be opened; {1}': 'El dispositivo se puede abrir; {1}',
  'A machine’s firmware ran under it; {1}': 'El firmware de una máquina funcionó con él; {1}',
  'The device may be opened, but no machine runs under it. Machines run without, slowly.':
    'El dispositivo se puede abrir, pero ninguna máquina funciona con él. Las máquinas funcionan sin él, despacio.',
  'Usual inside a virtual machine: switch on nested virtualisation there.':
    'Habitual dentro de una máquina virtual: active allí la virtualización anidada.',
  'Only root may open it; let the group “kvm” in.': 'Solo root puede abrirlo; dé acceso al grupo «kvm».',
  'You are in the group “{1}” since you logged in: log out and in again.':
    'Se le añadió al grupo «{1}» después de iniciar sesión: cierre la sesión y vuelva a entrar.',
  'Add yourself to the group “{1}”, then log out and in again.':
    'Añádase al grupo «{1}», cierre la sesión y vuelva a entrar.',
  'The processor can do it; load the kernel module.':
    'El procesador puede hacerlo; cargue el módulo del núcleo.',
  'no answer within {1} s': 'sin respuesta en {1} s',
  'it gave no reason': 'no dio ningún motivo',
  'You work offline: nothing is asked.': 'Trabaja sin conexión: no se pregunta a nadie.',
  'Nix knows no cache to ask.': 'Nix no conoce ninguna caché a la que preguntar.',
  'Reached: {1}.': 'Se llegó a: {1}.',
  '{1} of {2} caches cannot be reached.': 'No se puede llegar a {1} de {2} cachés.',
  'Builds try them anyway, which takes time: leave them out in the settings or in nix.conf.':
    'Las compilaciones las prueban de todos modos, lo que lleva tiempo: quítelas de los ajustes o de nix.conf.',
  'No cache can be reached: {1}.': 'No se puede llegar a ninguna caché: {1}.',
  'Connect to the network, or work offline: then no build waits for an answer.':
    'Conéctese a la red o trabaje sin conexión: así ninguna compilación espera una respuesta.',
  'You work offline: no builder is asked.': 'Trabaja sin conexión: no se pregunta a ningún builder.',
  '{1} of {2} builders cannot be used.': 'No se pueden usar {1} de {2} builders.',
  'Try `ssh` to them by hand, without a password being asked; then correct them in the settings.':
    'Pruebe `ssh` hacia ellos a mano, sin que se pida contraseña; después corríjalos en los ajustes.',
  'This Nix does not tell its settings.': 'Este Nix no dice sus ajustes.',
  'Builds see nothing of this computer but what they need.':
    'Las compilaciones solo ven de este equipo lo que necesitan.',
  'Builds that ask for it see the whole computer.': 'Las compilaciones que lo piden ven todo el equipo.',
  'Builds see the whole computer, so the same configuration may give another system elsewhere.':
    'Las compilaciones ven todo el equipo, así que la misma configuración puede dar otro sistema en otro lugar.',
  'The program `nix` does not work here, so flakes and some sizes are not to be had.':
    'El programa `nix` no funciona aquí, así que no hay flakes ni algunos tamaños.',
  'Run it in a terminal to see what it says.': 'Ejecútelo en un terminal para ver qué dice.',
  'Flakes work: Snowglobe switches them on for its own calls.':
    'Los flakes funcionan: Snowglobe los activa para sus propias llamadas.',
  'Flakes work; switched on in nix.conf: {1}.': 'Los flakes funcionan; activado en nix.conf: {1}.',
  'Nix {1}{2}.': 'Nix {1}{2}.',
  'A daemon builds into {1}.': 'Un demonio compila en {1}.',
  'Your user builds straight into {1}.': 'Su usuario compila directamente en {1}.',
  'Nix may not write /nix/store here, so builds go into a store of Snowglobe’s own, {1}.':
    'Nix no puede escribir en /nix/store aquí, así que las compilaciones van a un store propio de Snowglobe, {1}.',
  'The ready-made packages of caches fit only /nix/store, and other computers cannot build for this one. Install Nix with its daemon to use both.':
    'Los paquetes listos de las cachés solo sirven para /nix/store, y otros equipos no pueden compilar para este. Instale Nix con su demonio para tener ambas cosas.',
  '`<nixpkgs>` is {1}, which is not asked offline.':
    '`<nixpkgs>` es {1}, al que no se pregunta sin conexión.',
  'This system has no `<nixpkgs>` of its own.': 'Este sistema no tiene un `<nixpkgs>` propio.',
  'Machines can use a channel, a folder or the starter; to have one for all of Nix, add a channel.':
    'Las máquinas pueden usar un canal, una carpeta o el starter; para tener uno en todo Nix, añada un canal.',
  '`<nixpkgs>` is {1} in {2}.': '`<nixpkgs>` es {1} en {2}.',
  '`<nixpkgs>` is {1}, which Nix cannot read.': '`<nixpkgs>` es {1}, que Nix no puede leer.',
  'Update the channel, or choose another nixpkgs.': 'Actualice el canal o elija otro nixpkgs.',
  'The starter is set up: machines can be built without a network.':
    'El starter está preparado: se pueden compilar máquinas sin red.',
  'The starter is not set up in {1}.': 'El starter no está preparado en {1}.',
  'Start Snowglobe by `npm start`, which sets it up.': 'Inicie Snowglobe con `npm start`, que lo prepara.',
  'There is no {1}: {2}': 'No hay {1}: {2}',
  'Install it.': 'Instálelo.',
  There: 'Presente',
  '{1} cannot be run: {2}': 'No se puede ejecutar {1}: {2}',
  'Install it again.': 'Instálelo de nuevo.',
  'machines of the starter cannot run; those of a genuine nixpkgs bring their own.':
    'las máquinas del starter no pueden funcionar; las de un nixpkgs auténtico traen el suyo.',
  'the disks of machines cannot be looked at.': 'no se pueden examinar los discos de las máquinas.',
  'flakes and git checkouts of nixpkgs cannot be used.': 'no se pueden usar flakes ni copias git de nixpkgs.',
  'configurations cannot be formatted; nothing else needs it.':
    'no se puede dar formato a las configuraciones; nada más lo necesita.',
  'Nobody tells how much room there is in {1}.': 'Nadie dice cuánto espacio hay en {1}.',
  '{1}.': '{1}.',
  '{1} free in {2}': '{1} libres en {2}',
  '{1}, but room for {2} more files only (inodes).':
    '{1}, pero con sitio para solo {2} archivos más (inodos).',
  'Only {1}.': 'Solo {1}.',
  'Only {1}: a desktop system may not fit.': 'Solo {1}: puede que no quepa un sistema de escritorio.',
  'Free the space of old builds on the Build page of each machine, then collect what nothing needs any more.':
    'Libere el espacio de compilaciones antiguas en la página Compilación de cada máquina y después recoja lo que ya no se necesita.',
  'You may not write to {1}, where new machines go.':
    'No puede escribir en {1}, adonde van las máquinas nuevas.',
  'Choose another folder in the settings, or give yourself the right.':
    'Elija otra carpeta en los ajustes o dese el permiso.',
  'Delete kept disks on the Disk page of machines, or choose another folder in the settings.':
    'Elimine discos conservados en la página Disco de las máquinas o elija otra carpeta en los ajustes.',
  'Builders write here while they work: empty it, or let TMPDIR name a larger folder.':
    'Las compilaciones escriben aquí mientras trabajan: vacíelo o haga que TMPDIR nombre una carpeta mayor.',
  'Not looked at: Nix cannot be called here.': 'No examinado: aquí no se puede llamar a Nix.',
  'A small build took {1} s.': 'Una compilación pequeña tardó {1} s.',
  'A small build did not end within {1} s.': 'Una compilación pequeña no terminó en {1} s.',
  'A small build failed.': 'Una compilación pequeña falló.',
  'Builders find no /bin/sh: add this line to /etc/nix/nix.conf and restart nix-daemon.':
    'Las compilaciones no encuentran /bin/sh: añada esta línea a /etc/nix/nix.conf y reinicie nix-daemon.',
  'What Nix said is below.': 'Lo que dijo Nix está abajo.',
}
