/** The rows of a build's tree. */
import { describe, expect, it } from 'vitest'
import type { BuildStep, StepState } from '../../../../contract/build-steps.ts'
import { flatRows, treeRows, type Row } from '../../../../renderer/build/step-rows.ts'
import { buildStep } from '../../contract/build-step.ts'

const step = (n: number, state: StepState, needs: number[] = [], kind: BuildStep['kind'] = 'build') =>
  buildStep(n, { state, needs, kind })
const shown = (rows: Row[]) =>
  rows.map((row) => {
    const mark = row.isOpen === null ? ' ' : row.isOpen ? '-' : '+'
    return `${'  '.repeat(row.depth)}${mark}${row.kind === 'step' ? row.step.n : `${row.done}/${row.total}`}`
  })

describe('the tree', () => {
  const steps = [
    step(0, 'waiting', [1, 2]),
    step(1, 'waiting', [3]),
    step(2, 'done', [3, 4]),
    step(3, 'running'),
    step(4, 'done'),
  ]

  it('opens the way to what happens, and shows each step once, under the first that needs it', () => {
    expect(shown(treeRows(steps, new Map()))).toEqual(['-0', '  -1', '     3', '  +2'])
  })

  it('is open or closed where the user wants it', () => {
    expect(shown(treeRows(steps, new Map([[2, true]])))).toEqual(['-0', '  -1', '     3', '  -2', '     4'])
    expect(shown(treeRows(steps, new Map([[0, false]])))).toEqual(['+0'])
  })

  it('puts what failed and what runs before the rest', () => {
    const mixed = [
      step(0, 'waiting', [1, 2, 3, 4]),
      step(1, 'done'),
      step(2, 'waiting'),
      step(3, 'running'),
      step(4, 'failed'),
    ]
    expect(shown(treeRows(mixed, new Map()))).toEqual(['-0', '   4', '   3', '   2', '   1'])
  })

  it('of a small build that is over is open', () => {
    const over = [step(0, 'done', [1]), step(1, 'done')]
    expect(shown(treeRows(over, new Map()))).toEqual(['-0', '   1'])
  })

  it('gathers downloads in one row, open while one of them runs', () => {
    const fetches = [step(0, 'done', [], 'fetch'), step(1, 'running', [], 'fetch')]
    expect(shown(treeRows(fetches, new Map()))).toEqual(['-1/2', '   1', '   0'])
    expect(shown(treeRows([step(0, 'done', [], 'fetch')], new Map()))).toEqual(['+1/1'])
  })

  it('leaves no step out where files contradict each other', () => {
    const round = [step(0, 'done', [1]), step(1, 'done', [0])]
    expect(shown(treeRows(round, new Map()))).toEqual(['-0', '   1'])
  })

  it('is made for thousands of steps, also where each needs the next', () => {
    const deep = Array.from({ length: 3_000 }, (_, n) =>
      step(n, n === 2_999 ? 'running' : 'waiting', n === 2_999 ? [] : [n + 1]),
    )
    expect(treeRows(deep, new Map())).toHaveLength(3_000)
  })
})

describe('the list', () => {
  const steps = [step(0, 'done'), step(1, 'failed'), step(2, 'running'), step(12, 'running')]

  it('holds the steps of one state, or those whose name holds a text', () => {
    expect(shown(flatRows(steps, 'failed', ''))).toEqual([' 1'])
    expect(shown(flatRows(steps, 'tree', ' NAME-2'))).toEqual([' 2'])
    expect(shown(flatRows(steps, 'running', ''))).toEqual([' 2', ' 12'])
  })
})
