/** A Debian with nothing in it but what the package asks for, and what runs machines; used by an ordinary user. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const user = 'alice'
const home = `/home/${user}`
/** What the doctor would ask for. */
const forMachines = ['nix-bin', 'qemu-system-x86', 'qemu-utils', 'e2fsprogs']
/** What every desktop has, to know which program opens what. */
const forDesktop = ['desktop-file-utils', 'shared-mime-info', 'libglib2.0-bin']

export async function cleanRoot() {
  const root = await mkdtemp(path.join(tmpdir(), 'snowglobe-root-'))
  const release = /^VERSION_CODENAME=(\w+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1] ?? 'stable'
  await chmod(root, 0o755)
  await execute('debootstrap', ['--variant=minbase', release, root], { maxBuffer: 1 << 26 })
  for (const name of ['resolv.conf', 'hosts']) await cp(`/etc/${name}`, path.join(root, 'etc', name))
  await cp('/etc/apt/sources.list.d', path.join(root, 'etc/apt/sources.list.d'), { recursive: true })
  const mount = (...words: string[]) => execFileSync('mount', words)
  mount('-t', 'proc', 'proc', path.join(root, 'proc'))
  mount('--rbind', '/dev', path.join(root, 'dev'))
  const inside = (...words: string[]) =>
    execute('chroot', [root, ...words], {
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 1 << 26,
    })
  await inside('apt-get', 'update', '-q')
  await inside('useradd', '--create-home', user)
  const starter = process.env['SNOWGLOBE_STARTER'] ?? path.join(cache(), 'snowglobe/starter/nixpkgs')
  await mkdir(path.join(root, 'opt/starter'), { recursive: true })
  mount('--bind', starter, path.join(root, 'opt/starter'))
  await mkdir(path.join(root, 'tmp/.X11-unix'), { recursive: true })
  mount('--bind', '/tmp/.X11-unix', path.join(root, 'tmp/.X11-unix'))
  const authority = process.env['XAUTHORITY']
  if (authority !== undefined) await cp(authority, path.join(root, home, '.Xauthority'))
  await inside('chown', '-R', `${user}:${user}`, home)
  const commandOf = (program: string, words: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const inRoot = [`--userspec=${user}:${user}`, root, program, ...words]
      const env = {
        HOME: home,
        USER: user,
        PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
        SNOWGLOBE_STARTER: '/opt/starter',
      }
      const child = spawn('chroot', inRoot, { stdio: ['ignore', 'pipe', 'pipe'], env })
      const said = { out: '', err: '' }
      child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()))
      child.stderr.on('data', (bytes: Buffer) => (said.err += bytes.toString()))
      child.once('close', (code) => resolve({ code, ...said }))
    })
  return {
    root,
    inside,
    file: (...parts: string[]) => path.join(root, ...parts),
    home: path.join(root, home),
    async install(deb: string) {
      await cp(deb, path.join(root, 'tmp/snowglobe.deb'))
      await inside(
        'apt-get',
        'install',
        '-y',
        '--no-install-recommends',
        '/tmp/snowglobe.deb',
        ...forMachines,
        ...forDesktop,
      )
    },
    /** A program on the user's desktop. */
    launch: (program: string, ...words: string[]) =>
      spawn('chroot', [`--userspec=${user}:${user}`, root, program, ...words], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          HOME: home,
          USER: user,
          PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
          DISPLAY: process.env['DISPLAY'] ?? '',
          XAUTHORITY: `${home}/.Xauthority`,
          SNOWGLOBE_STARTER: '/opt/starter',
        },
      }),
    /** The installed command in a terminal that has no display. */
    command: (...words: string[]) => commandOf('/usr/bin/snowglobe', words),
    commandOf,
    async remove() {
      execFileSync('umount', ['--recursive', '--lazy', path.join(root, 'dev')])
      for (const place of ['proc', 'opt/starter', 'tmp/.X11-unix'])
        execFileSync('umount', ['--lazy', path.join(root, place)])
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** The deb that `npm run pack` made. */
export async function packedDeb(folder: string): Promise<string> {
  const found = (await readdir(folder)).find((name) => name.endsWith('.deb'))
  if (found === undefined) throw new Error(`There is no deb in ${folder}; npm run pack makes it.`)
  return path.join(folder, found)
}

/** Where the app listens for the test: Chromium writes it down. */
export async function debuggingAddress(file: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const port = text.split('\n')[0]
    if (port !== undefined && port !== '') return `http://127.0.0.1:${port}`
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The app does not open.')
}

function cache(): string {
  return process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
}
