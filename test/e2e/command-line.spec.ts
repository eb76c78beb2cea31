/** The command line and the app at the same machines at once: each sees what the other does, and they agree. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '../../scripts/setup/folders.mjs'
import { expect, test } from './app.ts'
import { atTerminal, begin, command } from './command-line.ts'
import { buildMs, quickMachine } from './quick-machine.ts'
import { bootMs, consoleLog, logIn, openTab, status, typeToConsole } from './user.ts'

const execute = promisify(execFile)

interface Listed {
  name: string
  status: string
  build: string
}

test('it speaks the language of the terminal, and the one that is chosen in the settings', async ({
  home,
}) => {
  const at = (locale: string) => ({ ...home, env: { ...home.env, LC_ALL: locale } })
  const german = await command(at('de_DE.UTF-8'), ['list'])
  expect(german).toMatchObject({ code: 0, out: '' })
  expect(german.err).toContain('Es gibt noch keine Maschinen.')
  expect((await command(at('C.UTF-8'), ['list'])).err).toContain('There are no machines yet.')
  expect((await command(at('de_DE.UTF-8'), ['list', '--json'])).out).toBe('[]\n')
  const folder = path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'Snowglobe')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'settings.json'), '{"settings": {"language": "fr"}}')
  const french = await command(at('de_DE.UTF-8'), ['stop', 'web'])
  expect(french.code).toBe(1)
  expect(french.err).toContain('Il n’y a pas de machine «\u00A0web\u00A0».')
})

test('a folder is brought up by the command line, used from both, and shut down by the app', async ({
  page,
  home,
}) => {
  test.setTimeout(600_000)
  const folder = path.join(home.path, 'src/web')
  await mkdir(folder, { recursive: true })
  const template = await readFile(path.join(projectFolder, 'main/workspace/templates/minimal.nix'), 'utf8')
  await writeFile(
    path.join(folder, 'configuration.nix'),
    template.replace('@hostName@', 'web').replace('@release@', '25.11'),
  )
  const listed = async () => {
    const { out } = await command(home, ['list', '--json'])
    return (JSON.parse(out) as Listed[]).find(({ name }) => name === 'web')
  }

  await test.step('up, seen in the app', async () => {
    expect(await command(home, ['stop'], folder)).toMatchObject({ code: 1, out: '' })
    expect(await readdir(folder)).toEqual(['configuration.nix'])
    const up = await command(home, ['up'], folder)
    expect(up.err).toContain('“web” runs.')
    // Nothing of Chromium's among it.
    expect(up.err).not.toMatch(/ERROR|WARNING|Gtk|ozone/)
    expect(up.code).toBe(0)
    expect(await readdir(folder)).toContain('snowglobe.json')
    await page.getByRole('button', { name: /^web/ }).click()
    await expect(status(page)).toHaveText('Running')
    expect(await listed()).toMatchObject({ status: 'running', build: 'succeeded' })
    expect((await command(home, ['up', 'web'])).err).toContain('running already')
  })

  await test.step('both type to the one console', async () => {
    await logIn(page)
    const own = atTerminal(home, ['console', 'web'])
    await expect.poll(() => own.said.all, { timeout: bootMs }).toContain('login: alice')
    // Ctrl+C is the guest's, as all keys are but the way out. One after the other: the guest's kernel
    // throws away what waits to be read at a Ctrl+C, and takes no line whole before the next prompt.
    own.terminal.write('half a line')
    await expect.poll(() => own.said.all, { timeout: bootMs }).toContain('half a line')
    own.terminal.write('\x03')
    await expect.poll(() => own.said.all, { timeout: bootMs }).toMatch(/\^C[^]*alice@web:~/)
    own.terminal.write('echo at-the-""terminal\r')
    await expect.poll(() => own.said.all, { timeout: bootMs }).toContain('at-the-terminal')
    own.terminal.write('\x1d')
    expect(await own.ended).toBe(0)
    const line = begin(home, ['console', 'web', '--past', '64'])
    await expect.poll(() => line.said.out, { timeout: bootMs }).toContain('login: alice')
    await typeToConsole(page, 'echo from-the-""app')
    await expect.poll(() => line.said.out, { timeout: bootMs }).toContain('from-the-app')
    line.child.stdin.write('echo from-the-""terminal\n')
    await expect(consoleLog(page)).toContainText('from-the-terminal', { timeout: bootMs })
    await page.getByRole('button', { name: 'Shut down' }).click()
    await expect(status(page)).toHaveText('Off', { timeout: bootMs })
    expect(await line.ended).toMatchObject({ code: 0 })
    expect(await listed()).toMatchObject({ status: 'off' })
  })

  await test.step('what the disk hides has to be answered first', async () => {
    const text = await readFile(path.join(folder, 'configuration.nix'), 'utf8')
    await writeFile(path.join(folder, 'configuration.nix'), text.replace('"test"', '"other"'))
    const asked = await command(home, ['up'], folder)
    expect(asked).toMatchObject({ code: 3, out: '' })
    expect(asked.err).toContain('The new passwords of alice will not take effect')
    expect(asked.err).toContain('--disk keep')
    expect(await listed()).toMatchObject({ status: 'off' })
  })

  await test.step('a terminal is asked instead: leaving starts nothing, an answer starts it, with its console', async () => {
    const asked = async (...words: string[]) => {
      const own = atTerminal(home, ['up', ...words, 'web'])
      await expect.poll(() => own.said.all, { timeout: bootMs }).toContain('What to do with the disk?')
      return own
    }
    for (const [keys, code] of [
      ['\x03', 130],
      ['\x04', 1],
      ['7\r', 1],
    ] as const) {
      const own = await asked()
      own.terminal.write(keys)
      // What is no answer is asked again.
      if (keys.startsWith('7')) {
        await expect.poll(() => own.said.all.split('What to do').length, { timeout: bootMs }).toBe(3)
        own.terminal.write('0\r')
      }
      expect(await own.ended, JSON.stringify(keys)).toBe(code)
      expect(own.said.all).toContain('“web” was not started.')
    }
    expect(await listed()).toMatchObject({ status: 'off' })
    const own = await asked('--console')
    own.terminal.write('2\r')
    await expect.poll(() => own.said.all, { timeout: bootMs }).toContain('The console of “web”')
    await expect(status(page)).toHaveText('Running', { timeout: bootMs })
    await expect.poll(() => own.said.all, { timeout: bootMs }).toMatch(/login: $/)
    own.terminal.write('\x1d')
    expect(await own.ended).toBe(0)
    expect(await command(home, ['reset'], folder)).toMatchObject({ code: 1, out: '' })
    expect(await command(home, ['stop', '--kill'], folder)).toMatchObject({ code: 0 })
    await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  })

  await test.step('the disk that one puts aside, the other shows', async () => {
    const reset = await command(home, ['reset'], folder)
    expect(reset).toMatchObject({ code: 0 })
    expect(reset.out).toMatch(/\.snowglobe\/kept\/\d+-web\.qcow2\n$/)
    await openTab(page, 'Disk')
    await expect(page.getByRole('heading', { name: 'Kept disks' })).toBeVisible()
    expect(await command(home, ['console'], folder)).toMatchObject({ code: 1 })
  })
})

test('no two builds of one machine at once: the other one waits, sees how far it is, can cancel it, and has it in its history', async ({
  page,
  home,
}) => {
  test.setTimeout(300_000)
  const { folder, write, result } = await quickMachine(home)
  await page.getByRole('button', { name: /^quick/ }).click()
  const working = () =>
    expect(page.getByText('in another Snowglobe').first()).toBeVisible({ timeout: buildMs })
  const builds = async () => {
    const id = 'quickquick22'
    const reply = await page.evaluate((given) => window.snowglobe.call('builds.list', { id: given }), id)
    return reply.ok ? (reply.value as { outcome: string }[]).map(({ outcome }) => outcome) : []
  }

  await test.step('the app builds, the command line waits for it', async () => {
    await write('sleep 6; mkdir $out')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Build only' }).click()
    await expect(page.getByRole('progressbar', { name: 'Build' })).toBeVisible()
    const built = await command(home, ['build', '--json'], folder)
    const events = built.out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as object)
    expect(JSON.stringify(events[0])).toContain('in another Snowglobe')
    expect(events.at(-1)).toMatchObject({ event: 'built', machine: 'quick', result: await result() })
    expect(built.code).toBe(0)
    await expect.poll(builds, { timeout: buildMs }).toEqual(['succeeded', 'succeeded'])
  })

  await test.step('the command line builds, the app shows it and cancels it', async () => {
    await write('sleep 700; mkdir $out')
    const long = begin(home, ['build', 'quick'])
    await working()
    await page.getByRole('button', { name: 'Cancel' }).first().click()
    expect(await long.ended).toMatchObject({
      code: 1,
      err: expect.stringContaining('The build was cancelled.'),
    })
    await expect.poll(builds, { timeout: buildMs }).toEqual(['cancelled', 'succeeded', 'succeeded'])
  })

  await test.step('Ctrl+C, a signal, a terminal that closes and a reader that goes end it with all that it started', async () => {
    const before = (await builds()).length
    const ways: [string, () => Promise<unknown>][] = [
      ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal): [string, () => Promise<unknown>] => [
        signal,
        async () => {
          const long = begin(home, ['build'], folder)
          await working()
          long.child.kill(signal)
          expect(await long.ended).toMatchObject({ code: { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal] })
        },
      ]),
      [
        'the terminal closes',
        async () => {
          const own = atTerminal(home, ['build', 'quick'])
          await working()
          own.hangUp()
        },
      ],
      [
        'nobody reads',
        async () => {
          const long = begin(home, ['build', '--json'], folder)
          await working()
          long.child.stdout.destroy()
          await long.ended
        },
      ],
    ]
    for (const [n, [how, end]] of ways.entries()) {
      await end()
      await expect(page.getByText('in another Snowglobe'), how).toHaveCount(0, { timeout: buildMs })
      await expect.poll(builds, { message: how, timeout: buildMs }).toHaveLength(before + n + 1)
      expect((await builds())[0], how).toBe('cancelled')
      const { stdout } = await execute('ps', ['ax', '-o', 'args'])
      expect(
        stdout.split('\n').filter((line) => line.includes('sleep 700')),
        how,
      ).toEqual([])
    }
  })

  await test.step('what makes no sense does nothing', async () => {
    expect(await command(home, ['build', '--fast'])).toMatchObject({ code: 2, out: '' })
    await write('throw')
    expect(await command(home, ['build', 'nobody'])).toMatchObject({ code: 1 })
  })
})
