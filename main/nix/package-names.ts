/** Names of store paths read as packages with versions, and how two lists of them differ. */
import type { PackageChange } from '../../contract/history.ts'

/** Versions by package name, each once; the empty string stands for none. */
export type Packages = ReadonlyMap<string, ReadonlySet<string>>

/** Outputs beside `out`; other words at a name's end may be versions, such as `unstable`. */
const output =
  /-(?:bin|dev|devdoc|devman|doc|info|lib|lib32|lib64|man|data|debug|static|terminfo|modules|nixsupport)$/

/** As Nix's parseDrvName: the version starts behind the first dash that no letter follows. */
export function splitName(full: string): { name: string; version: string } {
  const at = full.search(/-(?![A-Za-z])./s)
  return at === -1 ? { name: full, version: '' } : { name: full.slice(0, at), version: full.slice(at + 1) }
}

/** The versions of each package. */
export function grouped(packages: Iterable<{ name: string; version: string }>): Packages {
  const versions = new Map<string, Set<string>>()
  for (const { name, version } of packages) {
    const known = versions.get(name)
    if (known === undefined) versions.set(name, new Set([version]))
    else known.add(version)
  }
  return versions
}

/** `names`: those of store paths, without folder and hash; outputs of one package count as one. */
export function packagesOf(names: Iterable<string>): Packages {
  return grouped([...names].map((full) => splitName(full.replace(output, ''))))
}

/** What a system's own parts are called, in each of which a change of anything shows: that is no news of its own. */
const incidental =
  /\.(?:conf|cfg|sh|json|xml|nix|pem|crt|txt|rules|toml|yaml|yml|ini|lua|py|pl|patch|diff|hook|drv|html|css|service-pre-start|gz|xz|zst|bz2|img|tmpfiles|d)$|(?:^|-)(?:hook|wrapper|builder|script|env|config|configuration|source|path|closure-info|start|stop|reload|check)(?:-|$)|^(?:unit-script|etc|X-)/

/** Sorted by name. */
export function packageChanges(before: Packages, after: Packages): PackageChange[] {
  const changes: PackageChange[] = []
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const was = sorted(before.get(name))
    const is = sorted(after.get(name))
    if (was.length === is.length && was.every((version, n) => version === is[n])) continue
    changes.push({ name, before: was, after: is })
  }
  return changes.toSorted((a, b) => order.compare(a.name, b.name))
}

/** The same of whole closures: what has no version shows only where it came or went and is more than a part of another. */
export function closureChanges(before: Packages, after: Packages): PackageChange[] {
  return packageChanges(before, after).filter(
    ({ name, before: was, after: is }) =>
      [...was, ...is].some((version) => version !== '') || !incidental.test(name),
  )
}

const order = new Intl.Collator('en', { numeric: true })

function sorted(versions: ReadonlySet<string> | undefined): string[] {
  return [...(versions ?? [])].toSorted(order.compare)
}
