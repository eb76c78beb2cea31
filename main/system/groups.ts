/** The groups of this host, as /etc/group or whoever else keeps them tells (group(5)). */
import { readFile } from 'node:fs/promises'
import { run } from './run.ts'

export interface Group {
  name: string
  id: number
  /** Users who are named as members; not those whose first group it is. */
  members: string[]
}

/** Those in /etc/group; none where it cannot be read. */
export async function localGroups(): Promise<Group[]> {
  return parsed(await readFile('/etc/group', 'utf8').catch(() => ''))
}

/** Null when neither /etc/group nor the host's name service (getent(1), 10 s at the most) knows it. */
export async function groupNamed(name: string): Promise<Group | null> {
  const isIt = (group: Group) => group.name === name
  const local = (await localGroups()).find(isIt)
  if (local !== undefined) return local
  const { stdout } = await run('getent', ['group', name], { limitMs: 10_000 })
  return parsed(stdout).find(isIt) ?? null
}

function parsed(text: string): Group[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', , id = '', members = ''] = line.split(':')
    if (name === '' || !/^\d+$/.test(id)) return []
    return [{ name, id: Number(id), members: members.split(',').filter((user) => user.trim() !== '') }]
  })
}
