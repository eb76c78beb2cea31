// What `npm run bench` and `npm run faults` have in common: specs write rows, a table is printed, `--json FILE` keeps them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript } from './setup/failure.mjs'
import { runPlaywright } from './setup/playwright.mjs'
import { runSetup } from './setup/run.mjs'

/** @typedef {{ issue: string, measure: string, ours: number, reference: number, unit: string, goal: string, holds: boolean, runs: number }} Row */

/**
 * Runs the specs of a Playwright configuration; they append their rows to the file that the variable names.
 * @template {Row} R
 * @param {{ config: string, variable: string, rowText: (row: R) => string }} campaign
 */
export async function runCampaign({ config, variable, rowText }) {
  await runScript(async () => {
    await runSetup({ tests: true })
    const folder = mkdtempSync(join(tmpdir(), 'snowglobe-rows-'))
    const file = join(folder, 'rows')
    writeFileSync(file, '')
    try {
      const code = await runPlaywright(config, { [variable]: file })
      const rows = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          /** @type {R} */
          const row = JSON.parse(line)
          return row
        })
      for (const row of rows) console.log(rowText(row))
      const json = process.argv[process.argv.indexOf('--json') + 1]
      if (process.argv.includes('--json') && json !== undefined)
        writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`)
      return code
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
