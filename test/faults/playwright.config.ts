/** The fault campaigns: slow, and rough with the programs that they start themselves. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['list']],
  outputDir: '../../test-results',
})
