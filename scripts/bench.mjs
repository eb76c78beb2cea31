// `npm run bench [-- --json FILE]`: measures ours and a reference side by side, prints a table, writes the rows.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript } from './setup/failure.mjs'
import { runPlaywright } from './setup/playwright.mjs'
import { runSetup } from './setup/run.mjs'

/** @typedef {{ issue: string, measure: string, ours: number, reference: number, unit: string, goal: string, holds: boolean, runs: number }} Row */

/** @param {string} text */
function readRows(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      /** @type {Row} */
      const row = JSON.parse(line)
      return row
    })
}

/** @param {Row} row */
function rowText({ issue, measure, ours, reference, unit, goal, holds, runs }) {
  const ratio = (ours / reference).toFixed(2)
  return `${holds ? '✓' : '✗'} ${issue}  ${measure}: ${ours.toFixed(0)} against ${reference.toFixed(0)} ${unit}, ×${ratio} (goal: ${goal}; ${runs} runs)`
}

await runScript(async () => {
  await runSetup({ tests: true })
  const folder = mkdtempSync(join(tmpdir(), 'snowglobe-bench-'))
  const file = join(folder, 'rows')
  writeFileSync(file, '')
  try {
    const code = await runPlaywright('test/bench/playwright.config.ts', { BENCH_ROWS: file })
    const rows = readRows(readFileSync(file, 'utf8'))
    for (const row of rows) console.log(rowText(row))
    const json = process.argv[process.argv.indexOf('--json') + 1]
    if (process.argv.includes('--json') && json !== undefined)
      writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`)
    return code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
