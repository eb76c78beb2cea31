/** A real guest without a shared folder: kept with its memory while it works, brought back into the midst of it. */
import { expect, type Page } from '@playwright/test'
import { ask, bootMs, openTab, typeToConsole } from './user.ts'

/** Needs a user's shell at the serial console. */
export async function keepAndBringBack(page: Page): Promise<void> {
  await openTab(page, 'Console')
  // In the shell's own memory, and in that of a file system.
  await ask(page, 'word=before; echo $word > /dev/shm/word; echo se""t', /set\s/)
  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Take a snapshot…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('With memory')
  await page.getByRole('checkbox', { name: 'With the memory of the running machine' }).click()
  await page.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(page.getByText('The snapshot “With memory” was taken.')).toBeVisible({ timeout: bootMs })
  await expect(page.getByText(/with \S+\s\S+ of memory/)).toBeVisible()

  await openTab(page, 'Console')
  await ask(page, 'word=after; echo $word > /dev/shm/word; echo chang""ed', /changed\s/)
  await openTab(page, 'Disk')
  const snapshot = page.getByRole('region', { name: 'Snapshots' }).locator('.row', { hasText: 'With memory' })
  await snapshot.getByRole('button', { name: 'Bring back…' }).click()
  await page.getByRole('button', { name: 'Bring back', exact: true }).click()
  await expect(page.getByText('The machine is where it was then.')).toBeVisible({ timeout: bootMs })

  await openTab(page, 'Console')
  await typeToConsole(page, '')
  await ask(page, 'echo it-""is $word $(cat /dev/shm/word)', 'it-is before before')
}
