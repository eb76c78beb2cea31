/** From an installed deb in a clean root: open, create, build, boot, log in, stop, uninstall; the machines stay. */
import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium, expect, test } from '@playwright/test'
import { projectFolder } from '../../scripts/setup/folders.mjs'
import { bootMs, createMachine, logIn, status } from '../e2e/user.ts'
import { cleanRoot, debuggingAddress, packedDeb } from './clean-root.ts'

/** Chromium's parts are as Electron's makers have built them, and all of it lies in /opt by electron-builder's habit. */
const accepted = [
  'dir-or-file-in-opt',
  'embedded-library',
  'statically-linked-binary',
  'unstripped-binary-or-object',
  'no-copyright-file',
  'copyright-without-copyright-notice',
  'shared-library-lacks-stack-section',
  'shared-library-lacks-prerequisites',
  'setuid-binary',
  'shared-library-is-executable',
  // Whoever releases has an address; this one is nobody's.
  'bogus-mail-host',
  'elevated-privileges',
]

const appImageName = /^Snowglobe-.*\.AppImage$/

const command = '/usr/bin/snowglobe'

const release = path.join(projectFolder, 'release')
const exists = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  )

test('the packed program can be nothing but the app', () => {
  const program = path.join(release, 'linux-unpacked/snowglobe')
  const cli = path.join(projectFolder, 'node_modules/@electron/fuses/dist/bin.js')
  const fuses = execFileSync(process.execPath, [cli, 'read', '--app', program], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  for (const off of ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'])
    expect(fuses).toContain(`${off} is Disabled`)
  for (const on of ['OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation', 'EnableCookieEncryption'])
    expect(fuses).toContain(`${on} is Enabled`)
})

test('what desktops and shops read of the package is well formed', async () => {
  const deb = await packedDeb(release)
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-deb-'))
  try {
    execFileSync('dpkg-deb', ['--extract', deb, folder])
    const share = path.join(folder, 'usr/share')
    execFileSync('desktop-file-validate', [path.join(share, 'applications/snowglobe.desktop')])
    const metainfo = path.join(share, 'metainfo/org.snowglobe.Snowglobe.metainfo.xml')
    execFileSync('appstreamcli', ['validate', '--no-net', metainfo], { encoding: 'utf8' })
    const page = gunzipSync(await readFile(path.join(share, 'man/man1/snowglobe.1.gz'))).toString()
    expect(page).toBe(await readFile(path.join(projectFolder, 'packaging/snowglobe.1'), 'utf8'))
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
      expect(
        await exists(path.join(share, `icons/hicolor/${size}x${size}/apps/snowglobe.png`)),
        `${size}`,
      ).toBe(true)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const said = spawnSync('lintian', ['--fail-on', 'none', '--suppress-tags', accepted.join(','), deb], {
    encoding: 'utf8',
  })
  expect(said.stdout.split('\n').filter((line) => line.startsWith('E:'))).toEqual([])
})

test('the deb is installed in a clean root, used by an ordinary user, and removed', async () => {
  const clean = await cleanRoot()
  try {
    await test.step('installed, with all that it needs', async () => {
      await clean.install(await packedDeb(release))
      expect((await stat(clean.file('opt/Snowglobe/chrome-sandbox'))).mode & 0o7777).toBe(0o4755)
      const entry = await readFile(clean.file('usr/share/applications/snowglobe.desktop'), 'utf8')
      expect(entry).toContain('Exec=/opt/Snowglobe/snowglobe %U\n')
    })
    await test.step('the command line, by an ordinary user without a display', async () => {
      const startedAt = Date.now()
      expect(await clean.command('list', '--json')).toEqual({ code: 0, out: '[]\n', err: '' })
      console.log(`snowglobe list --json in the clean root: ${Date.now() - startedAt} ms`)
      const doctor = await clean.command('doctor')
      expect(doctor.out).toMatch(/^✓ nix: /m)
      expect(doctor.err).not.toMatch(/ERROR|WARNING/)
      expect(doctor.code).toBe(0)
      expect(await clean.command('up', '--fast')).toMatchObject({ code: 2, out: '' })
      expect((await clean.command('--version')).out).toMatch(/^Snowglobe \d/)
    })
    await test.step('the AppImage of electron-builder, too', async () => {
      const name = (await readdir(release)).find((one) => appImageName.test(one))
      if (name === undefined) throw new Error('There is no AppImage; npm run pack -- --appimage makes it.')
      await clean.inside('apt-get', 'install', '-y', '--no-install-recommends', 'squashfs-tools')
      await cp(path.join(release, name), clean.file('opt/Snowglobe.AppImage'))
      const inImage = (...words: string[]) => clean.commandOf('/opt/Snowglobe.AppImage', words)
      expect(await inImage('list', '--json')).toMatchObject({ code: 0, out: '[]\n' })
      expect((await inImage('--version')).out).toMatch(/^Snowglobe \d/)
      expect(await inImage('stop', 'nobody')).toMatchObject({ code: 1 })
      // A build by the computer's own Nix, with none of the image's libraries.
      const doctor = await inImage('doctor', '--json')
      expect(JSON.parse(doctor.out)).toContainEqual(
        expect.objectContaining({ line: 'test-build', state: 'ok' }),
      )
    })
    const app = clean.launch(command, '--remote-debugging-port=0', '--disable-gpu')
    const ended = once(app, 'exit')
    let said = ''
    for (const stream of [app.stdout, app.stderr])
      stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
    try {
      const browser = await chromium.connectOverCDP(
        await debuggingAddress(path.join(clean.home, '.config/Snowglobe/DevToolsActivePort')),
      )
      const page = browser.contexts()[0]?.pages()[0]
      if (page === undefined) throw new Error('There is no window.')
      await test.step('created, built, booted, logged in', async () => {
        await createMachine(page, 'first', 'Create and run')
        await expect(status(page)).toHaveText(/^(Starting|Running)/, { timeout: bootMs })
        await logIn(page)
        const { out } = await clean.command('list', '--json')
        expect(JSON.parse(out)).toMatchObject([{ name: 'first', status: 'running' }])
        await page.screenshot({ path: path.join(release, 'package-test.png') })
      })
      await test.step('addresses, files and the entry’s action lead to the window that is there', async () => {
        const opened = async (program: string, ...words: string[]) => {
          const opening = clean.launch(program, ...words)
          opening.stdout.resume()
          opening.stderr.resume()
          await once(opening, 'exit')
        }
        const title = (name: string) => page.getByRole('heading', { level: 1, name })
        const entry = await readFile(clean.file('usr/share/applications/snowglobe.desktop'), 'utf8')
        const [program = '', ...words] =
          /^\[Desktop Action new-machine\]$[^[]*^Exec=(.+)$/m.exec(entry)?.[1]?.split(' ') ?? []
        await opened(program, ...words)
        await expect(title('New machine')).toBeVisible()
        await opened('xdg-open', 'snowglobe://machine/first')
        await expect(title('first')).toBeVisible()
        await mkdir(path.join(clean.home, 'mine'))
        await writeFile(path.join(clean.home, 'mine/configuration.nix'), '{ ... }: { }\n')
        await clean.inside('chown', '-R', 'alice:alice', '/home/alice/mine')
        // As file managers do; xdg-open, without a desktop that it knows, asks `file`, for which this is plain text.
        await opened('gio', 'open', '/home/alice/mine/configuration.nix')
        const dialog = page.getByRole('dialog')
        await expect(dialog.getByRole('heading', { name: 'A machine of this file' })).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      })
      await test.step('stopped', async () => {
        await page.getByRole('button', { name: /^first/ }).click()
        await page.getByRole('button', { name: 'Shut down' }).click()
        await expect(status(page)).toHaveText('Off', { timeout: bootMs })
      })
      await browser.close()
    } catch (error) {
      throw new Error(`The app said:\n${said}`, { cause: error })
    } finally {
      app.kill('SIGTERM')
      await ended
    }
    await test.step('removed; what the user made is left', async () => {
      await clean.inside('apt-get', 'purge', '-y', 'snowglobe')
      for (const gone of ['opt/Snowglobe', 'usr/bin/snowglobe', 'usr/share/applications/snowglobe.desktop'])
        expect(await exists(clean.file(gone)), gone).toBe(false)
      for (const kept of ['snowglobe.json', 'configuration.nix', 'first.qcow2'])
        expect(await exists(path.join(clean.home, 'Snowglobe/first', kept)), kept).toBe(true)
    })
  } finally {
    await clean.remove()
  }
})
