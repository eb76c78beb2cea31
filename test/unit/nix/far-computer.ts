/** Another computer to build on: a real sshd on the loopback whose sessions have a store of their own. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

export interface FarComputer {
  /** Where its `/nix/store` really lies. */
  storeDir: string
  /** As `builders` names it. */
  address: string
  /** One line for `builders`, for this computer's own system. */
  builder(this: void, system?: string): string
  /** For the environment of Nix: how its ssh gets there. */
  env: { NIX_SSHOPTS: string }
  stop(this: void): Promise<void>
}

async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('sshd does not answer')
}

export async function farComputer(): Promise<FarComputer> {
  const dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-far-'))
  const root = path.join(dir, 'root')
  const etc = path.join(dir, 'etc')
  await mkdir(root)
  await mkdir(etc)
  const folders = ['/bin', '/usr', '/lib', '/lib64'].filter((folder) => existsSync(folder))
  await writeFile(
    path.join(etc, 'nix.conf'),
    `build-users-group =\nextra-sandbox-paths = ${folders.join(' ')}\nsubstituters =\n`,
  )
  for (const key of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path.join(dir, key)])
  const port = await freePort()
  const config = path.join(dir, 'sshd_config')
  await writeFile(
    config,
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${path.join(dir, 'host')}`,
      `AuthorizedKeysFile ${path.join(dir, 'user.pub')}`,
      'PidFile none',
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
      `SetEnv NIX_REMOTE=${root} NIX_CONF_DIR=${etc}`,
      '',
    ].join('\n'),
  )
  // Debian makes it when the service starts.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  const sshd = spawn('/usr/sbin/sshd', ['-f', config, '-D', '-e'], { stdio: 'ignore' })
  await answering(port)
  const address = `ssh://${userInfo().username}@127.0.0.1`
  return {
    storeDir: path.join(root, 'nix/store'),
    address,
    builder: (system = 'x86_64-linux') => `${address} ${system} ${path.join(dir, 'user')} 2 1`,
    env: {
      NIX_SSHOPTS: `-p ${port} -oStrictHostKeyChecking=no -oUserKnownHostsFile=/dev/null -oLogLevel=ERROR`,
    },
    stop: async () => {
      const ended = new Promise((resolve) => sshd.once('exit', resolve))
      sshd.kill()
      await ended
      execFileSync('chmod', ['-R', 'u+w', dir])
      await rm(dir, { recursive: true, force: true })
    },
  }
}
