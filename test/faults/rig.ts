/** The built app with one quick machine, driven by its calls, in an environment that a campaign breaks. */
import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { BuildStatus } from '../../contract/build.ts'
import type { Answer, Argument, CallName } from '../../contract/calls.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { BuildRecord } from '../../contract/history.ts'
import { nixEnvironment } from '../../main/nix/environment.ts'
import { quickMachine } from '../bench/quick-machine.ts'
import { launch, ownProgram, type Home, type RunningApp } from '../e2e/app.ts'

const limitMs = 60_000

export interface Rig {
  home: Home
  folder: string
  /** What the next build does; at once in the file. */
  configure(this: void, script: string): Promise<void>
  /** Starts the app, with these variables of the environment changed. */
  start(this: void, env?: Record<string, string>): Promise<void>
  /** Ends the app without a word. */
  kill(this: void): Promise<void>
  /** What the next dialog for a file to write answers. */
  chooseFile(this: void, file: string): Promise<void>
  call<Name extends CallName>(this: void, name: Name, argument: Argument<Name>): Promise<Answer<Name>>
  status(this: void): Promise<BuildStatus>
  begin(this: void): Promise<void>
  /** Waits for the build's end. */
  ended(this: void): Promise<BuildStatus>
  build(this: void): Promise<BuildStatus>
  /** Waits until a line of the running build's log holds the text. */
  said(this: void, text: string): Promise<void>
  history(this: void): Promise<BuildRecord[]>
  remove(this: void): Promise<void>
}

/** `prepare` may put another disk in the place of the machines' folder. */
export async function makeRig(prepare: (machines: string) => void = () => undefined): Promise<Rig> {
  const dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-fault-'))
  const env = {
    HOME: dir,
    XDG_CONFIG_HOME: path.join(dir, '.config'),
    XDG_STATE_HOME: path.join(dir, '.state'),
    XDG_DATA_HOME: path.join(dir, '.data'),
    SNOWGLOBE_STARTER: path.join(dir, 'no-starter'),
  }
  await mkdir(env.XDG_CONFIG_HOME, { recursive: true })
  const home: Home = { path: dir, machines: path.join(dir, 'Snowglobe'), env }
  await mkdir(home.machines)
  prepare(home.machines)
  const configure = await quickMachine(home, 'quick')
  const id = 'quickquick22'
  let app: RunningApp | null = null

  const page = () => {
    if (app === null) throw new Error('the app is not started')
    return app.page
  }
  const call = async <Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Answer<Name>> => {
    const reply = await page().evaluate(
      ([asked, given]) => window.snowglobe.call(asked as 'app.state', given as undefined),
      [name, argument] as const,
    )
    if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
    return reply.value as unknown as Answer<Name>
  }
  const status = async () => {
    const { machines } = await call('app.state', undefined)
    const [machine] = machines
    if (machine === undefined) throw new Error('the machine is not in the list')
    return machine.build
  }
  const ended = () =>
    until(async () => {
      const now = await status()
      return now.phase === 'running' || now.phase === 'cancelling' ? null : now
    })
  const begin = () => call('build.start', { id, thenStart: false })
  return {
    home,
    folder: path.join(home.machines, 'quick'),
    configure,
    start: async (changed = {}) => {
      const program = ownProgram(home)
      // No cache: each build would try for seconds to reach one.
      const alone = { NIX_CONFIG: 'substituters =' }
      app = await launch({ ...program, env: { ...program.env, ...alone, ...changed } })
    },
    kill: async () => {
      await app?.kill()
      app = null
    },
    chooseFile: async (file) => {
      await app?.electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, file)
    },
    call,
    status,
    begin,
    ended,
    build: async () => {
      await begin()
      return ended()
    },
    said: async (text) => {
      await until(async () => {
        const now = await status()
        if (now.phase !== 'running') return null
        const lines = await call('build.lines', { id, key: now.key, step: null, from: 0, count: 1000 })
        return lines.some((line) => line.text.includes(text)) ? true : null
      })
    },
    history: () => call('builds.list', { id }),
    remove: async () => {
      await app?.kill()
      await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}

/** Asks again until there is an answer. */
export async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  const limit = performance.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() > limit) throw new Error('it did not come to pass')
    await delay(50)
  }
}

export function failureOf(status: BuildStatus): FailureData {
  if (status.phase !== 'failed') throw new Error(`not failed but ${JSON.stringify(status)}`)
  return status.failure
}

/** What must not be lost by any fault: the texts, the link and where it leads. */
export function stateOf(folder: string) {
  const link = path.join(folder, 'result')
  const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === true
  const target = isLink ? readlinkSync(link) : null
  return {
    configuration: readFileSync(path.join(folder, 'configuration.nix'), 'utf8'),
    record: JSON.parse(readFileSync(path.join(folder, 'snowglobe.json'), 'utf8')) as unknown,
    target,
    isThere: target !== null && existsSync(target),
  }
}

/** Variables that give Nix a store of its own in this folder, for the app and for a daemon. */
export async function ownStore(dir: string): Promise<Record<string, string>> {
  const folders = {
    NIX_STORE_DIR: path.join(dir, 'store'),
    NIX_STATE_DIR: path.join(dir, 'var'),
    NIX_LOG_DIR: path.join(dir, 'log'),
    NIX_CONF_DIR: path.join(dir, 'etc'),
  }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  const { settings } = await nixEnvironment({ env: { ...process.env, ...folders }, dataDir: dir })
  return { ...folders, NIX_CONFIG: `${settings['NIX_CONFIG'] ?? ''}\nsubstituters =` }
}
