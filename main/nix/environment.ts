/** How Nix works on this host, found out by asking it, and the environment in which it then builds. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { programOnPath } from '../system/program-on-path.ts'
import { run, type Ran } from '../system/run.ts'
import { childEnv } from './child-env.ts'
import { readNixConfig } from './nix-config.ts'
import { lackingSettings } from './nix-settings.ts'
import { daemonAnswers, isWritable } from './store-access.ts'
import { say } from '../words/say.ts'

export interface NixEnvironment {
  /** A daemon builds; or we do in the store that is there; or we do in a store of our own. */
  kind: 'daemon' | 'single-user' | 'private-store'
  /** Nix's version, such as `2.8.0`. */
  version: string
  /** Absolute; `/nix/store` nearly everywhere, never to be assumed. */
  storeDir: string
  /** The complete environment for Nix's programs. */
  env: NodeJS.ProcessEnv
  /** The variables in it that were added here: what a command line must carry to do the same by hand. */
  settings: Record<string, string>
}

/** Below this there is no NIX_CONFIG with `extra-` and no JSON of the settings. */
const oldestVersion = [2, 4] as const

/**
 * Takes about 0.1 s and asks anew each time. `dataDir` is the app's own folder (absolute), where a private store goes.
 * Throws `nix/missing` and `nix/unusable`.
 */
export async function nixEnvironment(options: {
  env: NodeJS.ProcessEnv
  dataDir: string
}): Promise<NixEnvironment> {
  const privateDir = path.join(options.dataDir, 'nix')
  const env = childEnv(options.env, path.join(privateDir, 'home'))
  if ((await programOnPath(env, 'nix-build')) === null) throw missing()

  const [writable, daemon] = await Promise.all([isWritable(env), daemonAnswers(env)])
  const remote = env['NIX_REMOTE'] ?? ''
  if ((remote !== '' && remote !== 'local') || (!writable && daemon)) {
    return {
      kind: 'daemon',
      version: await nixVersion(env),
      storeDir: await storeDir(env),
      env,
      settings: {},
    }
  }
  const folders = writable ? {} : await privateFolders(privateDir)
  // Asked with these folders: a private store has its own, empty, nix.conf.
  const based = { ...env, ...folders }
  const [version, inForce] = await Promise.all([nixVersion(based), readNixConfig(based)])
  const lines = inForce === null ? [] : await lackingSettings(inForce, process.getuid?.() === 0)
  // No cache has anything for a store at another place (Nix refuses its prefix), so none is asked.
  if (!writable) lines.push('substituters =')
  const config = [env['NIX_CONFIG'] ?? '', ...lines].filter((line) => line !== '').join('\n')
  const added = { ...folders, ...(lines.length === 0 ? {} : { NIX_CONFIG: config }) }
  const complete = { ...env, ...added }
  const kind = writable ? 'single-user' : 'private-store'
  return { kind, version, storeDir: await storeDir(complete), env: complete, settings: added }
}

async function privateFolders(dir: string): Promise<Record<string, string>> {
  // Paths in the store end up in `#!` lines and in shell text, which no space survives.
  if (!/^[\w/.+@-]+$/.test(dir))
    throw new Failure({
      code: 'nix/unusable',
      message: say`Nix cannot build in ${dir}, because the name holds a space or another special character.`,
      hint: say`Install Nix with its daemon, so that no store of our own is needed.`,
    })
  const folders = {
    NIX_STORE_DIR: path.join(dir, 'store'),
    NIX_STATE_DIR: path.join(dir, 'var/nix'),
    NIX_LOG_DIR: path.join(dir, 'var/log/nix'),
    NIX_CONF_DIR: path.join(dir, 'etc'),
  }
  try {
    await mkdir(dir, { recursive: true, mode: 0o755 })
    for (const folder of [...Object.values(folders), path.join(dir, 'home')])
      await mkdir(folder, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw new Failure(
      {
        code: 'nix/unusable',
        message: say`Nix cannot write its store here, and no store can be made in ${dir}.`,
        hint: say`Check the permissions of that folder, or install Nix with its daemon.`,
        remedy: { kind: 'open-doctor' },
        details: String(error),
      },
      error,
    )
  }
  return folders
}

/** Opens the store, so it is also the proof that Nix works in this environment. */
async function storeDir(env: NodeJS.ProcessEnv): Promise<string> {
  const answer = await run('nix-instantiate', ['--eval', '-E', 'builtins.storeDir'], { env, limitMs: 60_000 })
  const dir = /^"(\/.*)"\s*$/.exec(answer.stdout)?.[1]
  if (answer.code !== 0 || dir === undefined) throw unusable(answer)
  return dir
}

async function nixVersion(env: NodeJS.ProcessEnv): Promise<string> {
  const answer = await run('nix-build', ['--version'], { env, limitMs: 60_000 })
  const version = /\d+(?:\.\d+)+/.exec(answer.stdout)?.[0]
  if (answer.code !== 0 || version === undefined) throw unusable(answer)
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1])) return version
  throw new Failure({
    code: 'nix/unusable',
    message: say`Nix ${version} is too old.`,
    hint: say`Install Nix ${oldestVersion.join('.')} or newer.`,
    remedy: { kind: 'open-doctor' },
  })
}

/** The failure for a host without Nix; the remedy fits the system. */
export function missing(): Failure {
  return new Failure({
    code: 'nix/missing',
    message: say`Nix is not installed: there is no nix-build.`,
    hint: existsSync('/etc/debian_version')
      ? say`Install it with \`sudo apt install nix-bin\`.`
      : say`Install Nix with the system’s package manager or with the official installer, then start again.`,
    remedy: { kind: 'open-doctor' },
  })
}

function unusable({ code, stdout, stderr }: Ran): Failure {
  return new Failure({
    code: 'nix/unusable',
    message: say`Nix is installed but does not work here.`,
    hint: say`Run \`nix-build --version\` and \`nix-instantiate --eval -E 1\` in a terminal to see what it says.`,
    remedy: { kind: 'open-doctor' },
    details: `${stderr}${stdout}`.trim() || `exit code ${code}`,
  })
}
