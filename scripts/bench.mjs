// `npm run bench [-- --json FILE]`: measures ours and a reference side by side, prints a table, writes the rows.
import { runCampaign } from './campaign.mjs'

await runCampaign({
  config: 'test/bench/playwright.config.ts',
  variable: 'BENCH_ROWS',
  rowText: ({ issue, measure, ours, reference, unit, goal, holds, runs }) => {
    const ratio = (ours / reference).toFixed(2)
    return `${holds ? '✓' : '✗'} ${issue}  ${measure}: ${ours.toFixed(0)} against ${reference.toFixed(0)} ${unit}, ×${ratio} (goal: ${goal}; ${runs} runs)`
  },
})
