/** The app may die and folders may move; its machines go on. */
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { expect, launch, ownProgram, test } from './app.ts'
import { ask, bootMs, consoleLog, createMachine, logIn, openTab, status } from './user.ts'

test('after the app was killed and its folder moved, the next start finds the running machine with display, console and its past', async ({
  home,
  app,
}) => {
  test.setTimeout(600_000)
  await createMachine(app.page, 'survivor', 'Create and run')
  await expect(status(app.page)).toHaveText('Running', { timeout: bootMs })
  await logIn(app.page)
  await ask(app.page, 'echo before-the-""crash', 'before-the-crash')
  await app.kill()
  // Its folder has moved meanwhile; it is the same machine.
  await rename(path.join(home.machines, 'survivor'), path.join(home.machines, 'Moved'))

  const again = await launch(ownProgram(home))
  try {
    await again.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Moved/ })
      .click()
    await expect(status(again.page)).toHaveText('Running')
    await openTab(again.page, 'Console')
    await expect(consoleLog(again.page)).toContainText('before-the-crash')
    await ask(again.page, 'echo after-the-""crash', 'after-the-crash')
    await openTab(again.page, 'Display')
    await expect(again.page.getByTestId('display').locator('canvas')).toBeVisible()
    await again.page.getByRole('button', { name: 'Shut down' }).click()
    await expect(status(again.page)).toHaveText('Off', { timeout: bootMs })
  } finally {
    await again.kill()
  }
})
