/** What `--dry-run` prints, as data: both wordings and all units that Nix has had. */
import { announcedList, announcedPath } from './announced-paths.ts'

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

const parts = { build: 'toBuild', fetch: 'toFetch', unknown: 'unknown' } as const

/** A reader of lines without colours; others than its own are passed over, also in the midst of a list. */
export function readDryRun(): { take(this: void, line: string): void; list: DryRunList } {
  const list: DryRunList = { toBuild: [], toFetch: [], unknown: [], downloadBytes: 0, unpackedBytes: 0 }
  let current: string[] | null = null
  return {
    list,
    take: (line) => {
      const path = announcedPath(line)
      if (path !== null) {
        current?.push(path)
        return
      }
      const announced = announcedList(line)
      if (announced === null) return
      current = list[parts[announced]]
      if (announced !== 'fetch') return
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
