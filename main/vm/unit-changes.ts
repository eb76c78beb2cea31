/** What `switch-to-configuration` says of units, in its two kinds (Perl and Rust, the same words): pure reading. */
import type { UnitChanges } from '../../contract/apply.ts'

const verbs = ['start', 'stop', 'restart', 'reload'] as const

/** From the output of `dry-activate`; lines of another kind are left aside. */
export function unitChanges(output: string): UnitChanges {
  const all = {
    start: new Set<string>(),
    stop: new Set<string>(),
    restart: new Set<string>(),
    reload: new Set<string>(),
    keep: new Set<string>(),
  }
  for (const line of output.split('\n')) {
    const kept = /^would NOT (?:stop|restart) the following changed units(?: as well)?: (.+)$/.exec(line)
    for (const unit of listed(kept?.[1])) all.keep.add(unit)
    const [, verb, units] = /^would (\w+) the following units(?: as well)?: (.+)$/.exec(line) ?? []
    const known = verbs.find((one) => one === verb)
    if (known !== undefined) for (const unit of listed(units)) all[known].add(unit)
  }
  // What is stopped before the switch and started after it is said twice.
  for (const unit of all.stop)
    if (all.start.delete(unit)) {
      all.stop.delete(unit)
      all.restart.add(unit)
    }
  return {
    start: sorted(all.start),
    stop: sorted(all.stop),
    restart: sorted(all.restart),
    reload: sorted(all.reload),
    keep: sorted(all.keep),
  }
}

/** Units that failed, from the output of `test` or `switch`. */
export function failedUnits(output: string): string[] {
  const found = /^warning: the following units failed: (.+)$/m.exec(output)
  return [...listed(found?.[1])]
}

const sorted = (units: Set<string>) => [...units].toSorted()

function listed(units = ''): string[] {
  return units
    .split(',')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '')
}
