/** What a user does in a terminal: the machine's own command lines, with the console in a file or on a raw socket. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import type { CommandLine } from '../../contract/vm.ts'

const sh = promisify(execFile)
const limitMs = 300_000

/** The command lines that the app shows for its first machine. */
export async function shownCommands(page: Page): Promise<Record<CommandLine['purpose'], string>> {
  const lines = await page.evaluate(async () => {
    const state = await window.snowglobe.call('app.state', undefined)
    if (!state.ok) throw new Error(state.error.message)
    const [machine] = state.value.machines
    if (machine === undefined) throw new Error('no machine')
    const reply = await window.snowglobe.call('machines.commands', { id: machine.id })
    return reply.ok ? reply.value : []
  })
  return Object.fromEntries(lines.map(({ purpose, text }) => [purpose, text])) as Record<
    CommandLine['purpose'],
    string
  >
}

export async function buildByHand(folder: string, command: string): Promise<void> {
  await sh('sh', ['-c', command], { cwd: folder })
}

/** A VM started by hand with its console as a socket and a log, like the app's; by the script and QEMU's options alone. */
export class HandVm {
  readonly #folder: string
  readonly #runDir: string
  #child: ChildProcess | null = null

  constructor(folder: string, runDir: string) {
    this.#folder = folder
    this.#runDir = runDir
  }

  get log(): string {
    return path.join(this.#runDir, 'console.log')
  }

  get socket(): string {
    return path.join(this.#runDir, 'serial.sock')
  }

  start(script: string): void {
    const serial = [
      '-chardev',
      'socket,id=c0,path=serial.sock,server=on,wait=off,logfile=console.log',
      '-serial',
      'chardev:c0',
    ]
    this.#child = spawn(
      script,
      ['-display', 'none', '-vnc', 'unix:vnc.sock', '-machine', 'accel=tcg', ...serial],
      {
        cwd: this.#folder,
        stdio: 'ignore',
        env: { ...process.env, TMPDIR: this.#runDir, USE_TMPDIR: '1' },
      },
    )
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child === null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
    await rm(this.log, { force: true })
  }
}

/** Waits until a file ends with the pattern; looks every 10 ms. */
export async function untilInFile(file: string, pattern: RegExp): Promise<void> {
  const limit = performance.now() + limitMs
  for (;;) {
    const text = await readFile(file, 'latin1').catch(() => '')
    if (pattern.test(text.slice(-400))) return
    if (performance.now() > limit)
      throw new Error(`${String(pattern)} did not come; last: ${text.slice(-300)}`)
    await delay(10)
  }
}
