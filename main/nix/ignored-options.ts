/** Which options a daemon has left aside, because it does not trust the user who gave them: by its own warnings. */

/**
 * `options` are words as `nixOptions` makes them; gives the names of those that count for nothing, such as `extra-substituters`.
 * Only caches are told of up to 2.8, every restricted setting since.
 */
export function ignoredOptions(warnings: readonly string[], options: readonly string[]): string[] {
  const given = new Map<string, string[]>()
  for (let at = 0; at + 2 < options.length; at += 3)
    given.set(options[at + 1] ?? '', (options[at + 2] ?? '').split(' ').map(withoutSlash))
  const ignored = new Set<string>()
  for (const warning of warnings) {
    const cache = /ignoring untrusted substituter '([^']+)'/.exec(warning)?.[1]
    const setting =
      /ignoring the client-specified setting '([^']+)', because it is a restricted setting/.exec(warning)?.[1]
    for (const [name, values] of given) {
      const isCache =
        cache !== undefined && name === 'extra-substituters' && values.includes(withoutSlash(cache))
      if (isCache || (setting !== undefined && bare(name) === bare(setting))) ignored.add(name)
    }
  }
  return [...ignored]
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '')
}

function bare(name: string): string {
  return name.replace(/^extra-/, '')
}
