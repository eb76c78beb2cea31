/** Spanish: why a build failed. */
import type { Phrases } from '../say.ts'

export const problems: Phrases = {
  'Building {1} ended well, but its result was not made.':
    'La compilación de {1} terminó bien, pero no se produjo su resultado.',
  'Its builder must write to `$out`.': 'Su builder debe escribir en `$out`.',
  'Building {1} was ended from outside ({2}).': 'La compilación de {1} se terminó desde fuera ({2}).',
  'Most often the computer ran out of memory: close other programs and build again.':
    'La mayoría de las veces el equipo se quedó sin memoria: cierre otros programas y compile de nuevo.',
  'Building {1} failed.': 'La compilación de {1} falló.',
  'Building {1} failed with {2}.': 'La compilación de {1} falló: {2}.',
  'The lines below are the last that its builder printed.':
    'Las líneas de abajo son las últimas que escribió su builder.',
  '{1} could not be built: Nix gives its builders no /bin/sh here.':
    'No se pudo compilar {1}: Nix no da aquí ningún /bin/sh a sus builders.',
  'Add `extra-sandbox-paths = /bin /usr /lib /lib64` to /etc/nix/nix.conf and restart nix-daemon.':
    'Añada `extra-sandbox-paths = /bin /usr /lib /lib64` a /etc/nix/nix.conf y reinicie nix-daemon.',
  'Look at what the derivation names as its `builder`.': 'Mire qué nombra la derivación como su `builder`.',
  '{1} could not be built: its builder {2} may not be executed.':
    'No se pudo compilar {1}: su builder {2} no tiene permiso de ejecución.',
  '{1} could not be built: its builder {2} is no program for this computer.':
    'No se pudo compilar {1}: su builder {2} no es un programa para este equipo.',
  '{1} could not be built: its builder {2} is not there.': 'No se pudo compilar {1}: su builder {2} no está.',
  'Building {1} was ended after {2} s without a word.':
    'La compilación de {1} se terminó tras {2} s sin una palabra.',
  'Building {1} was ended after {2} s.': 'La compilación de {1} se terminó tras {2} s.',
  'Raise `{1}` in nix.conf, or set it to 0 for no limit.':
    'Aumente `{1}` en nix.conf o póngalo a 0 para que no haya límite.',
  'what the build needs': 'lo que necesita la compilación',
  '{1} can only be built where Nix has the feature {2}, and this computer has not.':
    '{1} solo se puede compilar donde Nix tiene la característica {2}, y este equipo no la tiene.',
  'Add it to `system-features` in nix.conf if it is there, or name a builder that has it in the settings.':
    'Añádala a `system-features` en nix.conf si existe, o nombre en los ajustes un builder que la tenga.',
  '{1} can only be built on {2}, and this computer is none.':
    '{1} solo se puede compilar en {2}, y este equipo no lo es.',
  'Remove `nixpkgs.hostPlatform` or `nixpkgs.system` from the configuration, set it to this computer’s kind, or name such a builder in the settings.':
    'Quite `nixpkgs.hostPlatform` o `nixpkgs.system` de la configuración, póngalo al tipo de este equipo o nombre un builder así en los ajustes.',
  'Nix is set to build as users that do not exist.':
    'Nix está configurado para compilar con usuarios que no existen.',
  'Create the group and its users, or set `build-users-group =` in nix.conf.':
    'Cree el grupo y sus usuarios o ponga `build-users-group =` en nix.conf.',
  'Start it with `sudo systemctl restart nix-daemon`, then build again.':
    'Inícielo con `sudo systemctl restart nix-daemon` y compile de nuevo.',
  'The Nix daemon does not let you in: its socket may not be opened.':
    'El demonio de Nix no le deja entrar: no se puede abrir su socket.',
  'Ask whoever looks after this computer to put you among the `allowed-users` in nix.conf.':
    'Pida a quien administra este equipo que le ponga entre los `allowed-users` de nix.conf.',
  'The Nix daemon is not running.': 'El demonio de Nix no está en marcha.',
  'The Nix daemon went away in the middle of the build.':
    'El demonio de Nix desapareció en mitad de la compilación.',
  'The Nix daemon does not build for you.': 'El demonio de Nix no compila para usted.',
  'The flake has no output `{1}`.': 'El flake no tiene ninguna salida `{1}`.',
  'Choose another of its configurations, or look at the `outputs` in flake.nix.':
    'Elija otra de sus configuraciones o mire los `outputs` en flake.nix.',
  'The flake.lock does not fit the inputs in flake.nix, or is not there.':
    'El flake.lock no concuerda con las entradas de flake.nix o no está.',
  'There is no flake.nix in this folder.': 'No hay ningún flake.nix en esta carpeta.',
  'Put it back, or choose another folder.': 'Vuelva a ponerlo o elija otra carpeta.',
  'The flake’s output `{1}` is nothing that can be built, or evaluating it failed before.':
    'La salida `{1}` del flake no es nada que se pueda compilar, o evaluarla ya falló antes.',
  'Change the configuration, or see the error again with `--option eval-cache false`.':
    'Cambie la configuración o vea el error de nuevo con `--option eval-cache false`.',
  'Nix does not see {1}, because git does not know it.': 'Nix no ve {1}, porque git no lo conoce.',
  'Run `git add {1}` in the flake’s folder; a commit is not needed.':
    'Ejecute `git add {1}` en la carpeta del flake; no hace falta un commit.',
  'Check the address, the branch and the commit of the repository.':
    'Revise la dirección, la rama y el commit del repositorio.',
  'The repository has no commit {1} on {2}.': 'El repositorio no tiene el commit {1} en {2}.',
  'The program git is not installed, and Nix needs it to fetch this repository.':
    'El programa git no está instalado, y Nix lo necesita para obtener este repositorio.',
  'Install git with your system’s package manager, or choose an archive instead.':
    'Instale git con el gestor de paquetes de su sistema o elija un archivo comprimido.',
  'The repository has no branch {1}.': 'El repositorio no tiene ninguna rama {1}.',
  'There is no git repository at {1}.': 'No hay ningún repositorio git en {1}.',
  'There is no such repository on that server.': 'No existe ese repositorio en ese servidor.',
  'The server does not let you read this repository.': 'El servidor no le deja leer este repositorio.',
  'Fetch it once by hand with `git ls-remote` and its address; Nix takes the same keys and cannot ask for a password.':
    'Consúltelo una vez a mano con `git ls-remote` y su dirección; Nix usa las mismas claves y no puede pedir una contraseña.',
  'The git repository could not be fetched: {1} cannot be reached.':
    'No se pudo obtener el repositorio git: no se puede llegar a {1}.',
  'Connect to the network and try again, or choose a nixpkgs that is on this computer.':
    'Conéctese a la red y reinténtelo, o elija un nixpkgs que esté en este equipo.',
  'The download {1} is not what was expected: its hash differs.':
    'La descarga {1} no es lo que se esperaba: su hash difiere.',
  'If you wrote the hash yourself, replace it by the one after `got:`.':
    'Si usted escribió el hash, sustitúyalo por el que sigue a `got:`.',
  'If you know why, replace the hash by {1}.': 'Si sabe por qué, sustituya el hash por {1}.',
  'The configuration cannot be read: {1} does not belong here.':
    'No se puede leer la configuración: {1} no corresponde aquí.',
  'A `;` is missing before it, probably at the end of the line above.':
    'Falta un `;` antes, probablemente al final de la línea anterior.',
  'Something that was opened is not closed: a quote, a `{`, `[` or `(`.':
    'Algo que se abrió no está cerrado: una comilla, un `{`, `[` o `(`.',
  'Either a value or a `;` is missing before it, or it closes nothing.':
    'O falta antes un valor o un `;`, o no cierra nada.',
  'Look at this place and just before it.': 'Mire este lugar y justo antes.',
  'Nix expected {1} here.': 'Nix esperaba aquí {1}.',
  'the end of the file': 'el final del archivo',
  'This machine has no configuration.nix.': 'Esta máquina no tiene configuration.nix.',
  'Put one into its folder, or restore the one that was there.':
    'Ponga uno en su carpeta o restaure el que había.',
  'The file {1} is missing.': 'Falta el archivo {1}.',
  'If the configuration does not name it, this nixpkgs is incomplete: set it up again, or choose another.':
    'Si la configuración no lo nombra, este nixpkgs está incompleto: prepárelo de nuevo o elija otro.',
  '{1} is named in the configuration, but there is no such file.':
    '{1} se nombra en la configuración, pero no existe ese archivo.',
  'Remove it from `imports`: it describes a real computer, and a VM does without.':
    'Quítelo de `imports`: describe un equipo real, y una máquina virtual prescinde de él.',
  'Put the file there, or remove the reference to it.': 'Ponga el archivo allí o quite la referencia.',
  'The configuration needs itself to find its own values (infinite recursion).':
    'La configuración se necesita a sí misma para hallar sus propios valores (infinite recursion).',
  'Most often `imports` depends on `config` or `pkgs`, or an option is set from its own value.':
    'La mayoría de las veces `imports` depende de `config` o `pkgs`, o una opción se define a partir de su propio valor.',
  'This nixpkgs cannot build a virtual machine: its `nixos` has no `vm`.':
    'Este nixpkgs no puede compilar una máquina virtual: su `nixos` no tiene `vm`.',
  '`{1}` is set twice: here and in line {2}.': '`{1}` está definido dos veces: aquí y en la línea {2}.',
  'Keep one of them.': 'Conserve uno de ellos.',
  'A configuration begins with `{ config, pkgs, ... }:`; the `...` lets further arguments pass.':
    'Una configuración empieza con `{ config, pkgs, ... }:`; el `...` deja pasar más argumentos.',
  '{1} is not there: {2} cannot be read.': '{1} no está: no se puede leer {2}.',
  'Check the path, and whether you may read the file.': 'Revise la ruta y si puede leer el archivo.',
  'the network': 'la red',
  'Connect to the network and build again, or work offline with what is on this computer.':
    'Conéctese a la red y compile de nuevo, o trabaje sin conexión con lo que hay en este equipo.',
  '{1} could not be downloaded: {2} cannot be reached.':
    'No se pudo descargar {1}: no se puede llegar a {2}.',
  '{1} could not be downloaded: the certificate of {2} was not accepted.':
    'No se pudo descargar {1}: no se aceptó el certificado de {2}.',
  'Check this computer’s date and time, and whether a proxy stands between it and the network.':
    'Revise la fecha y la hora de este equipo y si hay un proxy entre él y la red.',
  '{1} could not be downloaded: {2} answered with an error.':
    'No se pudo descargar {1}: {2} respondió con un error.',
  '{1} could not be downloaded: {2} answered with HTTP error {3}.':
    'No se pudo descargar {1}: {2} respondió con el error HTTP {3}.',
  'It is not there any more: check the address, or choose another nixpkgs.':
    'Ya no está: revise la dirección o elija otro nixpkgs.',
  'Try again later, or choose a nixpkgs that is on this computer.':
    'Reinténtelo más tarde o elija un nixpkgs que esté en este equipo.',
  'What the build needs': 'Lo que necesita la compilación',
  'There is no channel {1}.': 'No existe el canal {1}.',
  'The channel {1}': 'El canal {1}',
  'Connect to the network and build again, or choose a nixpkgs that is on this computer.':
    'Conéctese a la red y compile de nuevo, o elija un nixpkgs que esté en este equipo.',
  'Keep one of them, or wrap the one that shall win in `lib.mkForce`.':
    'Conserve uno de ellos o envuelva el que deba prevalecer en `lib.mkForce`.',
  '`{1}` needs a value and has none.': '`{1}` necesita un valor y no tiene ninguno.',
  'Set it in the configuration.': 'Defínala en la configuración.',
  '`{1}` cannot be set: it is read-only.': '`{1}` no se puede definir: es de solo lectura.',
  'Remove it from the configuration.': 'Quítelo de la configuración.',
  '`{1}` stands beside `config` or `options`, where nothing can be set.':
    '`{1}` está junto a `config` u `options`, donde no se puede definir nada.',
  'Move it into `config`, or write all of it without `config`.':
    'Muévalo dentro de `config` o escriba todo sin `config`.',
  'The option `{1}` no longer exists.': 'La opción `{1}` ya no existe.',
  'NixOS refuses to build a system like that; change the configuration.':
    'NixOS se niega a compilar un sistema así; cambie la configuración.',
  'Remove it.': 'Quítela.',
  'is not free software, and nixpkgs refuses it unless you allow it':
    'no es software libre, y nixpkgs lo rechaza a menos que usted lo permita',
  'is marked as broken in this nixpkgs, and is refused unless you allow it':
    'está marcado como roto en este nixpkgs, y se rechaza a menos que usted lo permita',
  'is not made for this kind of computer, and nixpkgs refuses it unless you allow it':
    'no está hecho para este tipo de equipo, y nixpkgs lo rechaza a menos que usted lo permita',
  'The package {1} is known to be insecure, and nixpkgs refuses it unless you allow it.':
    'Se sabe que el paquete {1} es inseguro, y nixpkgs lo rechaza a menos que usted lo permita.',
  'Choose another package, or add `{1} = [ "{2}" ];` to the configuration.':
    'Elija otro paquete o añada `{1} = [ "{2}" ];` a la configuración.',
  'The package {1} {2}.': 'El paquete {1} {2}.',
  'Choose another package, or add `{1} = true;` to the configuration.':
    'Elija otro paquete o añada `{1} = true;` a la configuración.',
  'Check the spelling, or look the package up in this nixpkgs.':
    'Revise la ortografía o busque el paquete en este nixpkgs.',
  'Check the spelling, and that it is in scope here.':
    'Revise la ortografía y que el nombre sea visible aquí.',
  'There is no package `{1}`.': 'No existe el paquete `{1}`.',
  '`{1}` is not defined.': '`{1}` no está definido.',
  'There is no attribute `{1}` here.': 'Aquí no hay ningún atributo `{1}`.',
  'The builder {1} cannot be used: {2}.': 'No se puede usar el builder {1}: {2}.',
  'Try `ssh` to it by hand, without a password being asked; then correct it in the settings.':
    'Pruebe `ssh` hacia él a mano, sin que se pida contraseña; después corríjalo en los ajustes.',
  'There is no computer to build on.': 'No hay ningún equipo en el que compilar.',
  'Either let this computer build (max-jobs above 0), or name a builder of the right system in the settings.':
    'Deje que compile este equipo (max-jobs mayor que 0) o nombre en los ajustes un builder del sistema adecuado.',
  'Mend it there, or leave that builder out in the settings.':
    'Corríjalo allí o quite ese builder de los ajustes.',
  'Add the cache’s public key in the settings, or leave the cache out.':
    'Añada la clave pública de la caché en los ajustes o quite la caché.',
  'There is no nixpkgs in {1}.': 'No hay ningún nixpkgs en {1}.',
  'The disk is full: Nix has no space left to build.':
    'El disco está lleno: a Nix no le queda espacio para compilar.',
  'Free some space, for instance with `nix-collect-garbage`, then build again.':
    'Libere espacio, por ejemplo con `nix-collect-garbage`, y compile de nuevo.',
  'The lines below are what Nix said last.': 'Las líneas de abajo son lo último que dijo Nix.',
  'Nix ended with exit code {1} without naming an error.':
    'Nix terminó con el código de salida {1} sin nombrar ningún error.',
  'Nix says: {1}': 'Nix dice: {1}',
  'nix-build was killed in the middle of its work.':
    'nix-build fue terminado a la fuerza en mitad de su trabajo.',
  'Failed assertions:\n{1}': 'Aserciones fallidas:\n{1}',
  'Building {1} failed with exit code {2}.': 'La compilación de {1} falló con el código de salida {2}.',
  'a mistake': 'un error',
  'a name': 'un nombre',
  'A function is called without required argument `{1}`.':
    'Se llama a una función sin su argumento obligatorio `{1}`.',
  'A function is called with unexpected argument `{1}`.':
    'Se llama a una función con el argumento inesperado `{1}`.',
  '`{1}` must be of type {2}.': '`{1}` debe ser del tipo {2}.',
  '`{1}` must be of type {2}, but is set to {3}.':
    '`{1}` debe ser del tipo {2}, pero está definido como {3}.',
  '`{1}` has more than one value: {2}.': '`{1}` tiene más de un valor: {2}.',
  '{1} and {2}': '{1} y {2}',
  '`{1}` has more than one value.': '`{1}` tiene más de un valor.',
  'Building {1} on {2} failed with exit code {3}.':
    'La compilación de {1} en {2} falló con el código de salida {3}.',
  'Building {1} on {2} failed due to signal {3}.': 'La compilación de {1} en {2} falló por la señal {3}.',
  'Building {1} on {2} failed: {3}.': 'La compilación de {1} en {2} falló: {3}.',
  '{1} is not signed by a key that Nix trusts here.':
    '{1} no está firmado con una clave en la que Nix confíe aquí.',
  '{1} from {2} is not signed by a key that Nix trusts here.':
    '{1} de {2} no está firmado con una clave en la que Nix confíe aquí.',
}
