/** How the slow campaigns beside the end-to-end tests run: one at a time, up to an hour each; the folder is that of the config. */
import type { PlaywrightTestConfig } from '@playwright/test'

export const campaignConfig: PlaywrightTestConfig = {
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['list']],
  outputDir: '../../test-results',
}
