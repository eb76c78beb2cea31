/** The deb in a clean root; started by `npm run pack:test`, in a mount namespace of its own. */
import { defineConfig } from '@playwright/test'
import { campaignConfig } from '../campaign-config.ts'

export default defineConfig(campaignConfig, { timeout: 900_000, expect: { timeout: 30_000 } })
