/** The host's groups against its own getent(1) and id(1). */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { groupNamed, localGroups } from '../../../main/system/groups.ts'

function told(command: string, ...words: string[]): string {
  return execFileSync(command, words, { encoding: 'utf8' }).trim()
}

test('a group is read as the host itself reads it', async () => {
  const groups = await localGroups()
  expect(groups.length).toBeGreaterThan(0)
  for (const { name, id, members } of groups.slice(0, 20)) {
    const [, , toldId, toldMembers] = told('getent', 'group', name).split(':')
    expect([String(id), members.join(',')]).toEqual([toldId, toldMembers])
  }
})

test('a group is found by its name, and one that nobody knows is none', async () => {
  const mine = told('id', '--group', '--name')
  expect(await groupNamed(mine)).toMatchObject({ name: mine, id: process.getgid?.() })
  expect(await groupNamed('nobody-has-this-group')).toBeNull()
})
