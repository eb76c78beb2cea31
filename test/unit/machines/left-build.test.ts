import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { LeftBuild } from '../../../main/machines/left-build.ts'
import { identify } from '../../../main/system/process-identity.ts'
import { makeFixture, newConfiguration } from '../nix/fixture.ts'
import { marker, running } from '../system/running.ts'

const leftIn = (folder: string) => new LeftBuild(folder, { stateDir: path.join(folder, 'state'), id: 'a' })

it('ends a build that is left from before, with its builders', async () => {
  const fixture = await makeFixture()
  const seconds = marker()
  await fixture.configure(newConfiguration(`sleep ${seconds}; echo > $out`))
  const build = fixture.build()
  const earlier = leftIn(fixture.folder)
  await earlier.take('20260101-000000000', 1)
  await earlier.note(build.pid)
  await expect.poll(() => running(`sleep\0${seconds}`).length, { timeout: 15_000 }).toBe(1)
  expect(await leftIn(fixture.folder).end()).toBeNull()
  await build.done
  expect(running(seconds)).toEqual([])
  await expect(stat(path.join(fixture.folder, '.snowglobe/build.json'))).rejects.toThrow()
  await fixture.remove()
})

it('leaves a process alone that only has the same number, and a note that makes no sense', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-left-'))
  const left = leftIn(folder)
  await left.take('20260101-000000000', 1)
  await left.note(process.pid)
  const file = path.join(folder, '.snowglobe/build.json')
  const noted = JSON.parse(await readFile(file, 'utf8')) as { work: object }
  expect(noted.work).toEqual(identify(process.pid))
  await writeFile(file, JSON.stringify({ ...noted, work: { ...noted.work, startTicks: '1' } }))
  await left.end()
  await writeFile(file, '{"pid":')
  await left.end()
  await rm(folder, { recursive: true, force: true })
})
