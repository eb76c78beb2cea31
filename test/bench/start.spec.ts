/** Start of the app to a usable window, against an empty Electron window. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { launch, ownProgram, test, type Home } from '../e2e/app.ts'
import { median, report, timed } from './rows.ts'

const runs = 7

async function emptyApp(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-empty-'))
  await writeFile(path.join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}')
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><nav>empty</nav>')
  await writeFile(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})`,
  )
  return folder
}

async function startEmpty(home: Home, folder: string): Promise<number> {
  const { executable, env, sandbox } = ownProgram(home)
  const startedAt = performance.now()
  const electron = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    args: [folder, '--disable-gpu'],
    env,
  })
  const page = await electron.firstWindow()
  await page.waitForSelector('nav')
  const elapsed = performance.now() - startedAt
  await electron.close()
  return elapsed
}

test('start of the app', async ({ home }) => {
  const folder = await emptyApp()
  const ours: number[] = []
  const reference: number[] = []
  try {
    for (let run = 0; run < runs; run++) {
      ours.push(
        await timed(async () => {
          const app = await launch(ownProgram(home))
          await app.page.getByRole('heading', { name: 'No machines yet' }).waitFor()
          // Ended by force: closing is not what is measured, but it counts into the next run if it lingers.
          setTimeout(() => void app.kill(), 0)
        }),
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
      reference.push(await startEmpty(home, folder))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  report({
    issue: 'A',
    measure: 'start of the app to usable window against an empty Electron window',
    ours: median(ours),
    reference: median(reference),
    unit: 'ms',
    goal: 'within 1.5×',
    holds: median(ours) <= 1.5 * median(reference),
    runs,
  })
})
