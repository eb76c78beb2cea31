/** A machine that has been built and run once in the app, and the same to be run by hand. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Home } from '../e2e/app.ts'
import { bootMs, createMachine, status } from '../e2e/user.ts'
import { HandVm, shownCommands } from './by-hand.ts'

async function runFolder(home: Home, page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const state = await window.snowglobe.call('app.state', undefined)
    return state.ok ? (state.value.machines[0]?.id ?? '') : ''
  })
  return path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run', id)
}

export async function forceOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Force off' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
}

export async function benchMachine(page: Page, home: Home) {
  await createMachine(page, 'bench', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await forceOff(page)
  const folder = path.join(home.machines, 'bench')
  const disk = path.join(folder, 'bench.qcow2')
  const log = path.join(await runFolder(home, page), 'console.log')
  const { build } = await shownCommands(page)
  const runDir = path.join(home.path, 'by-hand')
  await mkdir(runDir, { mode: 0o700 })
  return { folder, disk, log, build, hand: new HandVm(folder, runDir) }
}
