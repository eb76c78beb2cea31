/** What goes wrong in a configuration ends in a sentence, a place and the log's end, and leaves nothing behind. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { build, quickMachine } from './quick-machine.ts'
import { createMachine, openTab, status, writeConfiguration } from './user.ts'

const head = '{ config, pkgs, ... }:\n\n{\n'
const faults = [
  {
    what: 'an unknown option',
    text: `${head}  services.ngnix.enable = true;\n}\n`,
    sentence: /services\.ngnix/,
    line: 4,
  },
  {
    what: 'a syntax error',
    text: `${head}  networking.hostName = "x"\n  a = 1;\n}\n`,
    sentence: /cannot be read/,
    line: 5,
  },
  {
    what: 'a package that does not exist',
    text: `${head}  environment.systemPackages = with pkgs; [ cowsayy ];\n}\n`,
    sentence: /cowsayy/,
    line: 4,
  },
  {
    what: 'a build that fails',
    text: `${head}  environment.systemPackages = [ (pkgs.runCommand "breaks" { } "echo last words; exit 3") ];\n}\n`,
    sentence: /breaks/,
    line: null,
  },
]

test('each fault is told in one sentence with its place', async ({ page, home }) => {
  await createMachine(page, 'faulty', 'Create')
  for (const { what, text, sentence, line } of faults) {
    await test.step(what, async () => {
      await writeConfiguration(page, text)
      await page.keyboard.press('F5')
      const alert = page.getByRole('alert').filter({ visible: true }).first()
      await expect(alert.locator('strong')).toHaveText(sentence, { timeout: 40_000 })
      await expect(status(page)).toHaveText('Failed')
      if (line === null) await expect(page.getByRole('log', { name: 'Log' })).toContainText('last words')
      else {
        await alert.getByRole('button', { name: `Line ${line}` }).click()
        await expect(page.getByRole('tab', { name: 'Configuration' })).toHaveAttribute(
          'aria-selected',
          'true',
        )
      }
      // The history of builds is kept, with their logs; nothing else is.
      expect((await readdir(path.join(home.machines, 'faulty'))).toSorted()).toEqual([
        '.snowglobe',
        'configuration.nix',
        'snowglobe.json',
      ])
      expect(await readdir(path.join(home.machines, 'faulty/.snowglobe'))).toEqual(['builds'])
    })
  }
})

test('what cannot be downloaded is told with its host, and a click leaves the network out', async ({
  page,
  home,
}) => {
  const { write } = await quickMachine(home)
  await expect(page.getByRole('heading', { name: 'quick', level: 1 })).toBeVisible()
  await openTab(page, 'Build')
  await write("echo ${builtins.fetchurl ''http://127.0.0.1:1/far.tar.gz''} > $out")
  await build(page, /^Failed after/)
  const alert = page.getByRole('alert').filter({ hasText: '127.0.0.1 cannot be reached' })
  await expect(alert).toBeVisible()
  await alert.getByRole('button', { name: 'Work offline' }).click()
  await openTab(page, 'Details')
  await expect(page.getByRole('main').getByText(/--option substitute false/)).toBeVisible()
})
