// Tests of counting passed and failed tests from the runners' reports.
import { describe, expect, it } from 'vitest'
import { playwrightCounts, sumCounts, vitestCounts } from '../../../scripts/setup/test-counts.mjs'

describe('the count of tests', () => {
  it("is taken from Vitest's report, where a file that cannot be loaded is one failed test", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    }
    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 0, retried: 0 })
  })

  it("is taken from Playwright's report, where an error outside of tests is one failed test", () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 2, retried: 1 })
  })

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3, retried: 4 }
    expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, retried: 8 })
    expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0, retried: 0 })
  })
})
