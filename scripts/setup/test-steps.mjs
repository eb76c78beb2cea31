// What `npm test` runs, in its order: each a program whose exit code says whether it is content.
import { join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'

/**
 * @typedef {object} TestStep
 * @property {string} name as in `--only`
 * @property {string} what for people
 * @property {(reportPath: string) => { program: string, args: string[], env?: Record<string, string> }} command
 *   `program` is a path in node_modules
 * @property {(report: string) => import('./test-counts.mjs').Counts} [count] reads the report that the program wrote
 * @property {boolean} [wantsDisplay]
 */

/** @type {readonly TestStep[]} */
export const testSteps = [
  {
    name: 'lint',
    what: 'rules of the code',
    command: () => ({ program: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] }),
  },
  {
    name: 'format',
    what: 'format of the code',
    command: () => ({ program: 'prettier/bin/prettier.cjs', args: ['--check', '.'] }),
  },
  { name: 'types', what: 'types', command: () => ({ program: 'typescript/bin/tsc', args: ['-b'] }) },
  vitest('unit', 'parts, in plain Node'),
  vitest('vm', 'real builds and real guests'),
  {
    name: 'e2e',
    what: 'the built app, by its window',
    wantsDisplay: true,
    command: (reportPath) => ({
      program: '@playwright/test/cli.js',
      args: ['test', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
    }),
    count: playwrightCounts,
  },
]

/**
 * @param {string} project of vitest.config.ts
 * @param {string} what
 * @returns {TestStep}
 */
function vitest(project, what) {
  return {
    name: project,
    what,
    command: (reportPath) => ({
      program: 'vitest/vitest.mjs',
      args: [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportPath}`,
      ],
    }),
    count: vitestCounts,
  }
}

/** @param {string} program */
export function programPath(program) {
  return join(projectFolder, 'node_modules', program)
}
