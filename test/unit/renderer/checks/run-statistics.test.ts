/** What runs say together: passes, and steps that failed now and then. */
import { describe, expect, it } from 'vitest'
import type { TestRun } from '../../../../contract/test.ts'
import { runStatistics } from '../../../../renderer/checks/run-statistics.ts'

let n = 0
function run(outcome: TestRun['outcome'], brokenAt: TestRun['brokenAt'] = null, driver = 'd'): TestRun {
  n++
  return {
    key: String(n),
    logKey: null,
    startedAt: n,
    endedAt: n + 1,
    driverStartedAt: n,
    outcome,
    driver,
    failure: outcome === 'failed' ? { code: 'test/failed', message: 'It broke.' } : null,
    brokenAt,
    isEmulated: false,
    files: [],
    kept: null,
  }
}
const at = (text: string, node: string | null = 'web', subtest: string | null = null) => ({
  node,
  text,
  subtest,
})

describe('the runs of a test', () => {
  it('count where they came to an end by themselves', () => {
    const { telling, passed, flaky } = runStatistics([
      run('cancelled'),
      run('passed'),
      run('not-built'),
      run('failed', at('must succeed: a')),
      run('kept'),
      run('passed'),
    ])
    expect([telling.length, passed]).toEqual([3, 2])
    expect(flaky).toEqual([{ step: 'web: must succeed: a', times: 1 }])
  })

  it('name flaky steps by their subtests, the most frequent first', () => {
    const { flaky } = runStatistics([
      run('failed', at('must succeed: a', 'web', 'the page')),
      run('passed'),
      run('failed', at('one', null, 'one')),
      run('failed', at('must succeed: a', 'web', 'the page')),
      run('failed'),
    ])
    expect(flaky).toEqual([
      { step: 'the page › web: must succeed: a', times: 2 },
      { step: 'one', times: 1 },
      { step: 'It broke.', times: 1 },
    ])
  })

  it('have no flaky step where none passed, or only one of another script', () => {
    expect(runStatistics([run('failed', at('x'), 'e'), run('passed')]).flaky).toEqual([])
    expect(runStatistics([run('failed', at('x')), run('failed', at('x'))]).flaky).toEqual([])
  })
})
