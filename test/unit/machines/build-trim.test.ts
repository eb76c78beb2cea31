import { describe, expect, it } from 'vitest'
import { unfinishedRecord } from '../../../main/machines/build-record.ts'
import { surplus, type TrimmedBuild } from '../../../main/machines/build-trim.ts'

/** Newest first. */
function builds(count: number, make: (n: number) => Partial<TrimmedBuild> = () => ({})): TrimmedBuild[] {
  return Array.from({ length: count }, (_, n) => ({
    key: `no. ${n}`,
    record: { ...unfinishedRecord(n, { kind: 'host' }), outcome: 'failed' as const },
    isThere: false,
    isCurrent: false,
    ...make(n),
  }))
}
const good = (built: number, more = {}) => ({
  record: {
    ...unfinishedRecord(0, { kind: 'host' as const }),
    outcome: 'succeeded' as const,
    result: '/nix/store/x',
    built,
    ...more,
  },
  isThere: true,
})

describe('what a history gives up', () => {
  it('is nothing of a short one', () => {
    expect(surplus(builds(20))).toEqual({ builds: new Set(), logs: new Set() })
    expect(surplus([])).toEqual({ builds: new Set(), logs: new Set() })
  })

  it('are the logs of all but the newest twenty', () => {
    expect(surplus(builds(22)).logs).toEqual(new Set(['no. 20', 'no. 21']))
  })

  it('are the oldest of more than a hundred that have no result, and of more than two hundred in all', () => {
    expect(surplus(builds(102)).builds).toEqual(new Set(['no. 100', 'no. 101']))
    const there = builds(203, () => ({ isThere: true }))
    expect(surplus(there).builds).toEqual(new Set(['no. 200', 'no. 201', 'no. 202']))
  })

  it('is never the present build, however old', () => {
    const old = builds(250, (n) => ({ isThere: n % 2 === 0, isCurrent: n === 249 }))
    const { builds: given } = surplus(old)
    expect(given.has('no. 249')).toBe(false)
    expect(given.size).toBeGreaterThan(20)
  })

  it('is the former of two builds that did nothing of the same', () => {
    const [a, b] = [builds(1, () => good(0)), builds(2, (n) => good(n)).slice(1)]
    const same = builds(2, () => good(0))
    expect(surplus(same).builds).toEqual(new Set(['no. 1']))
    // One that built something has a log worth keeping.
    expect(surplus([...a, ...b]).builds.size).toBe(0)
    expect(surplus(builds(2, (n) => good(0, { files: String(n) }))).builds.size).toBe(0)
    expect(surplus(builds(2, (n) => good(0, { result: String(n) }))).builds.size).toBe(0)
    expect(
      surplus(builds(2, (n) => good(0, { nixpkgs: { kind: 'folder', path: `/${n}` } }))).builds.size,
    ).toBe(0)
  })
})
