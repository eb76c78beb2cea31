/** Whether Nix has a test as passed already: then `nix-build` of it gives what is there, and runs nothing. */
import { z } from 'zod'
import type { NixEnvironment } from '../nix/environment.ts'
import { askNix } from '../nix/nix-run.ts'
import { run } from '../system/run.ts'

/** A large nixpkgs takes its time to evaluate on a slow computer. */
const evaluateMs = 600_000
const askMs = 60_000

export interface CachedPass {
  path: string
  /** Epoch ms; null where Nix does not say. */
  at: number | null
}

const pathInfo = z.array(z.object({ registrationTime: z.number().optional() }))
const pathInfoByPath = z.record(z.string(), z.object({ registrationTime: z.number().optional() }).nullable())

/** Null when it has not passed as it is written now. Throws `nix/…` when the test cannot be evaluated; null as well when `signal` is aborted. */
export async function cachedPass(options: {
  folder: string
  /** Of nix-instantiate. */
  words: string[]
  environment: NixEnvironment
  signal: AbortSignal
}): Promise<CachedPass | null> {
  const { folder, words, environment, signal } = options
  const { env } = environment
  const said = await askNix({
    file: 'nix-instantiate',
    args: words,
    folder,
    env,
    limitMs: evaluateMs,
    signal,
  })
  const derivation = said?.trim().split('\n').at(-1)?.replace(/!.*$/, '')
  if (derivation?.endsWith('.drv') !== true) return null
  const limits = { env, limitMs: askMs, signal }
  const outputs = await run('nix-store', ['--query', '--outputs', derivation], limits)
  const path = outputs.stdout.trim().split('\n')[0] ?? ''
  if (outputs.code !== 0 || path === '') return null
  const valid = await run('nix-store', ['--check-validity', path], limits)
  return valid.code === 0 ? { path, at: await registeredAt(path, limits) } : null
}

async function registeredAt(path: string, limits: Parameters<typeof run>[2]): Promise<number | null> {
  const words = ['--extra-experimental-features', 'nix-command', 'path-info', '--json', path]
  const { stdout } = await run('nix', words, limits)
  try {
    const value: unknown = JSON.parse(stdout)
    const list = pathInfo.safeParse(value)
    // Newer versions of Nix give an object by path.
    const byPath = pathInfoByPath.safeParse(value)
    const seconds = list.success
      ? list.data[0]?.registrationTime
      : byPath.success
        ? byPath.data[path]?.registrationTime
        : undefined
    return seconds === undefined ? null : seconds * 1000
  } catch {
    return null
  }
}
