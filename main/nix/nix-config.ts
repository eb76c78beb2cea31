/** Nix's own settings as they are in force, by what `nix show-config` says. */
import { z } from 'zod'
import { run } from '../system/run.ts'

const shown = z.record(z.string(), z.looseObject({ value: z.unknown() }))

/** Reading a setting gives nothing where this Nix does not know it. */
export class NixConfig {
  readonly #all: z.infer<typeof shown>

  constructor(all: z.infer<typeof shown>) {
    this.#all = all
  }

  /** A list's words, or those of a text. */
  words(name: string): string[] {
    const value = this.#all[name]?.value
    if (Array.isArray(value)) return value.filter((word) => typeof word === 'string')
    return typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : []
  }

  /** A text, number or truth as nix.conf has it; empty where it is none of these. */
  text(name: string): string {
    const value = this.#all[name]?.value
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
  }
}

/** Null when this Nix does not tell; `config show` is the later name. */
export async function readNixConfig(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<NixConfig | null> {
  const features = ['--extra-experimental-features', 'nix-command']
  for (const words of [['show-config'], ['config', 'show']]) {
    const { code, stdout } = await run('nix', [...features, ...words, '--json'], {
      env,
      ...(signal === undefined ? {} : { signal }),
      limitMs: 10_000,
    })
    if (code !== 0) continue
    try {
      return new NixConfig(shown.parse(JSON.parse(stdout)))
    } catch {
      return null
    }
  }
  return null
}
