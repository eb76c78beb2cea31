/** Spanish: Nix and its sources. */
import type { Phrases } from '../say.ts'

export const nix: Phrases = {
  'The build went well, but its result cannot be found.':
    'La compilación salió bien, pero no se encuentra su resultado.',
  'Build again; if that does not help, look where the link `result` in the folder points to.':
    'Compile de nuevo; si no ayuda, mire adónde apunta el enlace `result` de la carpeta.',
  'The folder {1} is not there.': 'La carpeta {1} no está.',
  'Put it back, or take the machine out of the list.': 'Vuelva a ponerla o quite la máquina de la lista.',
  'nix-build is installed but could not be started.': 'nix-build está instalado, pero no se pudo iniciar.',
  'Check that the file nix-build may be executed.': 'Compruebe que el archivo nix-build se puede ejecutar.',
  'Nix was ended before it had read this nixpkgs.': 'Nix se terminó antes de leer este nixpkgs.',
  'It takes some gigabytes of memory and some minutes at most: close other programs or stop a VM, then try again.':
    'Necesita unos gigabytes de memoria y unos minutos como máximo: cierre otros programas o detenga una máquina y reinténtelo.',
  'There is no <nixpkgs> here.': 'Aquí no hay ningún <nixpkgs>.',
  'Choose another nixpkgs for this machine.': 'Elija otro nixpkgs para esta máquina.',
  'There is no option `{1}`.': 'No existe la opción `{1}`.',
  'Check the spelling, or look the option up in the list of this nixpkgs.':
    'Revise la ortografía o busque la opción en la lista de este nixpkgs.',
  'Did you mean {1}?': '¿Quiso decir {1}?',
  'The password of {1} is set only when the user is first made, and the disk exists already.':
    'La contraseña de {1} solo se fija al crear el usuario, y el disco ya existe.',
  'Reset the disk, or change the password inside the machine with `passwd`.':
    'Restablezca el disco o cambie la contraseña dentro de la máquina con `passwd`.',
  'The folder “{1}” is not there any more.': 'La carpeta «{1}» ya no está.',
  'Bring it back, or take the machine out of the list.': 'Recupérela o quite la máquina de la lista.',
  'Evaluating the configuration took more than {1} minutes and was given up.':
    'La evaluación de la configuración tardó más de {1} minutos y se abandonó.',
  'Build the machine to see how far it comes.': 'Compile la máquina para ver hasta dónde llega.',
  'Nix cannot build in {1}, because the name holds a space or another special character.':
    'Nix no puede compilar en {1}, porque el nombre contiene un espacio u otro carácter especial.',
  'Install Nix with its daemon, so that no store of our own is needed.':
    'Instale Nix con su demonio, de modo que no haga falta un store propio.',
  'Nix cannot write its store here, and no store can be made in {1}.':
    'Nix no puede escribir su store aquí, y no se puede crear ninguno en {1}.',
  'Check the permissions of that folder, or install Nix with its daemon.':
    'Revise los permisos de esa carpeta o instale Nix con su demonio.',
  'Nix {1} is too old.': 'Nix {1} es demasiado antiguo.',
  'Install Nix {1} or newer.': 'Instale Nix {1} o posterior.',
  'Nix is not installed: there is no nix-build.': 'Nix no está instalado: falta nix-build.',
  'Install it with `sudo apt install nix-bin`.': 'Instálelo con `sudo apt install nix-bin`.',
  'Install Nix with the system’s package manager or with the official installer, then start again.':
    'Instale Nix con el gestor de paquetes del sistema o con el instalador oficial y empiece de nuevo.',
  'Nix is installed but does not work here.': 'Nix está instalado, pero no funciona aquí.',
  'Run `nix-build --version` and `nix-instantiate --eval -E 1` in a terminal to see what it says.':
    'Ejecute `nix-build --version` y `nix-instantiate --eval -E 1` en un terminal para ver qué dice.',
  'Builds are set to do without the network, and {1} has not been fetched yet.':
    'Las compilaciones están configuradas para prescindir de la red, y {1} aún no se ha obtenido.',
  'Let builds use the network once, or choose a nixpkgs that is on this computer.':
    'Deje que las compilaciones usen la red una vez o elija un nixpkgs que esté en este equipo.',
  'Fetching nixpkgs was stopped.': 'Se detuvo la obtención de nixpkgs.',
  'Begin again when you like: what was fetched stays.':
    'Empiece de nuevo cuando quiera: lo obtenido se conserva.',
  'Reading the flake was stopped.': 'Se detuvo la lectura del flake.',
  'Try again.': 'Reinténtelo.',
  'Run `nix flake lock` in its folder; Snowglobe changes no lock file by itself.':
    'Ejecute `nix flake lock` en su carpeta; Snowglobe no cambia por sí mismo ningún archivo de bloqueo.',
  'The flake has no input {1}.': 'El flake no tiene ninguna entrada {1}.',
  'It has no inputs at all.': 'No tiene ninguna entrada.',
  'Its inputs are {1}.': 'Sus entradas son {1}.',
  'Listing what the flake offers was stopped or took more than ten minutes.':
    'Listar lo que ofrece el flake se detuvo o tardó más de diez minutos.',
  'Try again; what was fetched stays.': 'Reinténtelo; lo obtenido se conserva.',
  'There is no nixfmt on this computer.': 'No hay nixfmt en este equipo.',
  "Install nixfmt from nixpkgs, for example with `nix-env -f '<nixpkgs>' -iA nixfmt`, and try again.":
    "Instale nixfmt desde nixpkgs, por ejemplo con `nix-env -f '<nixpkgs>' -iA nixfmt`, y reinténtelo.",
  'nixfmt was not done after {1} seconds.': 'nixfmt no había terminado después de {1} segundos.',
  'nixfmt could not format this text.': 'nixfmt no pudo dar formato a este texto.',
  'Your text is as it was.': 'Su texto está como estaba.',
  'Mend what the list of problems shows first.': 'Corrija primero lo que muestra la lista de problemas.',
  'Making the configuration was stopped.': 'Se detuvo la creación de la configuración.',
  'Nothing was left behind; begin again when you like.': 'No quedó nada; empiece de nuevo cuando quiera.',
  'The program nixos-generate-config of this nixpkgs did not write a configuration.':
    'El programa nixos-generate-config de este nixpkgs no escribió ninguna configuración.',
  'It exists only inside the VM: write `virtualisation.vmVariant.{1}`.':
    'Solo existe dentro de la máquina virtual: escriba `virtualisation.vmVariant.{1}`.',
  'Write `true` or `false`, without quotes.': 'Escriba `true` o `false`, sin comillas.',
  'Write {1}, without quotes.': 'Escriba {1}, sin comillas.',
  'Put it in quotes: `"{1}"`.': 'Póngalo entre comillas: `"{1}"`.',
  'This nixpkgs has no option `{1}`.': 'Este nixpkgs no tiene la opción `{1}`.',
  'Nix could not remove the old builds from its store.':
    'Nix no pudo quitar las compilaciones antiguas de su store.',
  'The lines below are what Nix said. What is left is removed by the next `nix-collect-garbage`.':
    'Las líneas de abajo son lo que dijo Nix. Lo que queda lo elimina el próximo `nix-collect-garbage`.',
  '{1} has not been fetched.': 'No se ha obtenido {1}.',
  'Build the machine: that fetches it.': 'Compile la máquina: así se obtiene.',
  'Check its name, or choose another nixpkgs.': 'Revise su nombre o elija otro nixpkgs.',
  'The nixpkgs that this machine is pinned to came from this system and is no longer in the store.':
    'El nixpkgs al que está fijada esta máquina venía de este sistema y ya no está en el store.',
  'Update the machine’s nixpkgs, or choose another one.': 'Actualice el nixpkgs de la máquina o elija otro.',
  'What {1} gives is no nixpkgs: it has no nixos/default.nix.':
    'Lo que da {1} no es un nixpkgs: no tiene nixos/default.nix.',
  'This system has no <nixpkgs> of its own.': 'Este sistema no tiene un <nixpkgs> propio.',
  'Choose another nixpkgs for this machine, or add a channel with `nix-channel`.':
    'Elija otro nixpkgs para esta máquina o añada un canal con `nix-channel`.',
  'Choose a folder that holds `nixos/default.nix`, such as a checkout of nixpkgs.':
    'Elija una carpeta que contenga `nixos/default.nix`, como una copia de trabajo de nixpkgs.',
  'The starter has not been set up on this computer.': 'El starter no se ha preparado en este equipo.',
  'Run the set-up again, or choose another nixpkgs for this machine.':
    'Vuelva a ejecutar la preparación o elija otro nixpkgs para esta máquina.',
  'Starter (offline)': 'Starter (sin conexión)',
  '{1} of {2}': '{1} de {2}',
  'A small system made of Debian packages; not NixOS. Needs no network.':
    'Un sistema pequeño hecho con paquetes de Debian; no es NixOS. No necesita red.',
  'This system’s nixpkgs': 'El nixpkgs de este sistema',
  'What `<nixpkgs>` means on this computer.': 'Lo que significa `<nixpkgs>` en este equipo.',
  'Builds are set to do without the network.':
    'Las compilaciones están configuradas para prescindir de la red.',
  'An archive of nixpkgs.': 'Un archivo comprimido de nixpkgs.',
  'A git repository of nixpkgs.': 'Un repositorio git de nixpkgs.',
  'The nixpkgs of a flake.': 'El nixpkgs de un flake.',
  'The newest NixOS.': 'El NixOS más reciente.',
  'A release of NixOS.': 'Una versión de NixOS.',
  'Needs the network, and would compile everything for many hours: Nix cannot write /nix/store here, and the ready-made packages fit only there.':
    'Necesita la red y lo compilaría todo durante muchas horas: Nix no puede escribir en /nix/store aquí, y los paquetes listos solo sirven allí.',
  'Needs the network; downloads about 30 MB first, then the packages.':
    'Necesita la red; descarga primero unos 30 MB y después los paquetes.',
  'Nix could not be asked about its store.': 'No se pudo preguntar a Nix por su store.',
  'The lines below are what Nix said. Try again when no other Nix is at work.':
    'Las líneas de abajo son lo que dijo Nix. Reinténtelo cuando no trabaje ningún otro Nix.',
  '{1} or {2}': '{1} o {2}',
  'The flake’s lock file is not there or cannot be read.':
    'El archivo de bloqueo del flake no está o no se puede leer.',
  'The flake’s lock file is no lock file that Nix would write.':
    'El archivo de bloqueo del flake no es uno que escribiría Nix.',
  'building {1}': 'compilando {1}',
  'copying {1}': 'copiando {1}',
  'downloading {1}': 'descargando {1}',
}
