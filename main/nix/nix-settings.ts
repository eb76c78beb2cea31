/** Which settings of Nix must be added so that builders can run on this host, and nothing more. */
import { existsSync } from 'node:fs'
import { groupNamed } from '../system/groups.ts'
import type { NixConfig } from './nix-config.ts'

/** What holds a host's shell and its libraries, where Nix brings no shell of its own for the sandbox. */
const hostFolders = ['/bin', '/usr', '/lib', '/lib64']

/** Lines for NIX_CONFIG. `isRoot` says whether Nix would build as other users. */
export async function lackingSettings(config: NixConfig, isRoot: boolean): Promise<string[]> {
  const lines: string[] = []
  const group = config.text('build-users-group')
  if (isRoot && group !== '' && !(await hasMembers(group))) lines.push('build-users-group =')
  const targets = config.words('sandbox-paths').map((entry) => entry.split('=')[0])
  // It may also be the word `relaxed`.
  const isSandboxed = !['', 'false'].includes(config.text('sandbox'))
  if (isSandboxed && !targets.includes('/bin/sh') && !targets.includes('/bin'))
    lines.push(`extra-sandbox-paths = ${hostFolders.filter((folder) => existsSync(folder)).join(' ')}`)
  return lines
}

/** Nix refuses a group that is not there, and one without members just as well. */
async function hasMembers(name: string): Promise<boolean> {
  const group = await groupNamed(name)
  return group !== null && group.members.length > 0
}
