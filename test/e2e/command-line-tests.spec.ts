/** Integration tests by the command line and by the app: each sees the other's run, waits for it or ends it, and they agree on how it ended. */
import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from '../../scripts/setup/folders.mjs'
import { expect, test } from './app.ts'
import { running } from '../unit/system/running.ts'
import { atTerminal, begin, command } from './command-line.ts'

/** A guest under emulation, on a computer that may be busy. */
const bootMs = 240_000

/** A thread's or program's name as the kernel cuts it (proc(5), comm). */
const isQemu = new Set(['qemu-system-x86', 'qemu-system-aar'])
const nameOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

test('a test is run by the command line, stopped by the app, run by the app and waited for by the command line', async ({
  page,
  home,
}) => {
  test.setTimeout(2 * bootMs + 120_000)
  const folder = path.join(home.path, 'src/checks')
  const file = path.join(folder, 'test.nix')
  await mkdir(folder, { recursive: true })
  const template = await readFile(path.join(projectFolder, 'main/checks/templates/minimal.nix'), 'utf8')
  // Its own, so that no other test has passed it already.
  await writeFile(file, template.replace("testScript = ''\n", `testScript = ''\n    # ${home.path}\n`))
  const inList = page.getByRole('navigation').getByRole('button', { name: /^checks/ })

  await test.step('the app shows what the command line runs, and ends it', async () => {
    const run = begin(home, ['test'], folder)
    await expect(inList).toBeVisible({ timeout: bootMs })
    await inList.click()
    await page.getByRole('button', { name: 'Stop', exact: true }).click({ timeout: bootMs })
    expect(await run.ended).toMatchObject({
      code: 1,
      err: expect.stringContaining('“checks” was cancelled.'),
    })
    await expect(inList).toContainText('Stopped')
  })

  await test.step('Ctrl+C at the terminal ends the run with its machines', async () => {
    const { terminal, said, ended } = atTerminal(home, ['test', 'checks'])
    await expect.poll(() => said.all, { timeout: bootMs }).toContain('waiting for the VM to finish booting')
    const machines = () => running(`HOME=${home.path}\0`, 'environ').filter((pid) => isQemu.has(nameOf(pid)))
    expect(machines()).toHaveLength(1)
    terminal.write('\x03')
    expect(await ended).toBe(130)
    expect(said.all).toContain('“checks” was cancelled.')
    expect(machines()).toEqual([])
    await expect(inList).toContainText('Stopped')
  })

  await test.step('the command line waits for what the app runs, and says how that ended', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Run', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
    const left = begin(home, ['test', '--json', 'checks'])
    await expect.poll(() => left.said.out, { timeout: bootMs }).toContain('"building"')
    // Who does not wait leaves it alone.
    left.child.kill('SIGINT')
    expect(await left.ended).toMatchObject({ code: 130 })
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
    const waited = await command(home, ['test'], folder)
    expect(waited.err).toContain('“checks” is being run by another Snowglobe; waiting for it.')
    expect(waited.err).toContain('“checks” passed in')
    expect(waited.code).toBe(0)
    await expect(inList).toContainText('Passed')
    await page.getByRole('tab', { name: 'History' }).click()
    await expect(page.getByRole('option')).toHaveCount(3)
  })

  await test.step('what does not build, and what is not there', async () => {
    await writeFile(file, (await readFile(file, 'utf8')).replace('testScript', 'testScrpt'))
    const broken = await command(home, ['test'], folder)
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('testScrpt')
    await expect(inList).toContainText('Not built')
    expect(await command(home, ['test', 'nobody'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no test “nobody”.'),
    })
  })
})
