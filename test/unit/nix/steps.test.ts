/** The tree of a build: recorded streams of real builds replayed, and laws that hold for any stream. */
import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLogLine } from '../../../main/nix/log-event.ts'
import { initialProgress, nextProgress } from '../../../main/nix/progress.ts'
import { advance, noSteps, type Steps } from '../../../main/nix/steps.ts'

const recorded = path.join(import.meta.dirname, 'recorded')
const streams = readdirSync(recorded).filter((name) => name.endsWith('.log'))
const linesOf = (name: string) => readFileSync(path.join(recorded, name), 'utf8').trimEnd().split('\n')

/** Replays lines in batches of this many, a tenth of a second each. */
function replay(lines: readonly string[], batch = 7, hasSucceeded = true): Steps {
  let steps = noSteps
  let at = 1_000_000
  for (let from = 0; from < lines.length; from += batch) {
    at += 100
    const events = lines.slice(from, from + batch).map(parseLogLine)
    steps = advance(
      steps,
      events.map((event) => ({ kind: 'event', event })),
      at,
    )
  }
  return advance(steps, [{ kind: 'end', hasSucceeded }], at + 100)
}
const told = ({ steps }: Steps) => steps.map(({ kind, name, state }) => `${kind} ${name} ${state}`)

describe('a recorded build', () => {
  it('of four derivations has four steps with their phases, last lines and logs', () => {
    const { steps } = replay(linesOf('builds.log'))
    expect(told(replay(linesOf('builds.log')))).toEqual([
      'build kernel done',
      'build initrd done',
      'build toplevel done',
      'build vm done',
    ])
    const initrd = steps.find(({ name }) => name === 'initrd')
    expect(initrd).toMatchObject({ phase: 'buildPhase', lastLine: 'two', lines: 2, where: '' })
    expect(initrd?.endedAt).toBeGreaterThanOrEqual(initrd?.startedAt ?? Infinity)
  })

  it('of four downloads says where from, and how many bytes', () => {
    const { steps } = replay(linesOf('downloads.log'))
    expect(steps.map(({ kind, state }) => `${kind} ${state}`)).toEqual(Array(4).fill('fetch done'))
    for (const { where, bytes, toBytes } of steps) {
      expect(where).toMatch(/^http:\/\/127\.0\.0\.1:/)
      expect(bytes).toBeGreaterThan(0)
      expect(bytes).toBe(toBytes)
    }
  })

  it('of which one derivation fails has that one as failed, what was built as done, and the rest as not finished', () => {
    const steps = told(replay(linesOf('failing.log'), 7, false))
    expect(steps.toSorted()).toEqual(['build broken failed', 'build good done', 'build system cancelled'])
  })

  it('that was cancelled has nothing that failed, and what was being built is not done', () => {
    const steps = told(replay(linesOf('cancelled.log'), 7, false))
    expect(steps.toSorted()).toEqual([
      'build broken cancelled',
      'build good cancelled',
      'build system cancelled',
    ])
  })

  it('of 45 derivations, four at once, has all their lines and no others', () => {
    const { steps, mostAtOnce } = replay(linesOf('many.log'))
    expect(steps).toHaveLength(45)
    expect(steps.every(({ state, lines }) => state === 'done' && lines === 1)).toBe(true)
    expect(steps.find(({ name }) => name === 'middle-2')?.lastLine).toBe('green 2')
    expect(mostAtOnce).toBeGreaterThan(1)
    expect(mostAtOnce).toBeLessThanOrEqual(4)
  })

  it('from a cache in a folder says which, for each of its twelve paths', () => {
    const { steps } = replay(linesOf('files.log'))
    expect(steps).toHaveLength(12)
    for (const { kind, state, where } of steps)
      expect({ kind, state, where }).toEqual({
        kind: 'fetch',
        state: 'done',
        where: 'file:///home/user/machine/cache',
      })
  })

  it('on another computer says on which', () => {
    const { steps } = replay(linesOf('remote.log'))
    expect(
      steps.filter(({ kind, where }) => kind === 'build' && where.startsWith('ssh')).length,
    ).toBeGreaterThan(0)
  })

  it.each(streams)('%s: however it is cut into batches, the steps are the same', (name) => {
    const lines = linesOf(name)
    const whole = told(replay(lines, lines.length))
    expect(told(replay(lines, 1))).toEqual(whole)
    expect(told(replay(lines, 13))).toEqual(whole)
  })

  it.each(streams)('%s: when it is over nothing runs or waits, wherever it was cut off', (name) => {
    const lines = linesOf(name)
    for (let length = 0; length <= lines.length; length += Math.ceil(lines.length / 40)) {
      const { steps } = replay(lines.slice(0, length), 5, false)
      expect(steps.filter(({ state }) => state === 'running' || state === 'waiting')).toEqual([])
    }
  })
})

