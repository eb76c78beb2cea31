/** Spanish: machines, their builds and disks. */
import type { Phrases } from '../say.ts'

export const machines: Phrases = {
  'These builds cannot be compared: what one of them held is not known any more.':
    'No se pueden comparar estas compilaciones: ya no se sabe qué contenía una de ellas.',
  'Compare their configurations instead.': 'Compare en su lugar sus configuraciones.',
  'The machine is being built.': 'La máquina se está compilando.',
  'Wait for the end or cancel the build first.': 'Espere primero a que termine o cancele la compilación.',
  'This build is no longer in the machine’s history.':
    'Esta compilación ya no está en el historial de la máquina.',
  'Its folder may have been removed.': 'Puede que se haya eliminado su carpeta.',
  'The configuration that this build was made of is not known.':
    'No se conoce la configuración de la que salió esta compilación.',
  'It was built by an older version of Snowglobe, or its copy was removed.':
    'La compiló una versión anterior de Snowglobe o se eliminó su copia.',
  'Nothing came of this build.': 'Esta compilación no produjo nada.',
  'The result of this build is no longer in the store.':
    'El resultado de esta compilación ya no está en el store.',
  'Take its configuration and build it again: with the same nixpkgs the same comes of it.':
    'Tome su configuración y compile de nuevo: con el mismo nixpkgs resulta lo mismo.',
  'This build is the machine’s present one.': 'Esta compilación es la actual de la máquina.',
  'Build anew or go back to another build first.': 'Compile antes de nuevo o vuelva a otra compilación.',
  'The machine is running on one of these builds.':
    'La máquina está en marcha con una de estas compilaciones.',
  'Stop the machine first.': 'Detenga primero la máquina.',
  'The configuration of that time is not kept here.': 'La configuración de ese momento no se conserva aquí.',
  'Bring back the disk alone.': 'Recupere solo el disco.',
  'The disk could not be brought back to this snapshot.': 'No se pudo devolver el disco a esta instantánea.',
  'The snapshot could not be deleted.': 'No se pudo eliminar la instantánea.',
  'The snapshot could not be made.': 'No se pudo tomar la instantánea.',
  'The running machine does not use this disk.': 'La máquina en marcha no usa este disco.',
  'It may have been started with changes thrown away, or with another disk.':
    'Puede que se iniciara descartando los cambios o con otro disco.',
  'That snapshot is no longer there.': 'Esa instantánea ya no está.',
  'There is no disk yet to make a snapshot of.': 'Aún no hay disco del que tomar una instantánea.',
  'The first start makes it.': 'El primer inicio lo crea.',
  'The guest could not say what the new configuration would change.':
    'El invitado no pudo decir qué cambiaría la nueva configuración.',
  'The guest is being switched already.': 'El invitado ya está cambiando.',
  'The new system has no program to switch to it.':
    'El nuevo sistema no tiene un programa para cambiar a él.',
  'Set system.switch.enable = true, or shut down and start instead.':
    'Ponga system.switch.enable = true o apague e inicie.',
  'The guest does not see the new system: it does not share this computer’s store.':
    'El invitado no ve el nuevo sistema: no comparte el store de este equipo.',
  'Shut down and start instead; or leave virtualisation.mountHostNixStore as it is by default.':
    'Apague e inicie, o deje virtualisation.mountHostNixStore en su valor predeterminado.',
  'The machine is running on this disk.': 'La máquina está en marcha con este disco.',
  'This machine has no disk: its configuration says so.':
    'Esta máquina no tiene disco: así lo dice su configuración.',
  'The file grew meanwhile.': 'El archivo creció entretanto.',
  'The machine is not running.': 'La máquina no está en marcha.',
  'Start it first.': 'Iníciela primero.',
  'Port {1} of this computer is taken by {2}.': 'El puerto {1} de este equipo lo ocupa {2}.',
  'End that program, or forward another port.': 'Cierre ese programa o reenvíe otro puerto.',
  'Port {1} is free: forward that one, or end the other program.':
    'El puerto {1} está libre: reenvíe ese o cierre el otro programa.',
  'the machine “{1}”': 'la máquina «{1}»',
  'a program of another user': 'un programa de otro usuario',
  'This is not the nixpkgs that was looked for last.': 'Este no es el nixpkgs que se buscó la última vez.',
  'Look for an update again.': 'Busque de nuevo una actualización.',
  'What nixpkgs the machine is pinned to could not be written into its folder.':
    'No se pudo escribir en su carpeta a qué nixpkgs está fijada la máquina.',
  'Look at the folder’s rights and free space.': 'Revise los permisos y el espacio libre de la carpeta.',
  'The machine’s files are being copied.': 'Se están copiando los archivos de la máquina.',
  'Wait for the end, or cancel it first.': 'Espere primero a que termine o cancélelo.',
  'The machine’s disk is being worked on.': 'Se está trabajando en el disco de la máquina.',
  'Another Snowglobe (process {1}) is working on the disk of this machine.':
    'Otro Snowglobe (proceso {1}) está trabajando en el disco de esta máquina.',
  'Another Snowglobe (process {1}) is starting this machine.':
    'Otro Snowglobe (proceso {1}) está iniciando esta máquina.',
  'Cancelled. Nothing was changed.': 'Cancelado. No se cambió nada.',
  'This machine is no longer there.': 'Esta máquina ya no está.',
  'The machine’s files could not be written.': 'No se pudieron escribir los archivos de la máquina.',
  'Look at the free space and the rights of the machines’ folder.':
    'Revise el espacio libre y los permisos de la carpeta de las máquinas.',
  'There is no {1} in “{2}”.': 'No hay {1} en «{2}».',
  'Choose the folder that holds the machine’s configuration.nix.':
    'Elija la carpeta que contiene el configuration.nix de la máquina.',
  'The machine is running.': 'La máquina está en marcha.',
  'Cancel the build first.': 'Cancele primero la compilación.',
  'The machine’s folder could not be moved to the trash.':
    'No se pudo mover la carpeta de la máquina a la papelera.',
  'This nixpkgs has no such installer.': 'Este nixpkgs no tiene ese instalador.',
  'As NixOS’s installer writes it': 'Como la escribe el instalador de NixOS',
  'What nixos-generate-config of this nixpkgs writes, with all its suggestions as comments.':
    'Lo que escribe el nixos-generate-config de este nixpkgs, con todas sus sugerencias como comentarios.',
  'As NixOS’s GNOME installer writes it': 'Como la escribe el instalador GNOME de NixOS',
  'The same with the GNOME desktop switched on.': 'Lo mismo con el escritorio GNOME activado.',
  'This nixpkgs has no option {1}.': 'Este nixpkgs no tiene la opción {1}.',
  'This machine’s nixpkgs builds no image “{1}”.':
    'El nixpkgs de esta máquina no compila ninguna imagen «{1}».',
  'This configuration is no installer’s: it has no ISO image.':
    'Esta configuración no es de un instalador: no tiene imagen ISO.',
  'Look again which images there are, or choose another nixpkgs: NixOS has these since 25.05.':
    'Vuelva a preguntar qué imágenes hay o elija otro nixpkgs: NixOS las tiene desde 25.05.',
  'The build went well, but there is no image in what it made.':
    'La compilación salió bien, pero no hay ninguna imagen en lo que produjo.',
  'The image is no CD: it does not hold an ISO 9660 file system.':
    'La imagen no es un CD: no contiene un sistema de archivos ISO 9660.',
  'The image is cut short: its file ends before the CD does.':
    'La imagen está cortada: su archivo termina antes que el CD.',
  'The image could not be written to {1}.': 'No se pudo escribir la imagen en {1}.',
  'There is no room for it: make some, or choose another place.':
    'No hay sitio para ella: haga sitio o elija otro lugar.',
  'Choose another place.': 'Elija otro lugar.',
  'Build it again. If that does not help, the store is damaged: `nix-store --verify --check-contents` finds out.':
    'Compílela de nuevo. Si no ayuda, el store está dañado: `nix-store --verify --check-contents` lo averigua.',
  'A machine is running from this image.': 'Una máquina está en marcha desde esta imagen.',
  'This image is no longer in the store.': 'Esta imagen ya no está en el store.',
  'An image of this machine is being built already.': 'Ya se está compilando una imagen de esta máquina.',
  'There is no QEMU to try the image with.': 'No hay QEMU con el que probar la imagen.',
  'Build the machine itself once, which brings a QEMU along, or install QEMU.':
    'Compile una vez la propia máquina, que trae un QEMU, o instale QEMU.',
  'This machine starts an image and has no configuration to build.':
    'Esta máquina inicia una imagen y no tiene configuración que compilar.',
  'The machine’s nixpkgs knows no images of this configuration.':
    'El nixpkgs de la máquina no conoce imágenes de esta configuración.',
  'Choose another nixpkgs for the machine: NixOS builds ISO images of any configuration since 25.05.':
    'Elija otro nixpkgs para la máquina: NixOS compila imágenes ISO de cualquier configuración desde 25.05.',
  'Installer CD': 'CD de instalación',
  'NixOS’s minimal installer as an ISO image, with what you add: to build, try and write to a stick.':
    'El instalador mínimo de NixOS como imagen ISO, con lo que usted añada: para compilar, probar y escribir en una memoria USB.',
  'Installer CD with GNOME': 'CD de instalación con GNOME',
  'NixOS’s graphical installer as an ISO image. Large: several gigabytes.':
    'El instalador gráfico de NixOS como imagen ISO. Grande: varios gigabytes.',
  'Build it again.': 'Compílela de nuevo.',
  'The machine runs another system now than in this snapshot.':
    'La máquina ejecuta ahora otro sistema que en esta instantánea.',
  'Shut it down, bring back “Both”, build and start it; then its memory can come back.':
    'Apáguela, recupere «Ambos», compile e inicie; entonces se puede recuperar su memoria.',
  'Snowglobe keeps no more of this log: it is too long.':
    'Snowglobe no guarda más de este registro: es demasiado largo.',
  'This line of the log could not be written to the disk.':
    'Esta línea del registro no se pudo escribir en el disco.',
}
