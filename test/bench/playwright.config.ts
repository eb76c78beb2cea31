/** The bench: ours and a reference in the same run, medians of several runs, as ratios. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['list']],
  outputDir: '../../test-results',
})
