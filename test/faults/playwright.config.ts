/** The fault campaigns: slow, and rough with the programs that they start themselves. */
import { defineConfig } from '@playwright/test'
import { campaignConfig } from '../campaign-config.ts'

export default defineConfig(campaignConfig)
