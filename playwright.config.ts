/** End-to-end tests drive the built app; two files at a time, since each boots a guest and then mostly waits for it. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  // A guest on a crowded machine of CI's is tried once more; the summary counts those. Here a failure is a failure.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results',
})
