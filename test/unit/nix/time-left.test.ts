/** How long a build will take: from past durations, the longest chain, and what runs at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { BuildStep } from '../../../contract/build-steps.ts'
import { inputDerivations } from '../../../main/nix/derivation.ts'
import { Durations } from '../../../main/nix/durations.ts'
import { timeLeft } from '../../../main/nix/time-left.ts'
import { buildStep } from '../contract/build-step.ts'

const step = (n: number, usualMs: number | null, more: Partial<BuildStep> = {}) =>
  buildStep(n, { usualMs, ...more })

describe('the time left', () => {
  it('is the sum of what is open, shared among what runs at once', () => {
    expect(timeLeft([step(0, 1000), step(1, 3000)], 1, 0)).toBe(4000)
    expect(timeLeft([step(0, 2000), step(1, 2000)], 2, 0)).toBe(2000)
  })

  it('is no shorter than the longest chain of steps that need each other', () => {
    const chain = [step(0, 1000), step(1, 2000, { needs: [0] }), step(2, 3000, { needs: [1] })]
    expect(timeLeft(chain, 8, 0)).toBe(6000)
    const long = Array.from({ length: 50_000 }, (_, n) => step(n, 1, n === 0 ? {} : { needs: [n - 1] }))
    expect(
      timeLeft(
        long.toReversed().toSorted((a, b) => a.n - b.n),
        8,
        0,
      ),
    ).toBe(50_000)
  })

  it('takes off what a step has run already, and nothing for what is done', () => {
    const running = step(0, 5000, { state: 'running', startedAt: 1000 })
    expect(timeLeft([running, step(1, 9000, { state: 'done' })], 1, 4000)).toBe(2000)
    expect(timeLeft([running], 1, 60_000)).toBe(0)
  })

  it('counts downloads by their rate', () => {
    const download = step(0, null, {
      kind: 'fetch',
      state: 'running',
      bytes: 10,
      toBytes: 110,
      bytesPerSecond: 50,
    })
    expect(timeLeft([download], 1, 0)).toBe(2000)
    const waiting = [step(1, null, { kind: 'fetch' }), step(2, null, { kind: 'fetch' })]
    expect(timeLeft([download, ...waiting], 1, 0)).toBeNull()
    expect(timeLeft([download, ...waiting.slice(0, 1)], 1, 0)).toBe(4000)
  })

  it('is not told while most of it is unknown, or when nothing is open', () => {
    expect(timeLeft([step(0, null), step(1, null), step(2, 5)], 1, 0)).toBeNull()
    expect(timeLeft([step(0, 5, { state: 'done' })], 1, 0)).toBeNull()
  })

  it('ends where steps contradict each other', () => {
    expect(timeLeft([step(0, 1, { needs: [1] }), step(1, 1, { needs: [0] })], 1, 0)).toBeGreaterThan(0)
  })
})

describe('durations', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'snowglobe-durations-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('are the median of the last five, kept over restarts; another version of a name stands in', async () => {
    const file = path.join(root, 'kept/durations.json')
    const durations = new Durations(file)
    for (const ms of [9000, 1, 2, 3, 4, 5]) durations.add('hello-2.10', ms)
    expect(durations.usual('hello-2.10')).toBe(3)
    await durations.save()
    const later = new Durations(file)
    await later.ready()
    expect(later.usual('hello-2.10')).toBe(3)
    expect(later.usual('hello-2.12')).toBe(3)
    expect(later.usual('hello-world')).toBeNull()
  })

  it('are forgotten with the name used longest ago, and a damaged file is none', async () => {
    const file = path.join(root, 'damaged.json')
    writeFileSync(file, '{"a": "b"')
    const durations = new Durations(file)
    await durations.ready()
    for (let n = 0; n < 5_010; n++) durations.add(`name${n}x`, 1)
    expect(durations.usual('name0x')).toBeNull()
    expect(durations.usual('name5009x')).toBe(1)
  })
})

describe('a derivation’s file', () => {
  it('tells its inputs, with one and with several outputs', () => {
    const text =
      'Derive([("dev","/nix/store/a-dev","",""),("out","/nix/store/a","r:sha256","00")],[("/nix/store/b.drv",["out"]),("/nix/store/c-1.0.drv",["dev","out"])],["/nix/store/src.sh"],"x86_64-linux","/bin/sh",["-c","[(\\"/nix/store/no.drv\\",[\\"out\\"])]"],[("name","a")])'
    expect(inputDerivations(text)).toEqual(['/nix/store/b.drv', '/nix/store/c-1.0.drv'])
    expect(inputDerivations('Derive([("out","/nix/store/a","","")],[],[],"x","y",[],[])')).toEqual([])
    expect(inputDerivations('no derivation')).toEqual([])
  })
})
