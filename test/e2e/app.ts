/** The built app in a home of its own, driven as a user would; ended, with all that it started, after each test. */
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { electronRuntime } from '../../scripts/setup/electron.mjs'
import { startVirtualDisplay } from '../../scripts/setup/display.mjs'
import { projectFolder } from '../../scripts/setup/folders.mjs'
import { signalGroup } from '../../main/system/process-identity.ts'
import { forOrdinaryUser } from './ordinary-user.ts'

/** Until the window is there, on a machine that is busy with guests. */
const openMs = 60_000

export interface Home {
  path: string
  machines: string
  env: Record<string, string>
}

/** What to launch, and as what. */
export interface Program {
  executable: string
  appFolder: string
  env: Record<string, string>
  sandbox: boolean
}

export interface RunningApp {
  electron: ElectronApplication
  page: Page
  /** Ends the app without a word, as a crash would. */
  kill(): Promise<void>
}

/** A home folder with nothing in it; the offline nixpkgs is the one that the set-up made. */
async function newHome(): Promise<Home> {
  const home = await mkdtemp(path.join(tmpdir(), 'snowglobe-e2e-'))
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_STATE_HOME: path.join(home, '.local/state'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    SNOWGLOBE_STARTER: process.env['SNOWGLOBE_STARTER'] ?? path.join(cache, 'snowglobe/starter/nixpkgs'),
  }
  await mkdir(env.XDG_CONFIG_HOME, { recursive: true })
  return { path: home, machines: path.join(home, 'Snowglobe'), env }
}

/** The app as it is started here, by whoever runs the tests. */
export function ownProgram(home: Home): Program {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('ELECTRON_'),
  )
  return {
    executable: electronRuntime().executable,
    appFolder: projectFolder,
    env: { ...Object.fromEntries(inherited), ...home.env },
    // Chromium's sandbox cannot run as root.
    sandbox: process.getuid?.() !== 0,
  }
}

export async function launch({ executable, appFolder, env, sandbox }: Program): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    args: [appFolder, '--disable-gpu'],
    env,
  })
  const page = await electron.firstWindow({ timeout: openMs })
  await page.waitForSelector('nav', { timeout: openMs })
  // Asked for now: after its end Playwright no longer knows the process.
  const child = electron.process()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return { electron, page, kill }
}

/** Without Playwright, whose own debugging port would be open; its output can be read. */
export function spawnApp(home: Home, more: string[] = []): ChildProcessByStdio<null, Readable, null> {
  const { executable, appFolder, env, sandbox } = ownProgram(home)
  const rest = sandbox ? more : ['--no-sandbox', ...more]
  return spawn(executable, [appFolder, '--disable-gpu', ...rest], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** Ends the VMs whose notes lie in this home: by pid, and only that very process. */
export async function endGuests(home: Home): Promise<void> {
  const runs = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run')
  for (const id of await readdir(runs).catch(() => [])) {
    const note = await readFile(path.join(runs, id, 'vm.json'), 'utf8').catch(() => null)
    if (note !== null) signalGroup(JSON.parse(note) as Parameters<typeof signalGroup>[0], 'SIGKILL')
  }
}

export const test = base.extend<{ home: Home; app: RunningApp; page: Page }, { ownDisplay: undefined }>({
  // Beside another worker each has a display of its own: keyboard, its layout, clipboard and focus are one per display.
  ownDisplay: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use, { config }) => {
      const display = config.workers > 1 ? await startVirtualDisplay() : undefined
      Object.assign(process.env, display?.env)
      await use(undefined)
      await display?.stop()
    },
    { scope: 'worker', auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  home: async ({}, use) => {
    const home = await newHome()
    await use(home)
    await endGuests(home)
    await rm(home.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  app: async ({ home }, use) => {
    const app = await launch(ownProgram(home))
    await use(app)
    await app.kill()
  },
  page: async ({ app }, use) => use(app.page),
})

/** The same app, run by a user without rights. */
export const userTest = test.extend({
  app: async ({ home }, use) => {
    const app = await launch(await forOrdinaryUser(ownProgram(home), home))
    await use(app)
    await app.kill()
  },
})
export { expect } from '@playwright/test'
