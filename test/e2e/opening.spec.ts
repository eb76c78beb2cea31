/** What the app opens by its arguments, when it runs already. */
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, spawnApp, test, type Home } from './app.ts'
import { handBuilt } from './hand-built.ts'

const open = (home: Home, ...words: string[]) => once(spawnApp(home, words), 'exit')
const text = '{ ... }: { networking.hostName = "elsewhere"; }\n'

test('a second start shows a machine, makes a new one, and takes in files and folders', async ({
  page,
  home,
}) => {
  await handBuilt(home, 'Alpha', 'aaaaaaaaaaaa')
  await handBuilt(home, 'Beta server', 'bbbbbbbbbbbb')
  await page.getByRole('button', { name: /^Alpha/ }).click()

  await test.step('addresses name machines', async () => {
    await open(home, 'snowglobe://machine/Beta%20server')
    await expect(page.getByRole('heading', { level: 1, name: 'Beta server' })).toBeVisible()
    await open(home, 'snowglobe://machine/nobody')
    await expect(page.getByRole('heading', { level: 1, name: 'Beta server' })).toBeVisible()
  })

  await test.step('the desktop’s action', async () => {
    await open(home, '--new-machine')
    await expect(page.getByRole('heading', { level: 1, name: 'New machine' })).toBeVisible()
  })

  await test.step('a machine’s own file shows the machine', async () => {
    await open(home, path.join(home.machines, 'Alpha/configuration.nix'))
    await expect(page.getByRole('heading', { level: 1, name: 'Alpha' })).toBeVisible()
  })

  await test.step('a file of elsewhere becomes a machine that reads it', async () => {
    const file = path.join(home.path, 'my web/configuration.nix')
    await mkdir(path.dirname(file))
    await writeFile(file, text)
    await open(home, file)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: 'A machine of this file' })).toBeVisible()
    await expect(dialog.getByLabel('Name')).toHaveValue('my web')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'my web' })).toBeVisible()
    await expect(page.locator('.cm-content')).toContainText('elsewhere')
  })

  await test.step('a folder with a configuration is taken in as it is', async () => {
    const folder = path.join(home.path, 'own')
    await mkdir(folder)
    await writeFile(path.join(folder, 'configuration.nix'), text)
    await open(home, folder)
    await expect(page.getByRole('heading', { level: 1, name: 'own' })).toBeVisible()
  })
})
