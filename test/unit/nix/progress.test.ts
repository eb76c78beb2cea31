import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLogLine, type NixEvent } from '../../../main/nix/log-event.ts'
import { initialProgress, nextProgress, type Counted } from '../../../main/nix/progress.ts'

function replay(lines: string[]): Counted[] {
  let state = initialProgress
  return lines.map((line) => {
    state = nextProgress(state, parseLogLine(line))
    return state.progress
  })
}
/** Streams of the real nix-build 2.8. */
function recorded(name: string): string[] {
  return readFileSync(path.join(import.meta.dirname, 'recorded', name), 'utf8')
    .trim()
    .split('\n')
}
function expectHonest(steps: Counted[]): void {
  let last = initialProgress.progress
  for (const step of steps) {
    expect(step.built).toBeGreaterThanOrEqual(last.built)
    expect(step.fetched).toBeGreaterThanOrEqual(last.fetched)
    expect(step.fetchedBytes).toBeGreaterThanOrEqual(last.fetchedBytes)
    expect(step.toBuild).toBeGreaterThanOrEqual(step.built)
    expect(step.toFetch).toBeGreaterThanOrEqual(step.fetched)
    expect(step.toFetchBytes).toBeGreaterThanOrEqual(step.fetchedBytes)
    last = step
  }
}
const seen = (steps: Counted[]) => [...new Set(steps.map(({ now }) => now))]

describe('progress', () => {
  it('counts the builds of a recorded run and names each with its phase', () => {
    const steps = replay(recorded('builds.log'))
    expectHonest(steps)
    expect(steps.at(-1)).toMatchObject({ built: 4, toBuild: 4, fetched: 0, toFetch: 0 })
    expect(Math.max(...steps.map(({ toBuild }) => toBuild))).toBe(4)
    expect(seen(steps)).toEqual(
      expect.arrayContaining(['building kernel (buildPhase)', 'building vm (unpackPhase)', 'building vm']),
    )
  })

  it('counts the downloads of a recorded run to the byte, without what the cache was only asked', () => {
    const steps = replay(recorded('downloads.log'))
    expectHonest(steps)
    expect(steps.at(-1)).toMatchObject({
      built: 0,
      toBuild: 0,
      fetched: 4,
      toFetch: 4,
      fetchedBytes: 652,
      toFetchBytes: 652,
    })
    expect(Math.max(...steps.map(({ toFetchBytes }) => toFetchBytes))).toBe(652)
    expect(seen(steps)).toEqual(
      expect.arrayContaining(['querying info about missing paths', 'copying kernel']),
    )
  })

  it('goes on counting in a second round of builds', () => {
    const round = (id: number, total: number) => [
      `@nix {"action":"start","id":${id},"level":0,"text":"","type":104}`,
      `@nix {"action":"result","fields":[0,${total},0,0],"id":${id},"type":105}`,
      `@nix {"action":"result","fields":[${total},${total},0,0],"id":${id},"type":105}`,
      `@nix {"action":"stop","id":${id}}`,
    ]
    const steps = replay([...round(1, 3), ...round(2, 5)])
    expectHonest(steps)
    expect(steps.at(-1)).toMatchObject({ built: 8, toBuild: 8 })
  })

  it('follows an expectation that shrinks, but never below what is done', () => {
    const steps = replay([
      '@nix {"action":"start","id":1,"level":0,"text":"","type":104}',
      '@nix {"action":"result","fields":[5,321,0,0],"id":1,"type":105}',
      '@nix {"action":"result","fields":[5,8,0,0],"id":1,"type":105}',
      '@nix {"action":"result","fields":[5,2,0,0],"id":1,"type":105}',
      '@nix {"action":"result","fields":[4,9,0,0],"id":1,"type":105}',
    ])
    expectHonest(steps)
    expect(steps.map(({ toBuild }) => toBuild)).toEqual([0, 321, 8, 5, 9])
  })

  it('shows by the files read that a configuration is being evaluated', () => {
    const steps = replay(
      Array(3).fill('@nix {"action":"msg","level":4,"msg":"evaluating file \'/n/x.nix\'"}'),
    )
    expect(steps.at(-1)?.now).toBe('evaluating (3 files)')
  })

  it('gives the same object back for what changes nothing, so that a long log costs nothing', () => {
    const state = nextProgress(
      initialProgress,
      parseLogLine('@nix {"action":"start","id":1,"type":105,"fields":["/s/x.drv"]}'),
    )
    for (const line of [
      'text',
      '@nix {"action":"result","fields":["one line"],"id":1,"type":101}',
      '@nix {"action":"stop","id":9}',
    ])
      expect(nextProgress(state, parseLogLine(line))).toBe(state)
  })

  it('stays honest whatever the order of events', () => {
    const id = fc.constantFrom('1', '2', '3')
    const type = fc.constantFrom(0, 100, 101, 102, 103, 104, 105, 108, 112, 999)
    const field = fc.oneof(fc.nat(1000), fc.string())
    const event: fc.Arbitrary<NixEvent> = fc.oneof(
      fc.record({
        kind: fc.constant('start' as const),
        id,
        type,
        level: fc.nat(7),
        text: fc.string(),
        fields: fc.array(field, { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('stop' as const), id }),
      fc.record({
        kind: fc.constant('result' as const),
        id,
        type: fc.constantFrom(101, 104, 105, 106, 999),
        fields: fc.array(field, { maxLength: 4 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = initialProgress
        expectHonest(events.map((each) => (state = nextProgress(state, each)).progress))
      }),
    )
  })
})
