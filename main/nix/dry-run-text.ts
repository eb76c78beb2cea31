/** What `--dry-run` prints, as data: both wordings and all units that Nix has had. */

export interface DryRunList {
  /** Store paths of derivations, what is needed first at the front. */
  toBuild: string[]
  /** Store paths. */
  toFetch: string[]
  /** Store paths that nobody knows how to make. */
  unknown: string[]
  downloadBytes: number
  unpackedBytes: number
}

/** A size with its unit: one decimal of MiB or more (to 2.30), then the unit that fits (`renderSize`). */
const size = /([\d.]+) ?([KMGTPE]?)(i?)B/g
const powers = ['', 'K', 'M', 'G', 'T', 'P', 'E']

/** `Store::printMissing` (Nix, shared.cc): a heading per list, each path on a line of its own behind two spaces. */
const headings: { sign: RegExp; list: 'toBuild' | 'toFetch' | 'unknown' }[] = [
  { sign: /^(?:this derivation|these (?:\d+ )?derivations) will be built/, list: 'toBuild' },
  { sign: /^(?:this path|these (?:\d+ )?paths) will be fetched/, list: 'toFetch' },
  { sign: /^don['’]t know how to build (?:this path|these paths)/, list: 'unknown' },
]

/** A reader of lines without colours; others than its own are passed over, also in the midst of a list. */
export function readDryRun(): { take(this: void, line: string): void; list: DryRunList } {
  const list: DryRunList = { toBuild: [], toFetch: [], unknown: [], downloadBytes: 0, unpackedBytes: 0 }
  let current: string[] | null = null
  return {
    list,
    take: (line) => {
      const path = /^ {2}(\/\S+)\s*$/.exec(line)?.[1]
      if (path !== undefined) {
        current?.push(path)
        return
      }
      const heading = headings.find(({ sign }) => sign.test(line))
      if (heading === undefined) return
      current = list[heading.list]
      if (heading.list !== 'toFetch') return
      const [download = 0, unpacked = 0] = [...line.matchAll(size)].map(bytesOf)
      list.downloadBytes += download
      list.unpackedBytes += unpacked
    },
  }
}

function bytesOf([, number = '0', prefix = '', binary = '']: RegExpMatchArray | string[]): number {
  const base = binary === '' ? 1000 : 1024
  return Math.round(Number(number) * base ** powers.indexOf(prefix))
}
