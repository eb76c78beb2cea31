/** Running the built app as a user without any rights, also when the tests run as root: with Chromium's sandbox on. */
import { execFileSync } from 'node:child_process'
import { chmod, chown, copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from '../../scripts/setup/folders.mjs'
import type { Home, Program } from './app.ts'

/** `nobody`: owns nothing, may write nowhere but where we let it. */
const uid = 65534

/** What the user must be able to read, as hard links where that is possible: the originals may lie below a home of mode 0700. */
function share(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', '--', from, to], { stdio: 'ignore' })
  } catch {
    execFileSync('cp', ['-a', '--', from, to])
  }
}

/** The program to launch, and the home made ready for it; for a user who is not root, the program as it is. */
export async function forOrdinaryUser(program: Program, home: Home): Promise<Program> {
  if (process.getuid?.() !== 0) return program
  const shared = path.join(home.path, 'shared')
  await mkdir(path.join(shared, 'app'), { recursive: true })
  share(path.dirname(program.executable), path.join(shared, 'electron'))
  share(home.env['SNOWGLOBE_STARTER'] ?? '', path.join(shared, 'starter'))
  for (const part of ['dist', 'package.json'])
    share(path.join(projectFolder, part), path.join(shared, 'app', part))
  const electron = path.join(shared, 'electron', path.basename(program.executable))
  const executable = path.join(shared, 'electron-as-user')
  const words = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', electron]
  await writeFile(executable, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`)
  await chmod(executable, 0o755)
  const authority = path.join(home.path, '.Xauthority')
  if (process.env['XAUTHORITY'] !== undefined) await copyFile(process.env['XAUTHORITY'], authority)
  execFileSync('find', [
    home.path,
    '-path',
    shared,
    '-prune',
    '-o',
    '-exec',
    'chown',
    '-h',
    `${uid}:${uid}`,
    '{}',
    '+',
  ])
  await chown(home.path, uid, uid)
  const env = { ...program.env, SNOWGLOBE_STARTER: path.join(shared, 'starter'), XAUTHORITY: authority }
  return { executable, appFolder: path.join(shared, 'app'), env, sandbox: true }
}
