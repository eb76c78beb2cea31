/** Which builds of a history are given up so that it stays readable and small. */
import { sourceKey } from '../../contract/source-name.ts'
import type { StoredRecord } from './build-record.ts'

/** In all, and of those whose result is not in the store. */
const mostBuilds = 200
const mostWithoutResult = 100
/** Logs may have a million lines. */
const mostLogs = 20

export interface TrimmedBuild {
  key: string
  record: StoredRecord
  isThere: boolean
  isCurrent: boolean
}

/** `builds`: newest first. Gives keys: of builds to be given up whole, and of those that are kept without their logs. */
export function surplus(builds: TrimmedBuild[]): { builds: Set<string>; logs: Set<string> } {
  const given = new Set<string>()
  const [newest, former] = builds
  if (newest !== undefined && former !== undefined && isSame(newest.record, former.record))
    given.add(former.key)
  let withoutResult = 0
  for (const { key, isThere, isCurrent } of builds) {
    if (given.has(key) || isCurrent) continue
    if (!isThere && ++withoutResult > mostWithoutResult) given.add(key)
  }
  const rest = builds.filter(({ key }) => !given.has(key))
  for (const { key, isCurrent } of rest.slice(mostBuilds)) if (!isCurrent) given.add(key)
  const left = rest.filter(({ key }) => !given.has(key))
  return { builds: given, logs: new Set(left.slice(mostLogs).map(({ key }) => key)) }
}

/** Both did nothing, of the same and to the same end: the later one says it all. */
function isSame(a: StoredRecord, b: StoredRecord): boolean {
  return (
    didNothing(a) &&
    didNothing(b) &&
    a.result === b.result &&
    a.configuration === b.configuration &&
    a.files === b.files &&
    sourceKey(a.nixpkgs) === sourceKey(b.nixpkgs)
  )
}

function didNothing({ outcome, built, fetched }: StoredRecord): boolean {
  return outcome === 'succeeded' && built + fetched === 0
}
