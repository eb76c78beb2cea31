/** Spanish: integration tests. */
import type { Phrases } from '../say.ts'

export const checks: Phrases = {
  'The driver ended with exit code {1}.': 'El controlador terminó con el código de salida {1}.',
  'The driver was killed (signal {1}).': 'El controlador fue terminado a la fuerza (señal {1}).',
  'Its machines were ended. What it said last is in the session’s log.':
    'Se terminaron sus máquinas. Lo último que dijo está en el registro de la sesión.',
  'Nix does not say what this test’s script is.': 'Nix no dice cuál es el script de esta prueba.',
  'End the session and start it again: then the script is built with the driver.':
    'Termine la sesión y vuelva a iniciarla: entonces el script se compila con el controlador.',
  'This cannot be typed as one command.': 'Esto no se puede escribir como una sola orden.',
  'The driver is working on a command.': 'El controlador está trabajando en una orden.',
  'Wait until it has ended, or interrupt it.': 'Espere a que termine o interrúmpala.',
  'This test has no such machine.': 'Esta prueba no tiene esa máquina.',
  'The test’s driver is not running.': 'El controlador de la prueba no está en marcha.',
  'The session has ended.': 'La sesión ha terminado.',
  'There is no such machine in this test.': 'No hay ninguna máquina así en esta prueba.',
  'The script has a fault in its line {1}: {2}': 'El script tiene un error en la línea {1}: {2}',
  'Mend the script and run the test again.': 'Corrija el script y ejecute la prueba de nuevo.',
  'There it says: {1}': 'Allí dice: {1}',
  'One machine': 'Una máquina',
  'The tutorial’s first test: a program is there for alice, and for nobody else.':
    'La primera prueba del tutorial: un programa está disponible para alice y para nadie más.',
  'Client and server': 'Cliente y servidor',
  'The tutorial’s second test: a web server, and a client that asks it for a page.':
    'La segunda prueba del tutorial: un servidor web y un cliente que le pide una página.',
  'Subtests and pictures': 'Subpruebas e imágenes',
  'Two machines, parts with names, a cable that is pulled, a picture that is kept.':
    'Dos máquinas, partes con nombre, un cable que se desconecta, una imagen que se conserva.',
  'The test took longer than its globalTimeout allows.':
    'La prueba tardó más de lo que permite su globalTimeout.',
  'It came to line {1} of the script: {2}': 'Llegó hasta la línea {1} del script: {2}',
  'The last lines of {1}:': 'Las últimas líneas de {1}:',
  'The test failed: {1}': 'La prueba falló: {1}',
  'The driver ended by itself with exit code {1} and without a word of the script.':
    'El controlador terminó por sí mismo con el código de salida {1} y sin una palabra del script.',
  'The driver was killed ({1}) before the script came to its end.':
    'El controlador fue terminado a la fuerza ({1}) antes de que el script llegara a su fin.',
  'Its machines were ended. Run the test again; the lines below are the last of its log.':
    'Se terminaron sus máquinas. Ejecute la prueba de nuevo; abajo están las últimas líneas de su registro.',
  'This test is written elsewhere and is only read here.':
    'Esta prueba está escrita en otro lugar y aquí solo se lee.',
  'Change it with an editor of your own, where it lies.': 'Cámbiela con su propio editor, donde está.',
  '“{1}” cannot be a test’s name.': '«{1}» no puede ser el nombre de una prueba.',
  'Use letters, digits, spaces, dots and dashes, beginning with a letter or digit.':
    'Use letras, cifras, espacios, puntos y guiones, empezando por una letra o cifra.',
  'There is already a test “{1}”.': 'Ya hay una prueba «{1}».',
  'Choose another name.': 'Elija otro nombre.',
  'The folder “{1}” cannot be used.': 'No se puede usar la carpeta «{1}».',
  'Look at the free space and the rights there.': 'Revise el espacio libre y los permisos en ese lugar.',
  'The test’s driver was built but cannot be started.':
    'El controlador de la prueba se compiló, pero no se puede iniciar.',
  'Build it again. If that does not help, look whether its nixpkgs fits this computer.':
    'Compílelo de nuevo. Si no ayuda, revise si su nixpkgs es adecuado para este equipo.',
  'This test is running already.': 'Esta prueba ya está en curso.',
  'This test is no longer there.': 'Esta prueba ya no está.',
  'Its folder may have been moved or removed.': 'Puede que su carpeta se haya movido o eliminado.',
  'There is no such template.': 'No hay ninguna plantilla así.',
  '“{1}” is no NixOS test: nothing in it calls runNixOSTest.':
    '«{1}» no es una prueba de NixOS: nada en ella llama a runNixOSTest.',
  'Choose the Nix file that calls pkgs.testers.runNixOSTest.':
    'Elija el archivo Nix que llama a pkgs.testers.runNixOSTest.',
  'The test is running.': 'La prueba está en curso.',
  'Stop it first.': 'Deténgala primero.',
  'The test’s machines are not running.': 'Las máquinas de la prueba no están en marcha.',
  'The test’s folder could not be moved to the trash.':
    'No se pudo mover la carpeta de la prueba a la papelera.',
  'Nothing was deleted. Remove the folder yourself if you want it gone.':
    'No se eliminó nada. Elimine usted la carpeta si ya no la quiere.',
  'This test is open interactively.': 'Esta prueba está abierta de forma interactiva.',
  'End that session first: a test has one set of machines at a time.':
    'Termine antes esa sesión: una prueba tiene un solo juego de máquinas a la vez.',
  'Evaluating the test took more than {1} minutes and was given up.':
    'La evaluación de la prueba tardó más de {1} minutos y se abandonó.',
  'Run the test to see how far it comes.': 'Ejecute la prueba para ver hasta dónde llega.',
  '“{1}” holds no flake.nix any more.': '«{1}» ya no contiene ningún flake.nix.',
  'Choose the folder that holds it.': 'Elija la carpeta que lo contiene.',
  'Three machines on two networks': 'Tres máquinas en dos redes',
  'A client and a server, each on a network of its own, and a router that joins them.':
    'Un cliente y un servidor, cada uno en su propia red, y un enrutador que las une.',
}
