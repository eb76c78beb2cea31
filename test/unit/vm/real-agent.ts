/** The real qemu-ga on a socket of this computer, without the commands that would change this computer. */
import { execFile, spawn } from 'node:child_process'
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { programOnPath } from '../../../main/system/program-on-path.ts'
import { Agent } from '../../../main/vm/agent.ts'

const execute = promisify(execFile)
const forbidden = [
  'guest-shutdown',
  'guest-set-time',
  'guest-fsfreeze-freeze',
  'guest-fsfreeze-freeze-list',
  'guest-fsfreeze-thaw',
  'guest-fstrim',
  'guest-suspend-disk',
  'guest-suspend-ram',
  'guest-suspend-hybrid',
  'guest-set-vcpus',
  'guest-set-user-password',
  'guest-set-memory-blocks',
]

/** That of this computer, or of the package that the set-up fetched for the starter's guests. */
async function programIn(folder: string): Promise<string> {
  const own = await programOnPath(process.env, 'qemu-ga')
  if (own !== null) return own
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
  const starter = process.env['SNOWGLOBE_STARTER'] ?? path.join(cache, 'snowglobe/starter/nixpkgs')
  const debs = await readdir(path.join(starter, 'debs'))
  const deb = debs.find((name) => name.startsWith('qemu-guest-agent_'))
  if (deb === undefined) throw new Error('There is no qemu-ga; run the set-up first.')
  await execute('dpkg-deb', ['-x', path.join(starter, 'debs', deb), folder])
  return path.join(folder, 'usr/sbin/qemu-ga')
}

export async function realAgent() {
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-agent-'))
  const socketFile = path.join(folder, 'agent.sock')
  const program = await programIn(folder)
  const words = ['-m', 'unix-listen', '-p', socketFile, '-t', folder, '-f', path.join(folder, 'pid')]
  const child = spawn(program, [...words, '-b', forbidden.join(',')], { stdio: 'ignore' })
  for (let tries = 0; (await access(socketFile).catch(() => false)) === false; tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('qemu-ga does not start')
    await delay(50)
  }
  const changes: string[] = []
  const agent = new Agent(socketFile, () => changes.push(agent.state.state))
  const end = async () => {
    agent.portIs(null)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGKILL')) await gone
    await rm(folder, { recursive: true, force: true })
  }
  /** Waits until the agent has answered. */
  const ready = async () => {
    agent.portIs(true)
    for (let tries = 0; agent.state.state !== 'ready' && tries < 400; tries++) await delay(50)
  }
  return { agent, changes, folder, socketFile, child, ready, end }
}
