/** Spanish: builders and caches. */
import type { AddressFault } from '../../../contract/address-fault.ts'
import type { BuilderFault } from '../../../contract/distribution.ts'
import type { distributionText } from '../distribution.ts'
import type { Words } from '../translation.ts'

const addressFaults: Record<AddressFault, (address: string) => string> = {
  empty: () => 'Una dirección está vacía.',
  space: (address) => `«${address}» contiene un espacio: escriba una dirección por línea.`,
  'no-scheme': (address) => `«${address}» debe empezar por https://, file://, ssh:// o similar.`,
  'unknown-scheme': (address) =>
    `Nix no obtiene paquetes de «${address}»: use https, http, file, s3, ssh o ssh-ng.`,
  'no-host': (address) => `«${address}» no nombra ningún equipo ni carpeta.`,
}

const wanted: Record<BuilderFault['field'], string> = {
  address: 'una dirección como ssh://mia@host',
  systems: 'sistemas como x86_64-linux,aarch64-linux',
  key: 'la ruta de una clave ssh o -',
  jobs: 'el número de compilaciones simultáneas o -',
  speed: 'la velocidad, como 1 o 2.5, o -',
  features: 'características como kvm,big-parallel o -',
  mandatory: 'características que una compilación debe exigir, o -',
  'host-key': 'su clave de host pública en Base64 o -',
  'too-many': 'nada más',
}

const ignoredNames: Record<string, string> = {
  'extra-substituters': 'las cachés',
  'extra-trusted-public-keys': 'las claves de las cachés',
  builders: 'los builders',
  'max-jobs': 'el número de compilaciones',
  cores: 'el número de procesadores',
}

export const distribution: Words<typeof distributionText> = {
  about: 'Se entrega a Nix en cada compilación y se ve en la línea de órdenes de cada máquina.',
  substituters: 'Cachés',
  substitutersHint: 'Una dirección por línea, además de las de nix.conf.',
  keys: 'Claves de las cachés',
  keysHint: 'Una por línea: un nombre, dos puntos y la clave. Sin su clave no se confía en una caché.',
  builders: 'Builders',
  buildersHint:
    'Uno por línea, en el formato de Nix: dirección, sistemas, clave ssh, compilaciones simultáneas, velocidad, características; - omite uno. Sustituyen a los de nix.conf.',
  channels: 'Servidor de canales',
  channelsHint: 'Un espejo con el contenido de channels.nixos.org; vacío para el del propio NixOS.',
  maxJobs: 'Compilaciones simultáneas en este equipo',
  cores: 'Procesadores por compilación',
  asConfigured: 'Como dice nix.conf',
  maxJobsHint: '0 deja todas las compilaciones a los builders.',
  coresHint: '0 significa todos.',
  address: (fault: AddressFault, address: string) => addressFaults[fault](address),
  key: (key: string) => `«${key}» no es una clave pública: consta de un nombre, dos puntos y 44 caracteres.`,
  builder: ({ line, field, word }: BuilderFault) =>
    `Línea ${line}: «${word}» está donde Nix lee ${wanted[field]}.`,
  number: 'Un número entero de 0 a 1024, o nada.',
  ignored: (options: string[]) =>
    `El demonio de Nix ignoró ${options.map((name) => ignoredNames[name] ?? name).join(', ')} de los ajustes: usted no está entre sus usuarios de confianza.`,
  look: 'Probarlos en Diagnóstico',
}
