/** Sources of nixpkgs: how Nix is told of one, whether it is there, and which ones can be offered. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { sourceKey } from '../../contract/source-name.ts'
import type { NixpkgsSource, SourceChoice, UsableSource } from '../../contract/source.ts'
import { run } from '../system/run.ts'
import type { NixEnvironment } from './environment.ts'
import { nameOf } from './source-name.ts'
import { say } from '../words/say.ts'

/** The channels on offer, the newest release first; others can be named in `snowglobe.json`. */
const offeredChannels = ['nixos-25.11', 'nixos-unstable']

/** Generous, because a NIX_PATH may name something that Nix downloads first. */
const findFileMs = 120_000

/** The words for Nix's command line; empty for the host's own `<nixpkgs>`. */
export function searchPath(source: UsableSource, { starterDir }: { starterDir: string }): string[] {
  switch (source.kind) {
    case 'host':
      return []
    case 'channel':
      return ['-I', `nixpkgs=channel:${source.name}`]
    case 'folder':
      return ['-I', `nixpkgs=${source.path}`]
    case 'starter':
      return ['-I', `nixpkgs=${starterDir}`]
  }
}

/** Throws `nix/source-missing` when it can be known without a download that the source is not there. */
export async function resolveSource(
  source: UsableSource,
  { environment, starterDir }: { environment: NixEnvironment; starterDir: string },
): Promise<void> {
  const failure = await missingSource(source, { environment, starterDir })
  if (failure !== null) throw failure
}

async function missingSource(
  source: UsableSource,
  { environment, starterDir }: { environment: NixEnvironment; starterDir: string },
): Promise<Failure | null> {
  switch (source.kind) {
    case 'channel':
      return null
    case 'host':
      return (await hostHasNixpkgs(environment))
        ? null
        : new Failure({
            code: 'nix/source-missing',
            message: say`This system has no <nixpkgs> of its own.`,
            hint: say`Choose another nixpkgs for this machine, or add a channel with \`nix-channel\`.`,
          })
    case 'folder':
      return (await hasNixos(source.path))
        ? null
        : new Failure({
            code: 'nix/source-missing',
            message: say`There is no nixpkgs in ${source.path}.`,
            hint: say`Choose a folder that holds \`nixos/default.nix\`, such as a checkout of nixpkgs.`,
          })
    case 'starter':
      return (await hasNixos(starterDir))
        ? null
        : new Failure({
            code: 'nix/source-missing',
            message: say`The starter has not been set up on this computer.`,
            hint: say`Run the set-up again, or choose another nixpkgs for this machine.`,
          })
  }
}

/** What to offer, each with the reason why it cannot be used here where there is one. */
export async function listSources(options: {
  environment: NixEnvironment
  starterDir: string
  /** Those of the settings and of machines: what somebody named once is offered again. */
  used: NixpkgsSource[]
  /** Builds do without the network. */
  offline?: boolean
}): Promise<SourceChoice[]> {
  const { environment, starterDir, used, offline = false } = options
  const reason = async (source: UsableSource) =>
    (await missingSource(source, { environment, starterDir }))?.message
  const local = await Promise.all(
    [
      {
        source: { kind: 'starter' } as const,
        label: nameOf({ kind: 'starter' }),
        description: say`A small system made of Debian packages; not NixOS. Needs no network.`,
      },
      {
        source: { kind: 'host' } as const,
        label: say`This system’s nixpkgs`,
        description: say`What \`<nixpkgs>\` means on this computer.`,
      },
      ...distinct(used, 'folder').map((source) => ({
        source,
        label: path.basename(source.path) || source.path,
        description: source.path,
      })),
    ].map(async (choice) => withReason(choice, await reason(choice.source))),
  )
  const names = new Set([...offeredChannels, ...distinct(used, 'channel').map(({ name }) => name)])
  const channels = [...names].map((name) =>
    withReason(
      {
        source: { kind: 'channel', name } as const,
        label: name,
        description: channelDescription(name, environment),
      },
      offline ? say`Builds are set to do without the network.` : undefined,
    ),
  )
  const named = [...distinct(used, 'tarball'), ...distinct(used, 'git'), ...distinct(used, 'flake')].map(
    (source) => ({ source, label: nameOf(source), description: namedDescription[source.kind] }),
  )
  return [...local, ...named, ...channels]
}

const namedDescription = {
  get tarball() {
    return say`An archive of nixpkgs.`
  },
  get git() {
    return say`A git repository of nixpkgs.`
  },
  get flake() {
    return say`The nixpkgs of a flake.`
  },
}

function distinct<Kind extends NixpkgsSource['kind']>(sources: NixpkgsSource[], kind: Kind) {
  const of = sources.filter(
    (source): source is Extract<NixpkgsSource, { kind: Kind }> => source.kind === kind,
  )
  return [...new Map(of.map((source) => [sourceKey(source), source])).values()]
}

function withReason(choice: SourceChoice, unavailable: string | undefined): SourceChoice {
  return unavailable === undefined ? choice : { ...choice, unavailable }
}

function channelDescription(name: string, { kind }: NixEnvironment): string {
  const which = name.endsWith('unstable') ? say`The newest NixOS.` : say`A release of NixOS.`
  // Nix refuses caches that were made for a store at another place.
  const how =
    kind === 'private-store'
      ? say`Needs the network, and would compile everything for many hours: Nix cannot write /nix/store here, and the ready-made packages fit only there.`
      : say`Needs the network; downloads about 30 MB first, then the packages.`
  return `${which} ${how}`
}

async function hasNixos(folder: string): Promise<boolean> {
  return stat(path.join(folder, 'nixos/default.nix')).then(
    (file) => file.isFile(),
    () => false,
  )
}

async function hostHasNixpkgs({ env }: NixEnvironment): Promise<boolean> {
  const { code } = await run('nix-instantiate', ['--find-file', 'nixpkgs/nixos'], {
    env,
    limitMs: findFileMs,
  })
  return code === 0
}
