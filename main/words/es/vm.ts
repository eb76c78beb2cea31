/** Spanish: virtual machines, the guest and terminals. */
import type { Phrases } from '../say.ts'

export const vm: Phrases = {
  'No terminal could be opened.': 'No se pudo abrir ningún terminal.',
  'The serial console works without it.': 'La consola serie funciona sin él.',
  'This machine has no network that a port could be forwarded to.':
    'Esta máquina no tiene una red a la que reenviar un puerto.',
  'Use the serial console.': 'Use la consola serie.',
  'No port of this computer leads to the machine’s port 22.':
    'Ningún puerto de este equipo lleva al puerto 22 de la máquina.',
  'Open ssh again to add one for this run.': 'Abra ssh de nuevo para añadir uno en esta ejecución.',
  'The machine does not answer as an ssh server at port {1}.':
    'La máquina no responde como servidor ssh en el puerto {1}.',
  'It may still be starting; otherwise switch services.openssh.enable on.':
    'Puede que aún esté arrancando; si no, active services.openssh.enable.',
  'There is no ssh on this computer.': 'No hay ssh en este equipo.',
  'Install it: the package is called openssh-client or openssh.':
    'Instálelo: el paquete se llama openssh-client u openssh.',
  'The connection to the guest’s agent broke off.': 'Se interrumpió la conexión con el agente del invitado.',
  'The guest’s agent said something that cannot be understood.':
    'El agente del invitado dijo algo que no se entiende.',
  'The guest’s agent refused: {1}': 'El agente del invitado lo rechazó: {1}',
  'The connection to the guest’s agent is closed.': 'La conexión con el agente del invitado está cerrada.',
  'The guest’s agent did not answer within {1} s.': 'El agente del invitado no respondió en {1} s.',
  'The guest may be busy, held or shutting down; try again.':
    'Puede que el invitado esté ocupado, detenido o apagándose; reinténtelo.',
  'The guest’s agent is not allowed to do this.': 'El agente del invitado no puede hacer esto.',
  'The guest’s configuration keeps some of the agent’s commands from it.':
    'La configuración del invitado le retiene algunas de las órdenes del agente.',
  'The guest’s agent does not answer.': 'El agente del invitado no responde.',
  'The guest may still be starting; its configuration needs services.qemuGuest.enable = true.':
    'Puede que el invitado aún esté arrancando; su configuración necesita services.qemuGuest.enable = true.',
  'A disk with snapshots cannot be made smaller.': 'Un disco con instantáneas no se puede reducir.',
  'Delete its snapshots first: they would be lost.': 'Elimine primero sus instantáneas: se perderían.',
  'The disk could not be made smaller.': 'No se pudo reducir el disco.',
  'For a while there are two of them: free some space where the machine’s folder lies.':
    'Durante un rato hay dos: libere espacio donde está la carpeta de la máquina.',
  'The disk is as it was.': 'El disco está como estaba.',
  'There is no disk to reset: the machine has not made one yet.':
    'No hay disco que restablecer: la máquina aún no ha creado ninguno.',
  'There is a disk of this name by now.': 'Ya hay un disco con este nombre.',
  'The kept disk could not be deleted.': 'No se pudo eliminar el disco conservado.',
  'The disk could not be made larger.': 'No se pudo ampliar el disco.',
  'Free some space where the machine’s folder lies.': 'Libere espacio donde está la carpeta de la máquina.',
  'The details say what QEMU’s disk tool makes of it.':
    'Los detalles dicen qué opina la herramienta de discos de QEMU.',
  'There is no room to keep the old disk.': 'No hay sitio para conservar el disco anterior.',
  'The disk could not be moved.': 'No se pudo mover el disco.',
  'The disk is in use by a running QEMU.': 'El disco lo usa un QEMU en marcha.',
  'That kept disk is no longer there.': 'Ese disco conservado ya no está.',
  'The machine’s screen cannot be reached.': 'No se puede llegar a la pantalla de la máquina.',
  'It may still be starting, or have just stopped.':
    'Puede que aún esté arrancando o que acabe de detenerse.',
  'The disk is in use by another QEMU, so this machine is running already, perhaps outside Snowglobe.':
    'El disco lo usa otro QEMU, así que esta máquina ya está en marcha, quizá fuera de Snowglobe.',
  'Stop the other one first; two systems on one disk would destroy it.':
    'Detenga primero la otra; dos sistemas en un mismo disco lo destruirían.',
  'KVM gave up while it ran the guest.': 'KVM falló mientras ejecutaba el invitado.',
  'Start again: Snowglobe now runs this machine without KVM.':
    'Inicie de nuevo: Snowglobe ejecuta ahora esta máquina sin KVM.',
  'KVM is asked for but cannot be used here.': 'Se pide KVM, pero no se puede usar aquí.',
  'Let your user open /dev/kvm (group “kvm”), or take “-enable-kvm” out of the QEMU options.':
    'Permita que su usuario abra /dev/kvm (grupo «kvm») o quite «-enable-kvm» de las opciones de QEMU.',
  'The guest could not mount its store: QEMU and virtiofsd do not share memory.':
    'El invitado no pudo montar su store: QEMU y virtiofsd no comparten memoria.',
  'Set virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true and build again.':
    'Ponga virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true y compile de nuevo.',
  'There is not enough memory on this computer for the machine.':
    'No hay memoria suficiente en este equipo para la máquina.',
  'Lower virtualisation.vmVariant.virtualisation.memorySize, or close other programs.':
    'Reduzca virtualisation.vmVariant.virtualisation.memorySize o cierre otros programas.',
  'The disk of this computer is full, so the machine’s disk could not be written.':
    'El disco de este equipo está lleno, así que no se pudo escribir el de la máquina.',
  'Free some space and start again; what the guest had saved before is still there.':
    'Libere espacio e inicie de nuevo; lo que el invitado había guardado antes sigue ahí.',
  'The machine’s disk builds on a file that no longer exists.':
    'El disco de la máquina se basa en un archivo que ya no existe.',
  'Reset the disk; the old one is kept.': 'Restablezca el disco; el anterior se conserva.',
  'The machine’s disk image is damaged.': 'La imagen de disco de la máquina está dañada.',
  'Reset the disk; the damaged one is kept, so that it can still be looked at.':
    'Restablezca el disco; el dañado se conserva para poder examinarlo.',
  'A port that the machine forwards is taken by another program.':
    'Un puerto que reenvía la máquina lo ocupa otro programa.',
  'Choose another host port in virtualisation.forwardPorts.':
    'Elija otro puerto del equipo en virtualisation.forwardPorts.',
  'QEMU is not installed.': 'QEMU no está instalado.',
  'Install it: on Debian and Ubuntu “sudo apt install qemu-system-x86 qemu-utils”.':
    'Instálelo: en Debian y Ubuntu, «sudo apt install qemu-system-x86 qemu-utils».',
  'The machine’s QEMU was ended by {1}.': 'El QEMU de la máquina terminó por {1}.',
  'The machine’s QEMU ended with exit code {1}.':
    'El QEMU de la máquina terminó con el código de salida {1}.',
  'The machine’s QEMU ended unexpectedly.': 'El QEMU de la máquina terminó de forma inesperada.',
  'Start it again; its disk is as the guest left it.':
    'Iníciela de nuevo; su disco está como lo dejó el invitado.',
  'Port {1} could not be forwarded.': 'No se pudo reenviar el puerto {1}.',
  'The forward of port {1} could not be removed.': 'No se pudo quitar el reenvío del puerto {1}.',
  'Ports below 1024 need rights that Snowglobe does not have; another program may hold the port.':
    'Los puertos por debajo de 1024 necesitan permisos que Snowglobe no tiene; puede que otro programa ocupe el puerto.',
  'A command in the guest took longer than {1} s.': 'Una orden en el invitado tardó más de {1} s.',
  'The guest has no folder {1}.': 'El invitado no tiene ninguna carpeta {1}.',
  'The guest cannot write into {1}.': 'El invitado no puede escribir en {1}.',
  'There is not enough space in {1} of the guest.': 'No hay espacio suficiente en {1} del invitado.',
  'The file could not be put in its place in the guest.':
    'No se pudo poner el archivo en su lugar en el invitado.',
  'The guest has no such file.': 'El invitado no tiene ese archivo.',
  'This is a folder; name a file in it.': 'Es una carpeta; nombre un archivo que esté en ella.',
  'This is no ordinary file.': 'No es un archivo normal.',
  '{1} cannot be read.': 'No se puede leer {1}.',
  'The file could not be written to {1}.': 'No se pudo escribir el archivo en {1}.',
  'It was stopped.': 'Se detuvo.',
  'The guest’s disks were held for a moment, and it does not say that they are free again.':
    'Los discos del invitado se retuvieron un momento, y no dice que vuelvan a estar libres.',
  'If the guest stands still, reset it.': 'Si el invitado está parado, reinícielo.',
  'What was to be done to the held disks took longer than {1} s.':
    'Lo que había que hacer con los discos retenidos tardó más de {1} s.',
  'The command could not be started in the guest.': 'No se pudo iniciar la orden en el invitado.',
  'KVM is switched off in the settings.': 'KVM está desactivado en los ajustes.',
  'Switch it on there to run machines at full speed.':
    'Actívelo allí para ejecutar las máquinas a toda velocidad.',
  'Your user may not open /dev/kvm.': 'Su usuario no puede abrir /dev/kvm.',
  'Add yourself to the group “kvm” (sudo usermod -aG kvm $USER) and log in again.':
    'Añádase al grupo «kvm» (sudo usermod -aG kvm $USER) y vuelva a iniciar sesión.',
  'This computer offers no KVM (/dev/kvm is not there).': 'Este equipo no ofrece KVM (/dev/kvm no existe).',
  'Switch on virtualisation (VT-x, AMD-V) in the firmware; inside a virtual machine, switch on nested virtualisation.':
    'Active la virtualización (VT-x, AMD-V) en el firmware; dentro de una máquina virtual, active la virtualización anidada.',
  'Usual inside a virtual machine: switch on nested virtualisation there, or run Snowglobe on the real computer.':
    'Habitual dentro de una máquina virtual: active allí la virtualización anidada o ejecute Snowglobe en el equipo real.',
  'KVM opens, but a kernel started under it did not come to its first line within {1} s.':
    'KVM se abre, pero un núcleo iniciado con él no llegó a su primera línea en {1} s.',
  'QEMU could not be started to try KVM.': 'No se pudo iniciar QEMU para probar KVM.',
  'KVM opens, but a guest died at once under it{1}.':
    'KVM se abre, pero un invitado murió enseguida con él{1}.',
  'The machine’s start script could not be run.': 'No se pudo ejecutar el script de inicio de la máquina.',
  'Build the machine again.': 'Compile la máquina de nuevo.',
  'QEMU closed its control socket.': 'QEMU cerró su socket de control.',
  'QEMU hung up.': 'QEMU cortó la conexión.',
  'QEMU’s control socket is closed.': 'El socket de control de QEMU está cerrado.',
  'QEMU did not answer within {1} s.': 'QEMU no respondió en {1} s.',
  'QEMU could not make a picture of the screen.': 'QEMU no pudo hacer una imagen de la pantalla.',
  'The machine may have no screen, or this QEMU is older than 7.1.':
    'Puede que la máquina no tenga pantalla o que este QEMU sea anterior a 7.1.',
  'This machine is running already.': 'Esta máquina ya está en marcha.',
  'A second one on the same disk would destroy it; stop the first, or make another machine.':
    'Una segunda en el mismo disco lo destruiría; detenga la primera o cree otra máquina.',
  'The machine could not be started.': 'No se pudo iniciar la máquina.',
  'This machine has not been built yet.': 'Esta máquina aún no se ha compilado.',
  'Press “Build and run”.': 'Pulse «Compilar e iniciar».',
  'The machine may take {1} of memory, and {2} are free on this computer.':
    'La máquina puede tomar {1} de memoria, y en este equipo hay {2} libres.',
  'The machine is to have {1} of memory, and this computer has {2} in all.':
    'La máquina ha de tener {1} de memoria, y este equipo tiene {2} en total.',
  'When it takes them, this computer becomes slow or ends a program. Close other programs or stop other machines, or lower virtualisation.vmVariant.virtualisation.memorySize.':
    'Si los toma, este equipo se vuelve lento o cierra un programa. Cierre otros programas, detenga otras máquinas o reduzca virtualisation.vmVariant.virtualisation.memorySize.',
  'Lower virtualisation.vmVariant.virtualisation.memorySize and build again.':
    'Reduzca virtualisation.vmVariant.virtualisation.memorySize y compile de nuevo.',
  'The machine could not be kept with its memory.': 'No se pudo guardar la máquina con su memoria.',
  'The machine could not go back to this snapshot.': 'La máquina no pudo volver a esta instantánea.',
}
