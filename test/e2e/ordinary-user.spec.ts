/** The main job for a user who may not write to the store's usual place: it is built in a store of their own. */
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { expect, userTest as test } from './app.ts'
import { ask, bootMs, createMachine, logIn, status } from './user.ts'

test('a user without rights builds, boots, logs in and shuts down', async ({ page, home }) => {
  test.setTimeout(900_000)
  await createMachine(page, 'mine', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: 400_000 })
  expect(await realpath(path.join(home.machines, 'mine', 'result'))).toMatch(
    /\/store\/[a-z0-9]{32}-nixos-vm$/,
  )
  await logIn(page)
  await ask(page, 'cowsay moo', '< moo >')
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
})
