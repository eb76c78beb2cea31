/** German: sources of nixpkgs, pins and updates, and configurations that are written elsewhere. */
import type { SourceFault } from '../../../contract/source-fault.ts'
import type { nixpkgsText } from '../nixpkgs.ts'
import type { Words } from '../translation.ts'

const faults: Record<SourceFault, string> = {
  empty: 'Geben Sie eine Adresse ein.',
  space: 'Eine Adresse enthält keine Leerzeichen.',
  'no-scheme': 'Eine Adresse beginnt mit einem Schema wie `https://`.',
  'unknown-scheme': 'Von solchen Adressen holt Nix nichts.',
  'no-host': 'Die Adresse hat weder Host noch Pfad.',
  relative: 'Geben Sie den vollständigen Pfad ein, ab `/`.',
  'bad-hash': 'Das ist kein SHA-256, wie Nix es schreibt.',
  'bad-name': 'Das kann kein solcher Name sein.',
}

export const nixpkgs: Words<typeof nixpkgsText> = {
  names: {
    starter: 'Starter (offline)',
    inputOf: (input: string, flake: string) => `${input} von ${flake}`,
  },
  other: 'Anderes …',
  otherHint: 'Ein Channel, ein Archiv, ein git-Repository, ein Flake oder ein eigener Ordner.',
  title: 'Anderes nixpkgs',
  kind: 'Woher es kommt',
  kinds: { channel: 'Channel', tarball: 'Archiv', git: 'Git', flake: 'Flake', folder: 'Ordner' },
  channel: 'Channel',
  channelHint: 'Wie auf channels.nixos.org, etwa nixos-24.11 oder nixos-unstable-small.',
  channelFault: 'Der Name eines Channels hat Kleinbuchstaben, Ziffern, Punkte und Bindestriche.',
  url: 'Adresse',
  tarballHint: 'Etwa https://github.com/NixOS/nixpkgs/archive/<commit>.tar.gz.',
  sha256: 'Hash (SHA-256)',
  sha256Hint:
    'Des Inhalts, wie `nix-prefetch-url --unpack` ihn ausgibt. Leer: Was jetzt kommt, dabei bleibt es.',
  gitHint:
    'Des Repositorys, oder ein Ordner auf diesem Rechner. Die gesamte Geschichte wird geholt; ein Archiv geht schneller.',
  ref: 'Branch oder Tag',
  refHint: 'Leer für den des Repositorys.',
  rev: 'Commit',
  revHint: 'Alle 40 Zeichen; leer für den neuesten.',
  revFault: 'Ein Commit hat 40 Zeichen, 0 bis 9 und a bis f.',
  flake: 'Flake',
  flakeHint: 'Ein Verweis wie github:NixOS/nixpkgs/nixos-25.11 oder ein Ordner mit einer flake.nix.',
  input: 'Input',
  inputHint:
    'Welcher Input des Flakes nixpkgs ist, wie in seiner Lock-Datei. Leer: Der Flake selbst ist nixpkgs.',
  folder: 'Ordner',
  folderHint: 'Mit einem nixpkgs darin. Verwendet wird, was beim Bauen darin liegt.',
  noFolder: 'Wählen Sie einen Ordner.',
  choose: 'Auswählen …',
  fault: (fault: SourceFault) => faults[fault],
  cancel: 'Abbrechen',
  take: 'Holen und verwenden',
  takeFolder: 'Verwenden',
  fetching: (seconds: string) => `Wird geholt … ${seconds}`,
  pinned: 'Festgelegt auf',
  pinnedAt: (time: string) => `seit ${time}`,
  commit: (revision: string) => `Commit ${revision}`,
  committed: (time: string) => `vom ${time}`,
  unknownVersion: 'ein nixpkgs ohne Version',
  notYet: 'Noch nicht geholt. Die Maschine wird auf das festgelegt, was es beim ersten Bedarf ist.',
  asItIs: 'Dieses ist nicht festgelegt: Jeder Build verwendet es so, wie es dann ist.',
  busy: 'nixpkgs wird geholt …',
  stop: 'Abbrechen',
  look: 'Nach Aktualisierung suchen …',
  update: {
    title: 'nixpkgs aktualisieren',
    looking: 'Es wird gefragt, was es jetzt gibt …',
    same: 'Es gibt nichts Neueres.',
    before: 'Jetzt',
    after: 'Neu',
    none: 'keines',
    noPreview: 'Was ein Build damit tun würde, war in der Zeit, die ein Build braucht, nicht herauszufinden.',
    effect:
      'Es gilt ab dem nächsten Build. Die Rückkehr zu einem früheren Build im Verlauf holt auch dieses zurück.',
    take: 'Aktualisieren',
    done: 'nixpkgs wurde aktualisiert. Bauen Sie die Maschine, um es zu verwenden.',
  },
  elsewhere: {
    file: (file: string) => `${file}, hier nur gelesen`,
    flake: (name: string, folder: string) =>
      `nixosConfigurations.${name} des Flakes in ${folder}, hier nur gelesen`,
    note: 'Ändern Sie sie dort, wo sie liegt, mit Ihrem eigenen Editor; gebaut wird, was dann dort steht.',
    reveal: 'Ordner öffnen',
    lock: 'nixpkgs ist, was die Lock-Datei des Flakes sagt. Führen Sie `nix flake update` in seinem Ordner aus, um das zu ändern.',
    configuration: 'Konfiguration',
  },
  from: {
    flakeTitle: 'Ein System dieses Flakes',
    folder: (folder: string) =>
      `Sein Ordner ${folder} wird nur gelesen; die Maschine bekommt einen eigenen Ordner.`,
    which: 'System',
    none: 'Dieser Flake bietet keine `nixosConfigurations`.',
    ownInstead: 'Seine configuration.nix verwenden',
    hostTitle: 'Die Konfiguration dieses Rechners',
    hostText: (file: string) => `${file} wird nur gelesen; an diesem Rechner ändert sich nichts.`,
    fileTitle: 'Eine Maschine aus dieser Datei',
    fileText: (file: string) =>
      `${file} wird mit dem, was sie importiert, nur gelesen; die Maschine bekommt einen eigenen Ordner.`,
    host: 'Konfiguration dieses Rechners …',
    create: 'Erstellen',
    looking: 'Der Ordner wird untersucht …',
    name: 'Name',
  },
  generated:
    'nixpkgs schreibt diese Konfiguration, wenn die Maschine erstellt wird: Sein eigenes nixos-generate-config tut es, wie der Installer von NixOS.',
  generating: (seconds: string) => `nixpkgs wird nach seiner Konfiguration gefragt … ${seconds}`,
}
