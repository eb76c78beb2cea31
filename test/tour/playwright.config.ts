/** The tour: the main job once through, with a picture at each stop. */
import { defineConfig } from '@playwright/test'
import { campaignConfig } from '../campaign-config.ts'

export default defineConfig(campaignConfig, { timeout: 900_000, expect: { timeout: 30_000 } })
