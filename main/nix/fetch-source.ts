/** Fetches one exactly named nixpkgs into the store by Nix's own fetchers, or says that it cannot be had without the network. */
import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { LockedSource, NixpkgsSource } from '../../contract/source.ts'
import type { NixEnvironment } from './environment.ts'
import { flakeFeatures } from './flake-lock.ts'
import { askNix, type NixQuestion } from './nix-run.ts'
import { initialProgress, nextProgress } from './progress.ts'
import { storePathOf } from './store-path-of.ts'
import { nixStore, onlyValid } from './store-paths.ts'
import { nameOf } from './source-name.ts'
import { say } from '../words/say.ts'

/** nixpkgs is 40 MB packed and 50,000 files; its git repository has gigabytes. */
export const fetchMs = 3_600_000

export interface FetchOptions {
  environment: NixEnvironment
  /** Nothing is downloaded: only what is in the store or on this computer can be had. */
  offline: boolean
  /** Where channels are asked for. */
  channelServer: string
  signal: AbortSignal
  /** How far a download is, told whenever Nix tells it. */
  onBytes?(this: void, bytes: number, toBytes: number): void
}

const fetched = z.object({
  path: z.string().startsWith('/'),
  rev: z.string().nullable(),
  committedAt: z.number().nullable(),
})
export type Fetched = z.infer<typeof fetched>

/** Empty stands for what is not given: `--argstr` cannot hand over null. */
const fetchers = {
  tarball: `{ url, sha256 }: {
    path = "\${fetchTarball (if sha256 == "" then url else { inherit url sha256; })}";
    rev = null;
    committedAt = null;
  }`,
  git: `{ url, ref, rev }:
    let tree = fetchGit ({ inherit url; } // (if ref == "" then { } else { inherit ref; }) // (if rev == "" then { } else { inherit rev; })
      // (if rev != "" && ref == "" then { allRefs = true; } else { }));
    in { path = tree.outPath; rev = tree.rev or null; committedAt = tree.lastModified or null; }`,
  flake: `{ tree }:
    let fetched = fetchTree (builtins.fromJSON tree);
    in { path = fetched.outPath; rev = fetched.rev or null; committedAt = fetched.lastModified or null; }`,
}

/** Throws `nix/…`; an abort is `nix/stopped`. */
export async function fetchLocked(
  locked: LockedSource,
  { environment, signal, onBytes }: FetchOptions,
): Promise<Fetched> {
  let downloads = initialProgress
  const args: Record<string, string> =
    locked.kind === 'flake'
      ? { tree: JSON.stringify(locked.tree) }
      : locked.kind === 'git'
        ? { url: gitAddress(locked.url), ref: locked.ref, rev: locked.rev }
        : { url: locked.url, sha256: locked.sha256 }
  const words = Object.entries(args).flatMap(([name, value]) => ['--argstr', name, value])
  // An hour long Nix would give what it fetched before.
  const answer = await evaluate(
    fetchers[locked.kind],
    [...words, '--option', 'tarball-ttl', '0', ...flakeFeatures],
    {
      environment,
      signal,
      limitMs: fetchMs,
      onEvent: (event) => {
        const { fetchedBytes, toFetchBytes } = (downloads = nextProgress(downloads, event)).progress
        if (event.kind === 'result' && toFetchBytes > 0) onBytes?.(fetchedBytes, toFetchBytes)
      },
    },
  )
  const found = fetched.parse(answer)
  return { ...found, committedAt: found.committedAt === null ? null : found.committedAt * 1000 }
}

/** Nix takes a repository's path for a URL, in which no space may be. */
function gitAddress(url: string): string {
  return url.startsWith('/') ? pathToFileURL(url).href : url
}

/** What was open before fetching is known now. */
export async function closed(
  locked: LockedSource,
  { path: found, rev }: Fetched,
  { env, storeDir }: NixEnvironment,
): Promise<LockedSource> {
  if (locked.kind === 'git') return { ...locked, rev: rev ?? locked.rev }
  if (locked.kind === 'flake') return locked
  const [hash = ''] = await nixStore(env, ['--query', '--hash', storePathOf(found, storeDir) ?? found])
  return { ...locked, sha256: hash.replace(/^sha256:/, '') }
}

/** JSON of what the expression gives, run as a function of the `--argstr`s in `words`. Throws `nix/…`. */
export async function evaluate(
  expression: string,
  words: string[],
  {
    environment,
    ...how
  }: { environment: NixEnvironment } & Pick<NixQuestion, 'signal' | 'limitMs' | 'onEvent'>,
): Promise<unknown> {
  const printed = await askNix({
    file: 'nix-instantiate',
    args: ['--eval', '--strict', '--json', '-E', expression, ...words],
    folder: '/',
    env: environment.env,
    ...how,
  })
  if (printed === null) throw stopped()
  return JSON.parse(printed)
}

/** Throws `nix/no-network` for what would have to be downloaded: Nix would try the network for minutes. */
export async function refuseDownload(
  locked: LockedSource,
  source: NixpkgsSource,
  { environment }: FetchOptions,
): Promise<void> {
  if (await isHere(locked, environment)) return
  throw new Failure({
    code: 'nix/no-network',
    message: say`Builds are set to do without the network, and ${nameOf(source)} has not been fetched yet.`,
    hint: say`Let builds use the network once, or choose a nixpkgs that is on this computer.`,
    remedy: { kind: 'open-settings' },
  })
}

async function isHere(locked: LockedSource, environment: NixEnvironment): Promise<boolean> {
  if (locked.kind === 'flake') {
    const { type, url, path: folder } = locked.tree
    const isLocal = type === 'path' || (typeof url === 'string' && url.startsWith('file:'))
    return isLocal && (typeof folder !== 'string' || (await isThere(folder)))
  }
  if (/^(?:\/|file:)/.test(locked.url)) return true
  if (locked.kind === 'git' || locked.sha256 === '') return false
  // fetchTarball looks for this path before it downloads (Nix, fetchers).
  const [expected = ''] = await nixStore(environment.env, [
    '--print-fixed-path',
    '--recursive',
    'sha256',
    locked.sha256.replace(/^sha256:/, ''),
    'source',
  ])
  return (await onlyValid(environment, [expected])).length === 1
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

export function stopped(): Failure {
  return new Failure({
    code: 'nix/stopped',
    message: say`Fetching nixpkgs was stopped.`,
    hint: say`Begin again when you like: what was fetched stays.`,
  })
}
