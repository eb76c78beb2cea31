/** Whether the daemon answers, and whether it lets this user name builders and caches. */
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { daemonAnswers, daemonSocket } from '../nix/store-access.ts'
import { localGroups } from '../system/groups.ts'
import { run } from '../system/run.ts'
import { distribution } from './distribution.ts'
import { isEnvironment, withoutNix, type Found, type Patient, type Subject } from './subject.ts'
import { say } from '../words/say.ts'

const answerMs = 10_000
const restart = 'sudo systemctl restart nix-daemon'

export const daemonSubject: Subject = {
  line: 'daemon',
  look: async (patient) => {
    const nix = await patient.nix()
    const isUsed = isEnvironment(nix) && nix.kind === 'daemon'
    const env = isEnvironment(nix) ? nix.env : patient.env
    const socket = daemonSocket(env)
    const isThere = await stat(socket).then(
      () => true,
      () => false,
    )
    if (!isUsed && !isThere)
      return { state: 'note', message: say`None is needed: your user builds by itself.` }
    if (!(await daemonAnswers(env)))
      return {
        state: isUsed ? 'bad' : 'warning',
        message: isThere
          ? say`Its socket ${socket} is there, but nobody answers.`
          : say`There is no socket ${socket}.`,
        hint: say`Start the daemon.`,
        command: restart,
      }
    const { code, stderr } = await ping({ ...env, NIX_REMOTE: 'daemon' }, patient.signal)
    if (code === 0) return { state: 'ok', message: say`It answers.` }
    return {
      state: isUsed ? 'bad' : 'warning',
      message: say`It takes connections but gives no answer.`,
      hint: say`Start it anew.`,
      command: restart,
      details: stderr.trim(),
    }
  },
}

export const trustedSubject: Subject = {
  line: 'trusted',
  look: async (patient) => {
    const nix = await patient.nix()
    if (!isEnvironment(nix)) return withoutNix
    if (nix.kind !== 'daemon')
      return { state: 'ok', message: say`Your user builds by itself, so its settings count.` }
    const answer = await trusted(nix.env, patient)
    if (answer === null) return { state: 'note', message: say`This Nix does not tell whether it trusts you.` }
    if (answer) return { state: 'ok', message: say`The daemon takes builders and caches that you name.` }
    return untrusted(patient)
  },
}

async function untrusted({ settings }: Patient): Promise<Found> {
  const { username } = userInfo()
  const isNixos = (await distribution()) === 'nixos'
  const isWanted = settings.substituters.length > 0 || settings.builders !== ''
  return {
    state: isWanted ? 'warning' : 'note',
    message: isWanted
      ? say`The daemon ignores the builders and caches in your settings, because you are not among its trusted users.`
      : say`You are not among the trusted users of the daemon: it would ignore builders and caches that you name.`,
    hint: isNixos
      ? say`Add this to /etc/nixos/configuration.nix and switch to it.`
      : say`Add this line to /etc/nix/nix.conf and restart nix-daemon.`,
    command: isNixos
      ? `nix.settings.trusted-users = [ "${username}" ];`
      : `extra-trusted-users = ${username}`,
  }
}

/** Later versions tell it over the connection; before, it follows from the settings that client and daemon share. */
async function trusted(env: NodeJS.ProcessEnv, { config, signal }: Patient): Promise<boolean | null> {
  const { code, stdout } = await ping({ ...env, NIX_REMOTE: 'daemon' }, signal, '--json')
  const told = code === 0 ? /"trusted":\s*(true|false|1|0)/.exec(stdout)?.[1] : undefined
  if (told !== undefined) return told === 'true' || told === '1'
  const all = await config()
  if (all === null) return null
  const { username, uid } = userInfo()
  if (uid === 0) return true
  return isTrusted(all.words('trusted-users'), username, await groupNames())
}

/** `words` as in nix.conf: names, `@group`, or `*` for everybody. */
export function isTrusted(words: string[], username: string, groups: string[]): boolean {
  return words.some(
    (word) => word === '*' || word === username || (word.startsWith('@') && groups.includes(word.slice(1))),
  )
}

async function groupNames(): Promise<string[]> {
  const ids = new Set(process.getgroups?.() ?? [])
  return (await localGroups()).filter(({ id }) => ids.has(id)).map(({ name }) => name)
}

/** Opens the store over the daemon's socket; a socket that systemd holds takes connections without any daemon. */
function ping(env: NodeJS.ProcessEnv, signal: AbortSignal, ...words: string[]) {
  const args = ['--extra-experimental-features', 'nix-command', 'store', 'ping', ...words]
  return run('nix', args, { env, signal, limitMs: answerMs })
}
