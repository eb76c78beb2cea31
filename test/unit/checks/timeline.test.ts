/** The timeline of a run that was recorded, and of lines as other drivers write them. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  emptyTimeline,
  endTimeline,
  nextTimeline,
  type TimelineState,
} from '../../../main/checks/timeline.ts'

const bold = '\u001b[1m\u001b[32m'
const off = '\u001b[0m'

function after(lines: readonly string[], nodes: string[] = []): TimelineState {
  let state = emptyTimeline(nodes)
  for (const [at, line] of lines.entries()) state = nextTimeline(state, line, 1000 + at)
  return state
}
const shape = ({ steps }: TimelineState) =>
  steps.map(({ depth, node, text, state }) => `${'  '.repeat(depth)}${node ?? '-'} ${text} ${state}`)

describe('a recorded run of two machines that fails in its last part', () => {
  let lines: string[]
  let state: TimelineState
  beforeAll(async () => {
    lines = (await readFile(path.join(import.meta.dirname, 'recorded/two-machines.log'), 'utf8')).split('\n')
    state = endTimeline(after(lines))
  })

  it('has the script’s parts with what they took, and the last as broken off', () => {
    const parts = state.steps.filter(({ isSubtest }) => isSubtest)
    expect(parts.map(({ text, state: how, depth }) => [text, how, depth])).toEqual([
      ['the networks', 'done', 1],
      ['a cable', 'done', 1],
      ['commands', 'done', 1],
      ['files, keys and pictures', 'done', 1],
      ['the end', 'failed', 1],
    ])
    expect(parts[0]?.ms).toBeGreaterThan(10_000)
    expect(parts.at(-1)?.ms).toBeNull()
  })

  it('has each call below its part, with its machine, also where a command has two lines', () => {
    const calls = state.steps.filter(({ node, depth }) => node === 'peer' && depth === 2)
    expect(calls.map(({ text }) => text)).toContain("must succeed: printf '%s|' \"a b\" 'c\nd'")
    expect(calls.every(({ state: how, ms }) => how === 'done' && ms !== null)).toBe(true)
    expect(state.steps.at(-1)).toMatchObject({ depth: 0, text: 'cleanup', state: 'done' })
    expect(state.steps.at(-2)).toMatchObject({
      node: 'gate-way',
      text: 'must succeed: echo told; exit 5',
      state: 'failed',
    })
    expect(state.nodes).toEqual(['gate-way', 'peer'])
  })

  it('keeps what was said of the failure', () => {
    expect(state.errors[0]).toBe('Traceback (most recent call last):')
    expect(state.errors.at(-1)).toBe(
      'RequestedAssertionFailed: command `echo told; exit 5` failed (exit code 5)',
    )
  })

  it('is the same whether its end was seen or not', () => {
    const cut = endTimeline(after(lines.slice(0, 60)))
    expect(cut.steps.every(({ state: how }) => how !== 'running')).toBe(true)
    expect(cut.open).toEqual([])
  })
})

describe('lines', () => {
  it('of a machine are its own, and those of the driver about a machine as well', () => {
    const state = emptyTimeline(['web'])
    expect(nextTimeline(state, '\u001b[2mweb # [    1.0] hello: world # x\u001b[0m', 0)).toMatchObject({
      node: 0,
      kind: 'builder',
    })
    expect(nextTimeline(state, 'web: starting vm', 0)).toMatchObject({ node: 0, kind: 'nix' })
    expect(nextTimeline(state, 'note: starting vm', 0)).toMatchObject({ node: null, nodes: ['web'] })
    expect(nextTimeline(state, 'db # booting', 0)).toMatchObject({ node: 1, nodes: ['web', 'db'] })
  })

  it('of a step that ends end the innermost one of that name; those within it were broken off', () => {
    const state = after([
      `${bold}subtest: one${off}`,
      `a: ${bold}must succeed: x${off}`,
      `b: ${bold}must succeed: x${off}`,
      '(finished: subtest: one, in 2.50 seconds)',
      'a: (finished: must succeed: x, in 9.00 seconds)',
    ])
    expect(shape(state)).toEqual(['- one done', '  a must succeed: x failed', '    b must succeed: x failed'])
    expect(state.steps[0]?.ms).toBe(2500)
  })

  it('between the lines of a message may be a machine’s', () => {
    const state = after([
      `a: ${bold}must succeed: one`,
      'b # meanwhile',
      `two${off}`,
      'a: (finished: must succeed: one',
      'two, in 0.10 seconds)',
    ])
    expect(shape(state)).toEqual(['a must succeed: one\ntwo done'])
  })
})
