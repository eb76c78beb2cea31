/** The command line as packages run it: in Electron, without a display. */
import { spawn } from 'node:child_process'
import { ownProgram, type Home } from './app.ts'

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** Begins a command; what it says can be read while it runs. */
export function begin(home: Home, words: string[], folder = home.path) {
  const { executable, appFolder, env } = ownProgram(home)
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...without } = env
  // Those of packaging/snowglobe.sh.
  const switches = ['--no-sandbox', '--no-zygote', '--log-level=3']
  const child = spawn(executable, [...switches, appFolder, '--cli', ...words], {
    cwd: folder,
    env: without,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
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
