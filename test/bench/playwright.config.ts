/** The bench: ours and a reference in the same run, medians of several runs, as ratios. */
import { defineConfig } from '@playwright/test'
import { campaignConfig } from '../campaign-config.ts'

export default defineConfig(campaignConfig)
