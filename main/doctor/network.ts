/** Which caches and builders can be reached, asked as Nix would ask them, with a time limit. */
import { builderLines } from '../../contract/distribution.ts'
import { run } from '../system/run.ts'
import { isEnvironment, withoutNix, type Found, type Patient, type Subject } from './subject.ts'
import { say } from '../words/say.ts'

const limitMs = 10_000

async function answers(store: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string | null> {
  const options = ['--option', 'connect-timeout', '5', '--option', 'download-attempts', '1']
  const words = [
    '--extra-experimental-features',
    'nix-command',
    'store',
    'ping',
    '--store',
    store,
    ...options,
  ]
  // ssh would ask for a password, and for a host's key, and wait.
  const ssh = { NIX_SSHOPTS: `${env['NIX_SSHOPTS'] ?? ''} -oBatchMode=yes -oConnectTimeout=5`.trim() }
  const { code, stderr } = await run('nix', words, { env: { ...env, ...ssh }, signal, limitMs })
  if (code === 0) return null
  return code === null ? say`no answer within ${limitMs / 1000} s` : reason(stderr)
}

/** The last error without its prefix. */
function reason(stderr: string): string {
  const said = stderr.split('\n').findLast((line) => line.startsWith('error:')) ?? stderr.trim()
  return said.replace(/^error:\s*/, '') || say`it gave no reason`
}

/** The caches that a build would ask. */
export async function cachesOf({ config, settings }: Patient): Promise<string[]> {
  const named = (await config())?.words('substituters') ?? []
  return [...new Set([...named, ...settings.substituters].map((url) => url.replace(/\/$/, '')))]
}

export const networkSubject: Subject = {
  line: 'network',
  look: async (patient) => {
    const { nix, settings, signal } = patient
    if (settings.offline) return { state: 'note', message: say`You work offline: nothing is asked.` }
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    const caches = await cachesOf(patient)
    if (caches.length === 0) return { state: 'note', message: say`Nix knows no cache to ask.` }
    const said = await Promise.all(caches.map((cache) => answers(cache, found.env, signal)))
    return summary(caches, said)
  },
}

function summary(caches: string[], said: (string | null)[]): Found {
  const silent = caches.flatMap((cache, n) => {
    const why = said[n]
    return why === null || why === undefined ? [] : [`${cache}: ${why}`]
  })
  if (silent.length === 0) return { state: 'ok', message: say`Reached: ${caches.join(', ')}.` }
  const details = silent.join('\n')
  if (silent.length < caches.length)
    return {
      state: 'warning',
      message: say`${silent.length} of ${caches.length} caches cannot be reached.`,
      hint: say`Builds try them anyway, which takes time: leave them out in the settings or in nix.conf.`,
      details,
    }
  return {
    state: 'warning',
    message: say`No cache can be reached: ${caches.join(', ')}.`,
    hint: say`Connect to the network, or work offline: then no build waits for an answer.`,
    remedy: { kind: 'go-offline' },
    details,
  }
}

export const buildersSubject: Subject = {
  line: 'builders',
  look: async ({ nix, settings, signal }) => {
    const stores = builderLines(settings.builders)
      .map(({ words }) => words[0] ?? '')
      .filter((store) => !store.startsWith('@'))
    if (stores.length === 0) return null
    if (settings.offline) return { state: 'note', message: say`You work offline: no builder is asked.` }
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    const said = await Promise.all(
      stores.map((store) => answers(store.includes('://') ? store : `ssh://${store}`, found.env, signal)),
    )
    const failed = stores.flatMap((store, n) => {
      const why = said[n]
      return why === null || why === undefined ? [] : [`${store}: ${why}`]
    })
    if (failed.length === 0) return { state: 'ok', message: say`Reached: ${stores.join(', ')}.` }
    return {
      state: 'warning',
      message: say`${failed.length} of ${stores.length} builders cannot be used.`,
      hint: say`Try \`ssh\` to them by hand, without a password being asked; then correct them in the settings.`,
      remedy: { kind: 'open-settings' },
      details: failed.join('\n'),
    }
  },
}
