/** What a build would do, asked of Nix itself without doing it. */
import { open } from 'node:fs/promises'
import type { BuildCommand } from './build-command.ts'
import { storeName } from './doing-text.ts'
import { readDryRun, type DryRunList } from './dry-run-text.ts'
import type { NixEnvironment } from './environment.ts'
import { plainText } from './log-text.ts'
import { askNix } from './nix-run.ts'

export interface DryRun extends DryRunList {
  /** Names of what can be had from nowhere: the build would fail at them. */
  missing: string[]
}

/** Derivations are looked into so many at a time. */
const readAtOnce = 64

/**
 * The machine's own build command with `--dry-run`, in its folder. Null when it takes longer than `limitMs` or is aborted. Throws a
 * failure `nix/…` when the configuration does not evaluate.
 */
export async function dryRun(options: {
  command: BuildCommand
  folder: string
  environment: NixEnvironment
  /** No cache is asked: what must be downloaded is missing. */
  offline: boolean
  limitMs: number
  signal: AbortSignal
}): Promise<DryRun | null> {
  const { command, folder, environment, offline, limitMs, signal } = options
  const { take, list } = readDryRun()
  const answer = await askNix({
    file: command.file,
    args: [...command.args, '--dry-run'],
    folder,
    env: { ...environment.env, ...command.env },
    limitMs,
    signal,
    onEvent: (event) => {
      if (event.kind !== 'message' && event.kind !== 'text') return
      for (const line of event.text.split('\n')) take(plainText(line))
    },
  })
  if (answer === null) return null
  const downloads = offline ? await downloadsAmong(list.toBuild) : []
  return { ...list, missing: [...list.unknown, ...downloads].map(storeName) }
}

/** Those derivations that fetch something over the network. */
export async function downloadsAmong(derivations: string[]): Promise<string[]> {
  const found: string[] = []
  for (let at = 0; at < derivations.length; at += readAtOnce) {
    const some = derivations.slice(at, at + readAtOnce)
    const answers = await Promise.all(some.map(isDownload))
    found.push(...some.filter((_, n) => answers[n]))
  }
  return found
}

/** A derivation begins with its outputs: `Derive([("out","/nix/store/…","sha256","<hash>")],…`; only a fixed one has a hash. */
async function isDownload(derivation: string): Promise<boolean> {
  try {
    const handle = await open(derivation)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0)
      const text = buffer.toString('utf8', 0, bytesRead)
      const isFixed = /^Derive\(\[\("[^"]*","[^"]*","[^"]+","[^"]+"\)\]/.test(text)
      // A file that lies here needs no network.
      return isFixed && !/\("urls?","(?:file:\/\/[^"\s]*\s?)+"\)/.test(text)
    } finally {
      await handle.close()
    }
  } catch {
    return false
  }
}
