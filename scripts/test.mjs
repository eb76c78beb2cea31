// `npm test [-- --only unit,e2e]`: sets up what is needed, then runs every check and test; stops at the first step that fails.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVirtualDisplay } from './setup/display.mjs'
import { describeRuntime, electronRuntime } from './setup/electron.mjs'
import { runScript, SetupFailure } from './setup/failure.mjs'
import { projectFolder } from './setup/folders.mjs'
import { exitCodeOf } from './setup/launch.mjs'
import { runSetup } from './setup/run.mjs'
import { sumCounts } from './setup/test-counts.mjs'
import { programPath, testSteps } from './setup/test-steps.mjs'

/** @typedef {import('./setup/test-steps.mjs').TestStep} TestStep */
/** @typedef {{ step: TestStep, seconds: number, isContent: boolean, counts?: import('./setup/test-counts.mjs').Counts }} Outcome */

/**
 * @param {readonly string[]} words of the command line
 * @returns {readonly TestStep[]}
 */
function chosenSteps(words) {
  const only = words[words.indexOf('--only') + 1]?.split(',')
  if (words.length === 0) return testSteps
  const unknown = only?.find((name) => !testSteps.some((step) => step.name === name))
  if (words[0] !== '--only' || words.length !== 2 || !only || unknown !== undefined) {
    throw new SetupFailure(`npm test does not know ${unknown ?? words.join(' ')}.`, {
      remedy: `Steps are chosen by: npm test -- --only ${testSteps.map(({ name }) => name).join(',')}`,
    })
  }
  return testSteps.filter((step) => only.includes(step.name))
}

/**
 * @param {TestStep} step
 * @param {string} folder for reports
 * @returns {Promise<Outcome>}
 */
async function runStep(step, folder) {
  console.log(`\n▸ ${step.name}: ${step.what}`)
  const startedAt = performance.now()
  const reportPath = join(folder, `${step.name}.json`)
  const { program, args, env } = step.command(reportPath)
  const display = step.wantsDisplay ? await startVirtualDisplay() : undefined
  try {
    const code = await exitCodeOf(() =>
      spawn(process.execPath, [programPath(program), ...args], {
        cwd: projectFolder,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...env, ...display?.env },
      }),
    )
    const isContent = code === 0
    const seconds = (performance.now() - startedAt) / 1000
    const counts = step.count && countsOf(step.count, reportPath)
    return { step, seconds, isContent, ...(counts && { counts }) }
  } finally {
    await display?.stop()
  }
}

/**
 * @param {NonNullable<TestStep['count']>} count
 * @param {string} reportPath
 */
function countsOf(count, reportPath) {
  try {
    return count(readFileSync(reportPath, 'utf8'))
  } catch {
    // Ended before it could report: the caller counts the step as failed.
    return undefined
  }
}

/** @param {readonly Outcome[]} outcomes */
function summarize(outcomes) {
  console.log('')
  for (const { step, seconds, isContent, counts } of outcomes) {
    const tests = counts ? `${counts.passed} passed, ${counts.failed} failed` : ''
    const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : ''
    const retried = counts?.retried ? `, ${counts.retried} only when tried again` : ''
    console.log(
      `${isContent ? '✓' : '✗'} ${step.name.padEnd(8)}${`${seconds.toFixed(1)} s`.padStart(9)}  ${tests}${skipped}${retried}`,
    )
  }
  const failedStep = outcomes.find(({ isContent }) => !isContent)
  if (failedStep)
    console.log(
      `Stopped at "${failedStep.step.name}". Again from there: npm test -- --only ${failedStep.step.name}`,
    )
  const sum = sumCounts(outcomes.flatMap(({ counts }) => counts ?? []))
  // A step can fail without a failed test (lint, a crash); the closing line must not call that a success.
  if (failedStep && sum.failed === 0) sum.failed = 1
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return failedStep ? 1 : 0
}

await runScript(async () => {
  const steps = chosenSteps(process.argv.slice(2))
  await runSetup({ tests: true })
  console.log(describeRuntime(electronRuntime()))
  const folder = mkdtempSync(join(tmpdir(), 'snowglobe-test-'))
  /** @type {Outcome[]} */
  const outcomes = []
  try {
    for (const step of steps) {
      const outcome = await runStep(step, folder)
      outcomes.push(outcome)
      if (!outcome.isContent) break
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return summarize(outcomes)
})
