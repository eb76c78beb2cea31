/** English: what the settings of builders and caches say. */
import type { AddressFault } from '../../contract/address-fault.ts'
import type { BuilderFault } from '../../contract/distribution.ts'

const addressFaults: Record<AddressFault, (address: string) => string> = {
  empty: () => 'An address is empty.',
  space: (address) => `“${address}” holds a blank: write one address on each line.`,
  'no-scheme': (address) => `“${address}” must begin with https://, file://, ssh:// or the like.`,
  'unknown-scheme': (address) =>
    `Nix takes no packages from “${address}”: use https, http, file, s3, ssh or ssh-ng.`,
  'no-host': (address) => `“${address}” names no computer and no folder.`,
}

const wanted: Record<BuilderFault['field'], string> = {
  address: 'an address such as ssh://mia@host',
  systems: 'systems such as x86_64-linux,aarch64-linux',
  key: 'the path of an ssh key, or -',
  jobs: 'how many builds at once, or -',
  speed: 'how fast it is, such as 1 or 2.5, or -',
  features: 'features such as kvm,big-parallel, or -',
  mandatory: 'features that a build must ask for, or -',
  'host-key': 'its public host key in base 64, or -',
  'too-many': 'nothing more',
}

/** What the settings call the options that Nix restricts. */
const ignoredNames: Record<string, string> = {
  'extra-substituters': 'the caches',
  'extra-trusted-public-keys': 'the keys of caches',
  builders: 'the builders',
  'max-jobs': 'the number of builds',
  cores: 'the number of processors',
}

export const distributionText = {
  about: 'Handed to Nix with each build, and shown in the command line of each machine.',
  substituters: 'Caches',
  substitutersHint: 'One address a line, asked besides those of nix.conf.',
  keys: 'Keys of caches',
  keysHint: 'One a line: a name, a colon and the key. Without its key a cache is not believed.',
  builders: 'Builders',
  buildersHint:
    'One a line, in Nix’s own format: address, systems, ssh key, builds at once, speed, features; - leaves one out. They take the place of those in nix.conf.',
  channels: 'Server of channels',
  channelsHint: 'A mirror that has what channels.nixos.org has; empty for NixOS’s own.',
  maxJobs: 'Builds at once on this computer',
  cores: 'Processors for each build',
  asConfigured: 'As nix.conf says',
  maxJobsHint: '0 leaves all builds to the builders.',
  coresHint: '0 means all.',
  address: (fault: AddressFault, address: string) => addressFaults[fault](address),
  key: (key: string) => `“${key}” is no public key: it consists of a name, a colon and 44 characters.`,
  builder: ({ line, field, word }: BuilderFault) =>
    `Line ${line}: “${word}” stands where Nix reads ${wanted[field]}.`,
  number: 'A whole number from 0 to 1024, or nothing.',
  ignored: (options: string[]) =>
    `The Nix daemon ignored ${options.map((name) => ignoredNames[name] ?? name).join(', ')} from the settings: you are not among its trusted users.`,
  look: 'Try them in Doctor',
}
