/** Which settings of Nix must be added so that builders can run on this host, and nothing more. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { run } from '../system/run.ts'

export interface EffectiveSettings {
  buildUsersGroup: string
  sandbox: boolean
  sandboxPaths: string[]
}

/** The three of about a hundred; `sandbox` may also be the word `relaxed`. */
const shownSettings = z.object({
  'build-users-group': z.object({ value: z.string() }).optional(),
  sandbox: z.object({ value: z.union([z.boolean(), z.string()]) }).optional(),
  'sandbox-paths': z.object({ value: z.array(z.string()) }).optional(),
})

/** What holds a host's shell and its libraries, where Nix brings no shell of its own for the sandbox. */
const hostFolders = ['/bin', '/usr', '/lib', '/lib64']

/** Nix's settings as they are in force; null when this Nix does not tell them. */
export async function effectiveSettings(env: NodeJS.ProcessEnv): Promise<EffectiveSettings | null> {
  const features = ['--extra-experimental-features', 'nix-command']
  for (const words of [['show-config'], ['config', 'show']]) {
    const { code, stdout } = await run('nix', [...features, ...words, '--json'], { env, limitMs: 10_000 })
    if (code === 0) return readSettings(stdout)
  }
  return null
}

function readSettings(json: string): EffectiveSettings | null {
  let all: z.infer<typeof shownSettings>
  try {
    all = shownSettings.parse(JSON.parse(json))
  } catch {
    return null
  }
  const sandbox = all.sandbox?.value
  return {
    buildUsersGroup: all['build-users-group']?.value ?? '',
    sandbox: sandbox !== undefined && sandbox !== false && sandbox !== 'false',
    sandboxPaths: all['sandbox-paths']?.value ?? [],
  }
}

/** Lines for NIX_CONFIG. `isRoot` says whether Nix would build as other users. */
export async function lackingSettings(settings: EffectiveSettings, isRoot: boolean): Promise<string[]> {
  const lines: string[] = []
  if (isRoot && settings.buildUsersGroup !== '' && !(await hasMembers(settings.buildUsersGroup)))
    lines.push('build-users-group =')
  const targets = settings.sandboxPaths.map((entry) => entry.split('=')[0])
  if (settings.sandbox && !targets.includes('/bin/sh') && !targets.includes('/bin'))
    lines.push(`extra-sandbox-paths = ${hostFolders.filter((folder) => existsSync(folder)).join(' ')}`)
  return lines
}

/** Nix refuses a group that is not there, and one without members just as well. */
async function hasMembers(group: string): Promise<boolean> {
  const local = await readFile('/etc/group', 'utf8').catch(() => '')
  const entry = (text: string) => text.split('\n').find((line) => line.startsWith(`${group}:`))
  const line = entry(local) ?? entry((await run('getent', ['group', group], { limitMs: 10_000 })).stdout)
  return (line?.split(':')[3] ?? '').trim() !== ''
}
