/** Files that are no configuration: a clear word each, no hang, nothing lost. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { createMachine } from './user.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'configuration.nix' })
const word = (page: Page) => page.getByRole('tabpanel').getByRole('alert').first()

test('what cannot be shown as text is named, and the next good file is shown again', async ({
  page,
  home,
}) => {
  await createMachine(page, 'odd', 'Create')
  await expect(editor(page)).toContainText('stateVersion')
  const file = path.join(home.machines, 'odd/configuration.nix')
  const good = await readFile(file)
  const cases: [string, () => Promise<unknown>, RegExp][] = [
    ['a binary file', () => writeFile(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2])), /binary/],
    ['invalid UTF-8', () => writeFile(file, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), /UTF-8/],
    [
      'too much text',
      // In one step, as editors save: half of it would be a configuration.
      async () => {
        await writeFile(`${file}.new`, '# x\n'.repeat(2_600_000))
        await rename(`${file}.new`, file)
      },
      /10 MB/,
    ],
    ['nothing', () => rm(file), /no configuration\.nix/],
    ['a folder', () => rm(file).then(() => mkdir(file)), /folder|directory/],
  ]
  for (const [what, make, sentence] of cases) {
    await test.step(what, async () => {
      await make()
      await expect(word(page)).toContainText(sentence)
      await rm(file, { recursive: true, force: true })
      await writeFile(file, good)
      await expect(editor(page)).toContainText('stateVersion')
    })
  }
})

test('texts that are hard to read are shown, and what Nix refuses in them', async ({ page, home }) => {
  await createMachine(page, 'hard', 'Create')
  const file = path.join(home.machines, 'hard/configuration.nix')
  const problems = page.getByRole('list', { name: 'Problems' })
  await writeFile(file, '\uFEFF{ ... }: { }\n')
  await expect(problems).toContainText('byte order mark')

  await writeFile(file, `{ a = ${'['.repeat(10_000)}${']'.repeat(10_000)}; }\n`)
  await expect(problems).toContainText('nested too deeply')
  // The window answers all the same.
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByText('Show folder')).toBeVisible()
  await page.getByRole('tab', { name: 'Configuration' }).click()

  const long = `{ ... }:\n{\n${'  # a line of nine megabytes of comments\n'.repeat(220_000)}  networking.hostName = "x";\n}\n`
  await writeFile(file, long)
  await expect(page.getByRole('textbox', { name: 'Host name' })).toHaveValue('x', { timeout: 120_000 })
  await page.getByRole('textbox', { name: 'Host name' }).fill('y')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 120_000 })
  expect(await readFile(file, 'utf8')).toBe(long.replace('"x"', '"y"'))
})

test('unsaved text is still there when the folder vanishes, and can be written again', async ({
  page,
  home,
}) => {
  await createMachine(page, 'gone', 'Create')
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('# mine')
  const file = path.join(home.machines, 'gone/configuration.nix')
  await rename(file, `${file}.away`)
  await expect(page.getByText('There is no configuration.nix').first()).toBeVisible()
  await expect(editor(page)).toContainText('# mine')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('# mine')
})