describe('laws', () => {
  const line = fc.constantFrom(...streams.flatMap(linesOf))
  const garbage = fc.oneof(
    fc.string(),
    line.chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
    fc.constant(
      '@nix {"action":"start","id":18446744073709551615,"type":105,"fields":["/nix/store/x-a.drv"]}',
    ),
    fc.constant('@nix {"action":"start","id":18446744073709551614,"type":999,"fields":[{}],"parent":7}'),
  )
  const stream = fc.array(fc.oneof({ weight: 4, arbitrary: line }, garbage), { maxLength: 200 })

  it('what has failed or was cancelled stays so until it is begun once more; a done step only turns out to have failed', () => {
    fc.assert(
      fc.property(stream, (lines) => {
        let before = noSteps
        for (const text of lines) {
          const event = parseLogLine(text)
          const after = advance(before, [{ kind: 'event', event }], 1)
          for (const { n, state } of before.steps) {
            const next = after.steps[n]?.state
            const begins = event.kind === 'start'
            if (state === 'done' && next !== 'done' && !begins) expect(next).toBe('failed')
            if (state === 'failed' && !begins) expect(next).toBe('failed')
          }
          before = after
        }
      }),
    )
  })

  it('the state before is left as it was, so that a batch can be taken in twice', () => {
    fc.assert(
      fc.property(stream, (lines) => {
        const before = advance(
          noSteps,
          linesOf('builds.log')
            .slice(0, 60)
            .map((text) => ({ kind: 'event', event: parseLogLine(text) })),
          1,
        )
        const copy = structuredClone(before)
        const batch = lines.map((text) => ({ kind: 'event' as const, event: parseLogLine(text) }))
        const once = advance(before, batch, 2)
        expect(before).toEqual(copy)
        expect(advance(before, batch, 2)).toEqual(once)
      }),
    )
  })

  it('what is told of the whole only goes forward', () => {
    fc.assert(
      fc.property(stream, (lines) => {
        let state = initialProgress
        for (const text of lines) {
          const next = nextProgress(state, parseLogLine(text))
          expect(next.progress.built).toBeGreaterThanOrEqual(state.progress.built)
          expect(next.progress.fetched).toBeGreaterThanOrEqual(state.progress.fetched)
          expect(next.progress.fraction ?? 0).toBeGreaterThanOrEqual(state.progress.fraction ?? 0)
          expect(next.progress.fraction ?? 0).toBeLessThanOrEqual(1)
          state = next
        }
      }),
    )
  })
})

describe('a failure', () => {
  const event = (fields: object) => ({
    kind: 'event' as const,
    event: parseLogLine(`@nix ${JSON.stringify(fields)}`),
  })
  const start = (id: number, derivation: string) =>
    event({ action: 'start', id, type: 105, fields: [derivation, '', 1, 1] })

  it.each([
    "error: builder for '/nix/store/a.drv' failed with exit code 1",
    "error: Cannot build '/nix/store/a.drv'.\n       Reason: builder failed with exit code 1.",
    "error: hash mismatch in fixed-output derivation '/nix/store/a.drv':",
  ])('is the step that %s names, whether it was said to be over or not', (msg) => {
    for (const stop of [[event({ action: 'stop', id: 1 })], []]) {
      const { steps } = advance(
        noSteps,
        [start(1, '/nix/store/a.drv'), ...stop, event({ action: 'msg', level: 0, msg })],
        1,
      )
      expect(steps.map(({ state }) => state)).toEqual(['failed'])
    }
  })

  it('does not make a failed step of what waited for it', () => {
    const wait = (msg: string) => event({ action: 'msg', level: 3, msg })
    const { steps } = advance(
      noSteps,
      [
        wait('these 2 derivations will be built:'),
        wait('  /nix/store/a.drv'),
        wait('  /nix/store/b.drv'),
        start(1, '/nix/store/a.drv'),
        event({
          action: 'msg',
          level: 0,
          msg: "error: builder for '/nix/store/a.drv' failed with exit code 1",
        }),
        event({
          action: 'msg',
          level: 0,
          msg: "error: Cannot build '/nix/store/b.drv'.\nReason: 1 dependency failed.",
        }),
        { kind: 'end', hasSucceeded: false },
      ],
      1,
    )
    expect(steps.map(({ state }) => state)).toEqual(['failed', 'cancelled'])
  })
})

it('a million lines are taken in without a copy of the step for each', () => {
  let steps = advance(
    noSteps,
    [
      {
        kind: 'event',
        event: parseLogLine('@nix {"action":"start","id":1,"type":105,"fields":["/nix/store/a.drv"]}'),
      },
    ],
    1,
  )
  const event = parseLogLine('@nix {"action":"result","id":1,"type":101,"fields":["a line"]}')
  const batch = Array.from({ length: 10_000 }, () => ({ kind: 'event' as const, event }))
  for (let n = 0; n < 100; n++) steps = advance(steps, batch, n)
  expect(steps.steps[0]).toMatchObject({ lines: 1_000_000, lastLine: 'a line' })
})
