/** End-to-end tests drive the built app; one at a time, since they boot real guests. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  // A guest on a crowded machine of CI's is tried once more; the summary counts those. Here a failure is a failure.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results',
})
