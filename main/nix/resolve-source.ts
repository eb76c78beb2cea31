/** From a source of nixpkgs to one nixpkgs in the store, and to the very same again: by Nix's own fetchers. */
import { realpath } from 'node:fs/promises'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { LockedSource, NixpkgsPin, NixpkgsSource, UsableSource } from '../../contract/source.ts'
import { channelArchive } from './channel-archive.ts'
import {
  closed,
  evaluate,
  fetchLocked,
  fetchMs,
  refuseDownload,
  stopped,
  type Fetched,
  type FetchOptions,
} from './fetch-source.ts'
import { lockedTree } from './flake-lock.ts'
import { downloadProblem } from './problem-network.ts'
import { askNix } from './nix-run.ts'
import { storePathOf } from './store-path-of.ts'
import { nameOf } from './source-name.ts'
import { say } from '../words/say.ts'

/** What Nix is told, where this is what the source was resolved to; without a pin, the source itself must be one that Nix takes. */
export function usableOf(source: NixpkgsSource, pin: NixpkgsPin | null): UsableSource {
  if (pin !== null) return { kind: 'folder', path: pin.path }
  const { kind } = source
  if (kind !== 'tarball' && kind !== 'git' && kind !== 'flake') return source
  throw new Failure({
    code: 'nix/source-missing',
    message: say`${nameOf(source)} has not been fetched.`,
    hint: say`Build the machine: that fetches it.`,
  })
}

/**
 * What the source stands for now, fetched where it is not there. Null for one that is used as it is: a folder, the starter, a host's
 * nixpkgs that is no part of the store. Throws `nix/…`; an abort is `nix/stopped`.
 */
export async function resolvePin(source: NixpkgsSource, options: FetchOptions): Promise<NixpkgsPin | null> {
  const { environment } = options
  if (source.kind === 'host') {
    const found = await hostNixpkgs(options)
    return found === null ? null : pinned(source, { path: found, locked: null }, options)
  }
  const locked = await lock(source, options)
  if (locked === null) return null
  if (options.offline) await refuseDownload(locked, source, options)
  const found = await fetchLocked(locked, options).catch((error: unknown) => {
    throw named(error, source)
  })
  return pinned(source, { ...found, locked: await closed(locked, found, environment) }, options)
}

/** What could not be downloaded is nixpkgs itself, and is called by its name. */
function named(error: unknown, source: NixpkgsSource): unknown {
  if (!(error instanceof Failure)) return error
  const said = error.details ?? ''
  if (source.kind === 'channel' && /HTTP error (?:404|410)/.test(said))
    return new Failure({
      code: 'nix/source-missing',
      message: say`There is no channel ${source.name}.`,
      hint: say`Check its name, or choose another nixpkgs.`,
      details: said,
    })
  const what = source.kind === 'channel' ? say`The channel ${source.name}` : 'nixpkgs'
  const told = downloadProblem(said, what)
  return told === null ? error : new Failure({ ...told, details: said })
}

/** Fetches what a pin speaks of once more. Throws as `resolvePin`, also where it is not the same any more. */
export async function fetchPinned(pin: NixpkgsPin, options: FetchOptions): Promise<NixpkgsPin> {
  const { locked, source } = pin
  if (locked === null)
    throw new Failure({
      code: 'nix/source-missing',
      message: say`The nixpkgs that this machine is pinned to came from this system and is no longer in the store.`,
      hint: say`Update the machine’s nixpkgs, or choose another one.`,
      remedy: { kind: 'choose-nixpkgs' },
    })
  if (options.offline) await refuseDownload(locked, source, options)
  const { path: found } = await fetchLocked(locked, options)
  // Another place of the store makes another path of the same.
  return { ...pin, path: found }
}

/** The source as one of Nix's fetchers takes it; what may change is still open where only fetching can tell. */
async function lock(source: NixpkgsSource, options: FetchOptions): Promise<LockedSource | null> {
  switch (source.kind) {
    case 'channel': {
      const url = options.offline
        ? `${options.channelServer}/${source.name}/nixexprs.tar.xz`
        : await channelArchive(source.name, { ...options, env: options.environment.env })
      return { kind: 'tarball', url, sha256: '' }
    }
    case 'tarball':
      return { kind: 'tarball', url: source.url, sha256: source.sha256 }
    case 'git':
      return { kind: 'git', url: source.url, ref: source.ref, rev: source.rev }
    case 'flake':
      return { kind: 'flake', tree: await lockedTree(source.ref, source.input, options) }
    case 'host':
    case 'folder':
    case 'starter':
      return null
  }
}

const described = z.object({
  isNixpkgs: z.boolean(),
  version: z.string().nullable(),
  revision: z.string().nullable(),
})

/** A channel's archive tells its release and commit in files of their own, which `lib` reads; an archive of a commit does not. */
const description = `{ path }:
  let
    at = /. + path;
    isNixpkgs = builtins.pathExists (at + "/nixos/default.nix");
    lib = import (at + "/lib");
    text = value: if builtins.isString value && value != "" then value else null;
    tried = value: let result = builtins.tryEval value; in if result.success then text result.value else null;
  in {
    inherit isNixpkgs;
    version = if isNixpkgs then tried (lib.version or lib.trivial.version or null) else null;
    revision = if isNixpkgs then tried (lib.trivial.revisionWithDefault or (_: null) "") else null;
  }`

async function pinned(
  source: NixpkgsSource,
  {
    path: found,
    locked,
    rev = null,
    committedAt = null,
  }: { path: string; locked: LockedSource | null } & Partial<Fetched>,
  { environment, signal }: FetchOptions,
): Promise<NixpkgsPin> {
  const answer = await evaluate(description, ['--argstr', 'path', found], {
    environment,
    signal,
    limitMs: 60_000,
  })
  const { isNixpkgs, version, revision } = described.parse(answer)
  if (!isNixpkgs)
    throw new Failure({
      code: 'nix/source-missing',
      message: say`What ${nameOf(source)} gives is no nixpkgs: it has no nixos/default.nix.`,
      hint: say`Choose another nixpkgs for this machine.`,
      remedy: { kind: 'choose-nixpkgs' },
    })
  return {
    source,
    path: found,
    locked,
    revision: rev ?? revision,
    version,
    committedAt,
    pinnedAt: Date.now(),
  }
}

/** `<nixpkgs>` where it lies in the store, such as a channel's; null where it lies elsewhere. */
async function hostNixpkgs({ environment, signal }: FetchOptions): Promise<string | null> {
  const printed = await askNix({
    file: 'nix-instantiate',
    args: ['--find-file', 'nixpkgs'],
    folder: '/',
    env: environment.env,
    limitMs: fetchMs,
    signal,
  })
  if (printed === null) throw stopped()
  const found = await realpath(printed.trim()).catch(() => '')
  return storePathOf(found, environment.storeDir) === null ? null : found
}
