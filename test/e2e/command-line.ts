/** The command line as packages run it: in Electron, without a display. */
import { spawn } from 'node:child_process'
import pty from 'node-pty'
import { ownProgram, type Home } from './app.ts'

export interface Ran {
  code: number | null
  out: string
  err: string
}

function program(home: Home, words: string[]) {
  const { executable, appFolder, env } = ownProgram(home)
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...without } = env
  // Those of packaging/snowglobe.sh.
  const switches = ['--no-sandbox', '--no-zygote', '--log-level=3']
  return { executable, args: [...switches, appFolder, '--cli', ...words], env: without }
}

/** Begins a command at a terminal. */
export function atTerminal(home: Home, words: string[]) {
  const { executable, args, env } = program(home, words)
  const terminal = pty.spawn(executable, args, { cwd: home.path, env, cols: 100, rows: 30 })
  const said = { all: '' }
  terminal.onData((text) => (said.all += text))
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)))
  /** Closes the terminal, as its window does. */
  const hangUp = () => (terminal as unknown as { destroy(): void }).destroy()
  return { terminal, said, ended, hangUp }
}

/** Begins a command; what it says can be read while it runs. */
export function begin(home: Home, words: string[], folder = home.path) {
  const { executable, args, env } = program(home, words)
  const child = spawn(executable, args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (said.err += bytes.toString()))
  const ended = new Promise<Ran>((resolve) => child.once('close', (code) => resolve({ code, ...said })))
  return { child, said, ended }
}

export function command(home: Home, words: string[], folder?: string): Promise<Ran> {
  const { child, ended } = begin(home, words, folder)
  child.stdin.end()
  return ended
}
