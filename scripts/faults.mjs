// `npm run faults [-- --json FILE]`: breaks things in earnest and counts what was lost, left behind and mended.
import { runCampaign } from './campaign.mjs'

/** @typedef {import('./campaign.mjs').Row & { lost: number, orphans: number, recovered: number }} FaultRow */

await runCampaign({
  config: 'test/faults/playwright.config.ts',
  variable: 'FAULT_ROWS',
  rowText: (/** @type {FaultRow} */ { issue, measure, goal, holds, runs, lost, orphans, recovered }) =>
    `${holds ? '✓' : '✗'} ${issue}  ${measure}: ${runs} runs, ${lost} lost, ${orphans} orphans, ${recovered} recovered (goal: ${goal})`,
})
