/** Builders whose nix-build was killed: they run on as nobody's children, and are known by what Nix told them to build. */
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { allPids, identify, parentOf, type ProcessIdentity } from '../system/process-identity.ts'
import { descendants, killAll } from './process-tree.ts'

/** A builder is known once its program runs; one that was just being started is looked for again. */
const looksMs = [0, 100, 400]

/** Kills the orphaned builders of these derivations. */
export async function killOrphans(names: ReadonlySet<string>): Promise<void> {
  if (names.size === 0) return
  for (const waitMs of looksMs) {
    await delay(waitMs)
    killAll(orphanedBuilders(names))
  }
}

/**
 * The builders of these derivations (names as Nix gives them to builders, such as `hello-2.12`) that no Nix looks after any more, with
 * all that they started. Only processes whose environment we may read: our own, not those of a daemon.
 */
function orphanedBuilders(names: ReadonlySet<string>): ProcessIdentity[] {
  return allPids().flatMap((pid) => {
    if (!isBuilderOf(pid, names) || hasNixAbove(pid)) return []
    const identity = identify(pid)
    return identity === null ? [] : [identity, ...descendants(pid)]
  })
}

function isBuilderOf(pid: number, names: ReadonlySet<string>): boolean {
  const variables = read(`/proc/${pid}/environ`).split('\0')
  const value = (name: string) => variables.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
  const top = value('NIX_BUILD_TOP')
  if (top === undefined || value('NIX_STORE') === undefined) return false
  // With structured attributes a builder gets no `name`; outside the sandbox its folder is named after it.
  const built = value('name') ?? /nix-build-(.+)\.drv-\d+$/.exec(top)?.[1]
  return built !== undefined && names.has(built)
}

/** A builder that is looked after is the child of nix-build or of the daemon, or of another builder's process. */
function hasNixAbove(pid: number): boolean {
  const parent = parentOf(pid)
  if (parent === null || parent <= 1) return false
  const words = read(`/proc/${parent}/cmdline`).split('\0')
  return /(?:^|\/)nix[\w-]*$/.test(words[0] ?? '') || hasNixAbove(parent)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
