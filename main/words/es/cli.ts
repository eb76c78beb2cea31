/** Spanish: the command line. */
import type { Phrases } from '../say.ts'

export const cli: Phrases = {
  '“{1}” is built.': '«{1}» está compilada.',
  '“{1}” is being built by another Snowglobe; waiting for it.':
    'Otro Snowglobe está compilando «{1}»; esperando.',
  'Built in {1}.': 'Compilado en {1}.',
  'The build was cancelled.': 'Se canceló la compilación.',
  'Cancelling the build…': 'Cancelando la compilación…',
  '“{1}” is off.': '«{1}» está apagada.',
  'Start it with: snowglobe up': 'Iníciela con: snowglobe up',
  'The console of “{1}”. Ctrl+] leaves it; the machine goes on.':
    'La consola de «{1}». Ctrl+] sale de ella; la máquina sigue.',
  'Nothing was started: say what to do with the disk by --disk keep, --disk reset or --disk snapshot-reset.':
    'No se inició nada: diga qué hacer con el disco con --disk keep, --disk reset o --disk snapshot-reset.',
  'Do not start': 'No iniciar',
  'What to do with the disk?': '¿Qué hacer con el disco?',
  'Before {1}': 'Antes de {1}',
  'Start as it is (keep)': 'Iniciar como está (keep)',
  'Put it aside and start with a new disk (reset)': 'Apartarlo e iniciar con un disco nuevo (reset)',
  'The same, and keep it as “{1}” (snapshot-reset)': 'Lo mismo, y conservarlo como «{1}» (snapshot-reset)',
  'Make the disk larger': 'Ampliar el disco',
  'Take the old disk along': 'Llevar el disco anterior',
  'The new passwords of {1} will not take effect: they were set when the users were made on this disk.':
    'Las nuevas contraseñas de {1} no surtirán efecto: se fijaron al crear los usuarios en este disco.',
  'The disk stays at {1}; the configuration says {2} now.':
    'El disco se queda en {1}; la configuración dice ahora {2}.',
  'The host name names the disk: {1} will be new and empty, and what was done so far is on {2}.':
    'El nombre de host da nombre al disco: {1} será nuevo y estará vacío, y lo hecho hasta ahora está en {2}.',
  'The disk builds on a file that is no longer there: {1}.':
    'El disco se basa en un archivo que ya no está: {1}.',
  'The disk’s file is no qcow2 image any more.': 'El archivo del disco ya no es una imagen qcow2.',
  'The disk was made to be booted in another way than the machine is built for now.':
    'El disco se creó para arrancar de otro modo que como está compilada ahora la máquina.',
  'system.stateVersion is {1} now, and the disk was made with {2}.':
    'system.stateVersion es ahora {1}, y el disco se creó con {2}.',
  'The disk was made by NixOS {1}, which is newer than the {2} that is built now.':
    'El disco lo creó NixOS {1}, más reciente que {2}, que se compila ahora.',
  'The disk was made by NixOS {1}; {2} is built now.': 'El disco lo creó NixOS {1}; ahora se compila {2}.',
  'Looking: {1} of {2}': 'Examinando: {1} de {2}',
  'There are no machines yet. Make one in the app, or: snowglobe up FOLDER':
    'Aún no hay máquinas. Cree una en la aplicación, o: snowglobe up FOLDER',
  '{1}/{2} built': '{1}/{2} compilados',
  '{1}/{2} fetched ({3} MB)': '{1}/{2} obtenidos ({3} MB)',
  '{1} s left': 'faltan {1} s',
  '{1} min left': 'faltan {1} min',
  '“{1}” can be removed in the app.': '«{1}» se puede eliminar en la aplicación.',
  '“{1}” is off already.': '«{1}» ya está apagada.',
  '“{1}” was asked to shut down…': 'Se pidió a «{1}» que se apagara…',
  '“{1}” does not heed it: ending its QEMU…': '«{1}» no hace caso: terminando su QEMU…',
  'Ending “{1}” at once…': 'Terminando «{1}» de inmediato…',
  '“{1}” was asked, and is still there.': 'Se le pidió a «{1}», y sigue ahí.',
  '“{1}” has no disk yet; the next start makes one.': '«{1}» aún no tiene disco; el próximo inicio crea uno.',
  'The disk of “{1}” was put aside; the next start makes a new one.':
    'Se apartó el disco de «{1}»; el próximo inicio crea uno nuevo.',
  '“{1}” is a machine now; {2} was added to its folder.':
    '«{1}» es ahora una máquina; se añadió {2} a su carpeta.',
  '“{1}” holds a test and no machine.': '«{1}» contiene una prueba y no una máquina.',
  'Run it with: snowglobe test': 'Ejecútela con: snowglobe test',
  '“{1}” is no machine yet.': '«{1}» aún no es una máquina.',
  'It needs a {1}.': 'Necesita un {1}.',
  'Make it one with: snowglobe up': 'Conviértala en una con: snowglobe up',
  'There is no machine in “{1}”.': 'No hay ninguna máquina en «{1}».',
  'A machine’s folder has a {1}.': 'La carpeta de una máquina contiene un {1}.',
  'There is no machine “{1}”.': 'No existe la máquina «{1}».',
  'All of them are listed by: snowglobe list': 'Todas se listan con: snowglobe list',
  'There is no test “{1}”.': 'No existe la prueba «{1}».',
  'Name a file that calls runNixOSTest, or a folder with a {1}.':
    'Nombre un archivo que llame a runNixOSTest o una carpeta con un {1}.',
  '“{1}” is among the tests now; its file stays where it is.':
    '«{1}» está ahora entre las pruebas; su archivo se queda donde está.',
  'No nixpkgs can be used here.': 'Aquí no se puede usar ningún nixpkgs.',
  'snowglobe doctor says what is missing.': 'snowglobe doctor dice qué falta.',
  '“{1}” passed in {2}.': '«{1}» se superó en {2}.',
  '“{1}” has passed before, and nothing of it has changed since. Run it with: --again':
    '«{1}» ya se superó, y desde entonces no ha cambiado nada. Ejecútela con: --again',
  '“{1}” failed.': '«{1}» falló.',
  '“{1}” was cancelled.': '«{1}» se canceló.',
  'Ending the test…': 'Terminando la prueba…',
  '“{1}” is running already; it was not built.': '«{1}» ya está en marcha; no se compiló.',
  'Starting “{1}”…': 'Iniciando «{1}»…',
  '“{1}” runs; nothing that it writes is kept.':
    '«{1}» está en marcha; no se conserva nada de lo que escribe.',
  '“{1}” runs.': '«{1}» está en marcha.',
  '“{1}” is being run by another Snowglobe; waiting for it.':
    'Otro Snowglobe está ejecutando «{1}»; esperando.',
}
