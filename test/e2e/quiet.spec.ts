/** What the app opens on this computer: no port but the user's forwards, and nothing that another user could enter. */
import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { descendants } from '../../main/nix/process-tree.ts'
import { expect, spawnApp, test } from './app.ts'
import { bootMs, openTab, status } from './user.ts'

test('nothing listens but the user’s forwards, and all that is opened is the user’s alone', async ({
  home,
  app,
  page,
}) => {
  test.setTimeout(600_000)
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Quiet')
  await page.getByRole('option', { name: /^Web server/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create and run', exact: true }).click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await openTab(page, 'Network')
  const configured = page.getByRole('row').filter({ hasText: 'by the configuration' })
  await expect(configured.first()).toContainText('127.0.0.1:')
  const forwards = (await configured.getByRole('cell').allTextContents())
    .flatMap((cell) => /127\.0\.0\.1:\d+/.exec(cell)?.[0] ?? [])
    .toSorted()
  expect(forwards).not.toEqual([])

  // Playwright starts the app with debugging ports, and what the app starts inherits Chromium's; users start it without.
  const debugging = listening(familyOf(app.electron.process().pid)).filter((at) => !forwards.includes(at))
  await app.kill()
  const own = spawnApp(home)
  try {
    await new Promise<void>((resolve) => {
      own.stdout.on('data', (bytes: Buffer) => {
        if (bytes.includes('Snowglobe is open')) resolve()
      })
    })
    const state = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe')
    const [run = ''] = readdirSync(path.join(state, 'run'))
    const note = JSON.parse(readFileSync(path.join(state, 'run', run, 'vm.json'), 'utf8')) as { pid: number }
    const guest = familyOf(note.pid)
    const window = familyOf(own.pid)
    expect(window.length).toBeGreaterThan(2)
    expect(listening(guest).filter((address) => !debugging.includes(address))).toEqual(forwards)
    expect(listening(window.filter((pid) => !guest.includes(pid)))).toEqual([])

    // NixOS's script makes `xchg`, which the guest has as a shared folder with the mode that it has here.
    const opened = entries(state).filter(({ file }) => path.basename(file) !== 'xchg')
    expect(opened.filter(({ kind }) => kind === 'socket').length).toBeGreaterThan(2)
    expect(opened.filter(({ kind }) => kind === 'pipe').length).toBe(1)
    const wide = opened.filter(({ kind, mode }) => mode !== (kind === 'folder' ? 0o700 : 0o600))
    expect(wide.map(({ file, mode }) => `${file} ${mode.toString(8)}`)).toEqual([])
  } finally {
    own.kill('SIGKILL')
  }
})

/** A process and all that it started. */
function familyOf(pid: number | undefined): number[] {
  return pid === undefined ? [] : [pid, ...descendants(pid).map((each) => each.pid)]
}

/** The TCP addresses on which one of these processes listens, sorted. */
function listening(pids: number[]): string[] {
  return execFileSync('ss', ['-ltnpH'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => [...line.matchAll(/pid=(\d+)/g)].some(([, pid]) => pids.includes(Number(pid))))
    .flatMap((line) => line.split(/\s+/)[3] ?? [])
    .toSorted()
}

/** The folder, and all folders, sockets and pipes in it. */
function entries(folder: string): { file: string; kind: 'folder' | 'socket' | 'pipe'; mode: number }[] {
  const names = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  return names.flatMap((name) => {
    const stat = lstatSync(path.join(folder, name))
    const kind = stat.isDirectory() ? 'folder' : stat.isSocket() ? 'socket' : stat.isFIFO() ? 'pipe' : null
    return kind === null ? [] : [{ file: name, kind, mode: stat.mode & 0o777 }]
  })
}
