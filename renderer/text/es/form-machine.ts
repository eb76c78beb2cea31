/** Spanish: what the form says of network, virtual machine and boot. */
import type { formMachineText } from '../form-machine.ts'
import type { Words } from '../translation.ts'

export const formMachine: Words<typeof formMachineText> = {
  network: {
    manager: { label: 'NetworkManager', hint: 'Las redes se eligen en el escritorio.' },
    firewall: {
      label: 'Cortafuegos',
      hint: 'Solo se puede llegar a los puertos de abajo y a los que abren los servicios.',
    },
    tcp: { label: 'Puertos TCP abiertos', hint: 'Por ejemplo, 80 para un servidor web.' },
    udp: { label: 'Puertos UDP abiertos', hint: 'Por ejemplo, 53 para el servicio de nombres.' },
    portFault: 'Un puerto es un número entero de 1 a 65535.',
    forwards: {
      label: 'Puertos reenviados',
      hint: 'Un puerto de este equipo que lleva a la máquina.',
      none: 'No se reenvía nada.',
      host: 'Puerto de este equipo',
      guest: 'Puerto de la máquina',
      protocol: 'Protocolo',
      to: 'lleva a',
      add: 'Reenviar un puerto',
      remove: (port: string) => `Quitar el reenvío del puerto ${port}`,
      taken: 'Otra fila ocupa este puerto de este equipo.',
      low: 'En la mayoría de los equipos, los puertos por debajo de 1024 son solo para root.',
      closed: (port: number) => `El cortafuegos de la máquina mantiene cerrado el puerto ${port}.`,
      open: (port: number) => `Abrir el puerto ${port}`,
      everywhere: 'Cualquiera en su red puede llegar a él.',
      localOnly: 'Permitir solo este equipo',
      reversed: (guest: string, host: string) =>
        `Dentro de la máquina, el puerto ${guest} lleva a ${host} en este equipo.`,
      element: 'Una expresión; cámbiela en el texto.',
    },
  },
  vm: {
    where: (path: string) => `Solo la máquina virtual tiene estos ajustes: van a ${path}.`,
    memory: {
      label: 'Memoria',
      hint: 'Una consola necesita 512 MiB; un escritorio, 4096.',
      slider: 'Memoria, aproximada',
    },
    cores: { label: 'Núcleos del procesador', hint: 'Cuántos núcleos ve la máquina.' },
    disk: {
      label: 'Tamaño del disco',
      hint: 'El archivo crece a medida que se llena.',
      stale: 'El disco existente conserva su tamaño; restablézcalo para tener uno nuevo.',
    },
    graphics: { label: 'Pantalla', hint: 'Desactivado: una máquina que solo tiene consola serie.' },
    resolution: {
      label: 'Tamaño de la pantalla',
      hint: 'Para X11 y el menú de arranque; otros escritorios eligen por sí mismos.',
    },
    bootLoader: {
      label: 'Iniciar con el cargador de arranque',
      hint: 'Desactivado: QEMU inicia el núcleo directamente, lo que es más rápido.',
    },
    qemu: {
      label: 'Argumentos de QEMU',
      hint: 'Cada uno se entrega a QEMU, por ejemplo «-device virtio-vga».',
    },
    qemuFault: 'Escriba un argumento en una sola línea.',
    shares: {
      label: 'Carpetas compartidas',
      hint: 'Carpetas de este equipo que ve la máquina.',
      none: 'No se comparte nada.',
      tag: 'Nombre',
      source: 'Carpeta en este equipo',
      target: 'Carpeta en la máquina',
      add: 'Compartir una carpeta',
      remove: (tag: string) => `Dejar de compartir ${tag}`,
      tagFault: 'Use letras, cifras, - y _, 31 como máximo.',
      folderFault:
        'Dé una ruta completa, como /home/yo/archivos, solo con letras, cifras y . _ - + @: la lee un shell.',
    },
  },
  boot: {
    where:
      'Una máquina virtual inicia su núcleo directamente; esto solo le importa con «Iniciar con el cargador de arranque».',
    loader: {
      label: 'Cargador de arranque',
      hint: 'Lo que inicia Linux en un equipo real.',
      'systemd-boot': 'systemd-boot (UEFI)',
      grub: 'GRUB',
      default: 'Valor predeterminado de NixOS',
      custom: 'Personalizado: como dice el texto',
    },
    grubDevice: {
      label: 'Disco de GRUB',
      hint: 'Por ejemplo, /dev/sda; nodev para UEFI.',
      fault: 'Dé un dispositivo como /dev/sda, o nodev.',
    },
    timeout: { label: 'Espera del menú', hint: 'Segundos hasta que se inicia la primera entrada.' },
    params: {
      label: 'Parámetros del núcleo',
      hint: 'Por ejemplo, quiet o mitigations=off.',
      fault: 'Un parámetro no tiene espacios fuera de comillas.',
    },
    quiet: { label: 'Arranque silencioso', hint: 'Menos mensajes (el parámetro quiet del núcleo).' },
    splash: { label: 'Imagen de arranque', hint: 'Plymouth, en lugar de mensajes.' },
    tmpfs: { label: 'Mantener /tmp en memoria', hint: 'Vacío después de cada inicio.' },
  },
}
