/** The tree of steps by keys. */
import { describe, expect, it } from 'vitest'
import type { BuildStep } from '../../../../contract/build-steps.ts'
import { stepMove } from '../../../../renderer/build/step-keys.ts'
import { flatRows, treeRows } from '../../../../renderer/build/step-rows.ts'
import { buildStep } from '../../contract/build-step.ts'

const step = (n: number, needs: number[] = [], kind: BuildStep['kind'] = 'build') =>
  buildStep(n, { state: 'done', needs, kind })
// 0 (open) > 1 (closed, needs 2), 3; then another top, 4; then the downloads, closed.
const steps = [step(0, [1, 3]), step(1, [2]), step(2), step(3), step(4), step(5, [], 'fetch')]
const rows = treeRows(steps, new Map([[1, false]]))
const ids = (of: typeof rows) => of.map(({ id }) => id)

describe('keys in the tree', () => {
  it('go up and down and stop at both ends', () => {
    expect(ids(rows)).toEqual([0, 1, 3, 4, 'fetches'])
    expect(stepMove('ArrowDown', rows, 1)).toEqual({ kind: 'go', to: 2 })
    expect(stepMove('ArrowDown', rows, 4)).toEqual({ kind: 'go', to: 4 })
    expect(stepMove('ArrowUp', rows, 0)).toEqual({ kind: 'go', to: 0 })
    expect(stepMove('End', rows, 0)).toEqual({ kind: 'go', to: 4 })
    expect(stepMove('Home', rows, 4)).toEqual({ kind: 'go', to: 0 })
  })

  it('open a closed step, then go to what is below it', () => {
    expect(stepMove('ArrowRight', rows, 1)).toEqual({ kind: 'open', isOpen: true })
    expect(stepMove('ArrowRight', rows, 0)).toEqual({ kind: 'go', to: 1 })
    expect(stepMove('ArrowRight', rows, 2)).toEqual({ kind: 'stay' })
  })

  it('close an open step, then go to the one above, and stay where there is none', () => {
    expect(stepMove('ArrowLeft', rows, 0)).toEqual({ kind: 'open', isOpen: false })
    expect(stepMove('ArrowLeft', rows, 2)).toEqual({ kind: 'go', to: 0 })
    expect(stepMove('ArrowLeft', rows, 3)).toEqual({ kind: 'stay' })
  })

  it('leave the others alone, and do nothing without rows', () => {
    expect(stepMove('a', rows, 0)).toBeNull()
    expect(stepMove('Tab', rows, 0)).toBeNull()
    expect(stepMove('End', [], -1)).toEqual({ kind: 'stay' })
    expect(stepMove('Enter', rows, -1)).toEqual({ kind: 'stay' })
  })
})

describe('the place of a row', () => {
  it('is counted among its neighbours, downloads being the last', () => {
    expect(rows.map(({ place, among }) => `${place}/${among}`)).toEqual(['1/3', '1/2', '2/2', '2/3', '3/3'])
    expect(flatRows(steps, 'tree', 'name-3').map(({ place, among }) => [place, among])).toEqual([[1, 1]])
  })
})
