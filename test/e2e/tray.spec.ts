/** The tray as a desktop shows it, by its own protocols: the real app at a real session bus. */
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { endGuests, expect, spawnApp, test } from './app.ts'
import { begin, command } from './command-line.ts'
import { handBuilt } from './hand-built.ts'
import { quickMachine } from './quick-machine.ts'
import { trayHost } from './tray-host.ts'

const waitMs = 90_000

test('each machine is in the tray with its picture and its build, is started, opened and ended there, what happens is told, and the app is quit there', async ({
  home,
}) => {
  test.setTimeout(300_000)
  const tray = await trayHost()
  const folder = await handBuilt(home, 'Alpha', 'aaaaaaaaaaaa')
  await handBuilt(home, 'Beta', 'bbbbbbbbbbbb')
  const quick = await quickMachine(home)
  Object.assign(home.env, tray.env)
  const app = spawnApp(home, ['--background'])
  const ended = once(app, 'exit')
  let said = ''
  app.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
  const labels = async () => (await tray.menu()).map(({ label }) => label)
  const choose = async (machine: string, deed: string) => {
    const items = (await tray.menu()).find(({ label }) => label.startsWith(machine))?.items ?? []
    const item = items.find(({ label }) => label === deed)
    if (item === undefined) throw new Error(`${machine} offers ${items.map(({ label }) => label).join(', ')}`)
    await tray.choose(item.id)
  }
  try {
    await expect.poll(() => tray.items.length, { timeout: waitMs }).toBeGreaterThan(0)
    expect(await tray.property('Status')).toBe('Active')
    await expect
      .poll(labels, { timeout: waitMs })
      .toEqual(['Open Snowglobe', '', 'Alpha – off', 'Beta – off', 'quick – off', '', 'Quit'])
    for (const { label, hasIcon } of await tray.menu()) expect(hasIcon, label).toBe(/–/.test(label))

    // A build has its progress there, also one that the command line began; what took long, and what failed, is told.
    const titles = () => tray.notes.map(({ title }) => title)
    await quick.write('sleep 7; mkdir $out')
    const built = begin(home, ['build', 'quick'])
    await expect
      .poll(labels, { timeout: waitMs })
      .toContainEqual(expect.stringMatching(/^quick – building, \d+%$/))
    expect(await built.ended).toMatchObject({ code: 0 })
    await expect.poll(labels, { timeout: waitMs }).toContain('quick – off')
    await expect.poll(titles, { timeout: waitMs }).toEqual(['“quick” is built'])
    await quick.write('echo no; exit 1')
    expect(await command(home, ['build', 'quick'])).toMatchObject({ code: 1 })
    await expect.poll(titles, { timeout: waitMs }).toEqual(['“quick” is built', '“quick” could not be built'])

    await choose('Alpha', 'Start')
    await expect.poll(labels, { timeout: waitMs }).toContain('Alpha – running')
    await choose('Alpha', 'Shut down')
    await expect.poll(labels, { timeout: waitMs }).toContain('Alpha – shutting down')
    await choose('Alpha', 'Kill now')
    await expect.poll(labels, { timeout: waitMs }).toContain('Alpha – off')

    // A crash is told, and a click on what tells it shows the machine.
    await choose('Alpha', 'Start')
    await expect.poll(labels, { timeout: waitMs }).toContain('Alpha – running')
    await endGuests(home)
    await expect.poll(labels, { timeout: waitMs }).toContain('Alpha – failed')
    await expect.poll(() => titles().at(-1), { timeout: waitMs }).toBe('“Alpha” has ended')
    expect(said).not.toContain('Snowglobe is open')
    tray.clickNote(3)
    await expect.poll(() => said, { timeout: waitMs }).toContain('Snowglobe is open')

    // Not so when the settings say so, whoever has written them.
    await writeFile(
      path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'Snowglobe/settings.json'),
      JSON.stringify({ version: 1, settings: { notifications: false } }),
    )
    await choose('Beta', 'Open')
    await choose('Beta', 'Start')
    await expect.poll(labels, { timeout: waitMs }).toContain('Beta – running')
    await endGuests(home)
    await expect.poll(labels, { timeout: waitMs }).toContain('Beta – failed')
    expect(tray.notes).toHaveLength(3)

    // What goes away on disk goes away there.
    await rm(folder, { recursive: true })
    await expect.poll(labels, { timeout: waitMs }).not.toContain('Alpha – failed')

    const quit = (await tray.menu()).find(({ label }) => label === 'Quit')
    // It may be gone before it answers.
    await tray.choose(quit?.id ?? -1).catch(() => undefined)
    expect(await ended).toEqual([0, null])
  } finally {
    if (app.exitCode === null && app.signalCode === null) app.kill('SIGKILL')
    await tray.close()
  }
})
