// How many tests passed and failed, read from the reports that Vitest and Playwright write.

/** @typedef {{ passed: number, failed: number, skipped: number, retried: number }} Counts `retried`: those of the passed that failed at first */

/**
 * @param {string} report Vitest's `--reporter=json`
 * @returns {Counts} a file that could not even be loaded counts as one failed test
 */
export function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report)
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    retried: 0,
  }
}

/**
 * @param {string} report Playwright's `--reporter=json`
 * @returns {Counts} one that passed only when tried again has passed; an error outside of tests counts as one failed
 */
export function playwrightCounts(report) {
  const { stats, errors } = JSON.parse(report)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: stats.flaky,
  }
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sumCounts(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0, retried: 0 }
  for (const { passed, failed, skipped, retried } of counts) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
    sum.retried += retried
  }
  return sum
}
