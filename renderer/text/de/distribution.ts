/** German: builders and caches. */
import type { AddressFault } from '../../../contract/address-fault.ts'
import type { BuilderFault } from '../../../contract/distribution.ts'
import type { distributionText } from '../distribution.ts'
import type { Words } from '../translation.ts'

const addressFaults: Record<AddressFault, (address: string) => string> = {
  empty: () => 'Eine Adresse ist leer.',
  space: (address) => `„${address}“ enthält ein Leerzeichen: Schreiben Sie eine Adresse pro Zeile.`,
  'no-scheme': (address) => `„${address}“ muss mit https://, file://, ssh:// oder Ähnlichem beginnen.`,
  'unknown-scheme': (address) =>
    `Nix holt keine Pakete von „${address}“: Verwenden Sie https, http, file, s3, ssh oder ssh-ng.`,
  'no-host': (address) => `„${address}“ nennt keinen Rechner und keinen Ordner.`,
}

const wanted: Record<BuilderFault['field'], string> = {
  address: 'eine Adresse wie ssh://mia@host',
  systems: 'Systeme wie x86_64-linux,aarch64-linux',
  key: 'den Pfad eines ssh-Schlüssels oder -',
  jobs: 'die Zahl gleichzeitiger Builds oder -',
  speed: 'die Geschwindigkeit, etwa 1 oder 2.5, oder -',
  features: 'Merkmale wie kvm,big-parallel oder -',
  mandatory: 'Merkmale, die ein Build verlangen muss, oder -',
  'host-key': 'seinen öffentlichen Hostschlüssel in Base64 oder -',
  'too-many': 'nichts weiter',
}

const ignoredNames: Record<string, string> = {
  'extra-substituters': 'die Caches',
  'extra-trusted-public-keys': 'die Schlüssel der Caches',
  builders: 'die Builder',
  'max-jobs': 'die Zahl der Builds',
  cores: 'die Zahl der Prozessoren',
}

export const distribution: Words<typeof distributionText> = {
  about: 'Wird Nix bei jedem Build übergeben und steht in der Befehlszeile jeder Maschine.',
  substituters: 'Caches',
  substitutersHint: 'Eine Adresse pro Zeile; sie werden zusätzlich zu denen in nix.conf gefragt.',
  keys: 'Schlüssel der Caches',
  keysHint:
    'Einer pro Zeile: Name, Doppelpunkt, Schlüssel. Ohne seinen Schlüssel wird einem Cache nicht vertraut.',
  builders: 'Builder',
  buildersHint:
    'Einer pro Zeile, im Format von Nix: Adresse, Systeme, ssh-Schlüssel, gleichzeitige Builds, Geschwindigkeit, Merkmale; - lässt etwas aus. Sie treten an die Stelle derer in nix.conf.',
  channels: 'Server der Channels',
  channelsHint: 'Ein Spiegelserver mit demselben Inhalt wie channels.nixos.org; leer für den von NixOS.',
  maxJobs: 'Gleichzeitige Builds auf diesem Rechner',
  cores: 'Prozessoren je Build',
  asConfigured: 'Wie nix.conf sagt',
  maxJobsHint: '0 überlässt alles den Buildern.',
  coresHint: '0 bedeutet alle.',
  address: (fault: AddressFault, address: string) => addressFaults[fault](address),
  key: (key: string) =>
    `„${key}“ ist kein öffentlicher Schlüssel: Er besteht aus Name, Doppelpunkt und 44 Zeichen.`,
  builder: ({ line, field, word }: BuilderFault) =>
    `Zeile ${line}: „${word}“ steht, wo Nix Folgendes liest: ${wanted[field]}.`,
  number: 'Eine ganze Zahl von 0 bis 1024 oder nichts.',
  ignored: (options: string[]) =>
    `Der Nix-Daemon hat aus den Einstellungen Folgendes übergangen: ${options.map((name) => ignoredNames[name] ?? name).join(', ')}. Sie gehören nicht zu seinen vertrauten Benutzern.`,
  look: 'In der Diagnose ausprobieren',
}
