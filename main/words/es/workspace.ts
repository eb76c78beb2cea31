/** Spanish: folders, files and templates. */
import type { Phrases } from '../say.ts'

export const workspace: Phrases = {
  'It is a device or a pipe, not a file.': 'Es un dispositivo o una tubería, no un archivo.',
  'It is larger than 10 MB.': 'Ocupa más de 10 MB.',
  'You have no right to read it.': 'No tiene permiso para leerlo.',
  'Change its rights, or those of its folder.': 'Cambie sus permisos o los de su carpeta.',
  'It is a link that leads back to itself.': 'Es un enlace que lleva de vuelta a sí mismo.',
  '{1} is a link to “{2}”, which is not there.': '{1} es un enlace a «{2}», que no está.',
  'Put it back, or save a new one here.': 'Vuelva a ponerlo o guarde uno nuevo aquí.',
  'Look at the file with another program.': 'Mire el archivo con otro programa.',
  '{1} cannot be shown as text.': '{1} no se puede mostrar como texto.',
  'It is a binary file.': 'Es un archivo binario.',
  'It is not UTF-8 text.': 'No es texto UTF-8.',
  'The file was changed by another program since it was opened here.':
    'Otro programa cambió el archivo desde que se abrió aquí.',
  'Reload it, or save over it.': 'Vuelva a cargarlo o guarde encima.',
  'It would be larger than 10 MB.': 'Ocuparía más de 10 MB.',
  'It holds a character with the code 0, which Nix cannot read.':
    'Contiene un carácter con el código 0, que Nix no puede leer.',
  'It holds half of a character, which no file can hold.':
    'Contiene medio carácter, que ningún archivo puede contener.',
  '{1} is a device or a pipe, not a file.': '{1} es un dispositivo o una tubería, no un archivo.',
  'You have no right to write it.': 'No tiene permiso para escribirlo.',
  'It lies where nothing can be written.': 'Está donde no se puede escribir nada.',
  'The disk is full.': 'El disco está lleno.',
  '{1} is a link that leads back to itself.': '{1} es un enlace que lleva de vuelta a sí mismo.',
  '{1} is a link into a folder that is not there.': '{1} es un enlace a una carpeta que no está.',
  '{1} could not be saved.': 'No se pudo guardar {1}.',
  'Look at the folder’s rights and free space; your text is still here.':
    'Revise los permisos y el espacio libre de la carpeta; su texto sigue aquí.',
  'The machine could not be copied.': 'No se pudo copiar la máquina.',
  'Free some space, or choose another place.': 'Libere espacio o elija otro lugar.',
  'The details say what went wrong. Nothing was changed.':
    'Los detalles dicen qué salió mal. No se cambió nada.',
  '“{1}” cannot be a machine’s name.': '«{1}» no puede ser el nombre de una máquina.',
  'There is already a folder “{1}” among your machines.': 'Ya hay una carpeta «{1}» entre sus máquinas.',
  'The path “{1}” holds a comma, which QEMU cannot take in a disk’s path.':
    'La ruta «{1}» contiene una coma, que QEMU no admite en la ruta de un disco.',
  'The path “{1}” holds a line break, which QEMU cannot take in a disk’s path.':
    'La ruta «{1}» contiene un salto de línea, que QEMU no admite en la ruta de un disco.',
  'Rename the folder, or move the machine to another one.':
    'Cambie el nombre de la carpeta o mueva la máquina a otra.',
  'It is not a folder.': 'No es una carpeta.',
  'The folder “{1}” is not there or holds no machine any more.':
    'La carpeta «{1}» no está o ya no contiene ninguna máquina.',
  'Bring it back, or remove it from the list.': 'Recupérela o quítela de la lista.',
  'Look whether it exists and whether you may write to it.':
    'Compruebe que existe y que puede escribir en ella.',
  'This file holds no machine that Snowglobe can read.':
    'Este archivo no contiene ninguna máquina que Snowglobe pueda leer.',
  'Choose a file that Snowglobe has exported. If it is one, it may not have been copied whole.':
    'Elija un archivo que Snowglobe haya exportado. Si lo es, puede que no se copiara entero.',
  'It cannot be read.': 'No se puede leer.',
  'It is not whole JSON.': 'No es JSON completo.',
  'It does not hold what this version of Snowglobe expects.':
    'No contiene lo que espera esta versión de Snowglobe.',
  'The machine’s {1} is damaged. {2}': 'El {1} de la máquina está dañado. {2}',
  'Mend the file, or move it away and add the folder again: configuration and disk are untouched.':
    'Corrija el archivo o muévalo a otro lugar y vuelva a añadir la carpeta: la configuración y el disco están intactos.',
  'Minimal console': 'Consola mínima',
  'The tutorial’s system: user alice with the password test, two small programs, text only.':
    'El sistema del tutorial: la usuaria alice con la contraseña test, dos programas pequeños, solo texto.',
  Desktop: 'Escritorio',
  'X11 with a small window manager: quick to build, light to run.':
    'X11 con un pequeño gestor de ventanas: rápido de compilar, ligero.',
  GNOME: 'GNOME',
  'The GNOME desktop. Large: several gigabytes to fetch, 4 GiB of memory.':
    'El escritorio GNOME. Grande: varios gigabytes por descargar, 4 GiB de memoria.',
  Sway: 'Sway',
  'The tiling Wayland compositor.': 'El compositor Wayland en mosaico.',
  'Web server': 'Servidor web',
  'nginx, an open firewall port and a forward from this computer.':
    'nginx, un puerto abierto en el cortafuegos y un reenvío desde este equipo.',
  Empty: 'Vacía',
  'Nothing but the release: for the form, or for a text of your own.':
    'Nada más que la versión: para el formulario o para un texto propio.',
}
