/** Spanish: the machine’s network and shares. */
import type { networkText } from '../network.ts'
import type { Words } from '../translation.ts'

export const network: Words<typeof networkText> = {
  title: 'Puertos reenviados',
  text: 'La máquina tiene una red propia a la que nadie más llega. Un puerto reenviado de este equipo lleva a ella.',
  none: 'No se reenvía ningún puerto.',
  noneOff: 'El próximo inicio no reenvía ningún puerto.',
  here: 'En este equipo',
  inside: 'En la máquina',
  from: 'Pedido por',
  actions: 'Acciones',
  protocol: { tcp: 'TCP', udp: 'UDP' },
  everyone: 'Todos los equipos de su red pueden llegar a este puerto.',
  everyoneWord: 'accesible para otros',
  configured: 'la configuración',
  thisRun: 'usted, para esta ejecución',
  open: 'Abrir en el navegador',
  copy: 'Copiar la dirección',
  copied: 'Se copió la dirección.',
  remove: 'Quitar',
  removed: (port: number) => `El puerto ${port} ya no se reenvía.`,
  removedConfigured: (port: number) =>
    `El puerto ${port} ya no se reenvía en esta ejecución. La configuración lo pedirá en el próximo inicio.`,
  add: 'Reenviar un puerto',
  addText:
    'De inmediato y para esta ejecución. Para conservarlo, añádalo al formulario de la configuración, en Red.',
  guestPort: 'Puerto en la máquina',
  hostPort: 'Puerto en este equipo',
  automatic: 'el mismo, o uno libre',
  public: 'Permitir que otros equipos lleguen a él',
  addNow: 'Reenviar',
  fault: 'Los puertos son números enteros de 1 a 65535.',
  added: (host: number, guest: number) =>
    `El puerto ${host} de este equipo lleva ahora al puerto ${guest} de la máquina.`,
  firewall:
    'El cortafuegos de la máquina también decide: abra el puerto en networking.firewall.allowedTCPPorts.',
  off: 'Mientras la máquina está en marcha, aquí se pueden reenviar puertos de inmediato. Para cada inicio, añádalos en el formulario de la configuración, en «Red».',
  listening: {
    title: 'Puertos abiertos en la máquina',
    text: 'Allí escuchan programas de la máquina, según su agente.',
    none: 'Ningún programa de la máquina escucha para otros, según su agente.',
    forward: (port: number) => `Reenviar el puerto ${port}`,
    reached: (port: number) => `el puerto ${port} de este equipo lleva allí`,
  },
  shares: {
    title: 'Carpetas compartidas',
    text: 'Carpetas de este equipo que ve la máquina. Se definen más en el formulario, en Máquina virtual.',
    none: 'No se comparte ninguna carpeta.',
    unknown: 'compuesta por el script de inicio',
    missing: 'Esta carpeta no existe: la máquina no puede iniciarse sin ella.',
    notMounted: (tag: string) => `sin montar (etiqueta ${tag})`,
    rights:
      'Un usuario de la máquina puede escribir donde podría un usuario con el mismo número en este equipo.',
  },
  address: 'Su propia dirección',
  addressText: 'En su red, la máquina es 10.0.2.15 y este equipo 10.0.2.2; es igual en todas las máquinas.',
}
