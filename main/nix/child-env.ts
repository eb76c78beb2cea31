/** The environment that Nix's programs get: the user's, without what belongs to this app's own runtime. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Variables that would change how a builder or an evaluator runs, though the user never set them. */
const ours = /^(ELECTRON_|NODE_OPTIONS$|NODE_CHANNEL_|npm_|CHROME_DESKTOP$|GDK_BACKEND$|ORIGINAL_XDG_)/

/** Where installers put Nix; a program that a desktop starts often lacks these in its PATH. */
function usualFolders(home: string): string[] {
  return [
    path.join(home, '.nix-profile/bin'),
    path.join(home, '.local/state/nix/profile/bin'),
    '/nix/var/nix/profiles/default/bin',
    '/run/current-system/sw/bin',
  ]
}

/** A copy to hand to children: PATH reaches Nix, HOME is a folder that exists (`homeless` when there is none). */
export function childEnv(env: NodeJS.ProcessEnv, homeless: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !ours.test(name))
  const home = [env['HOME'], homedirOrNone()].find(
    (dir) => dir !== undefined && dir !== '' && existsSync(dir),
  )
  const folders = (env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(':').filter((folder) => folder !== '')
  const missing = usualFolders(home ?? homeless).filter((folder) => !folders.includes(folder))
  return { ...Object.fromEntries(kept), HOME: home ?? homeless, PATH: [...folders, ...missing].join(':') }
}

function homedirOrNone(): string | undefined {
  try {
    return homedir()
  } catch {
    return undefined
  }
}
