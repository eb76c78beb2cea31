/** A build's builders stand behind the window and the virtual machines where processors are short. */
import { existsSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { marker, running } from '../system/running.ts'
import { makeFixture, newConfiguration, type Fixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.remove())

it('weighs a builder’s session less than the others, and the builder within it', async () => {
  const seconds = marker()
  await fixture.configure(newConfiguration(`sleep ${seconds}`))
  const build = fixture.build()
  try {
    await expect.poll(() => running(`sleep\0${seconds}`).length, { timeout: 15_000 }).toBe(1)
    const [pid = 0] = running(`sleep\0${seconds}`)
    expect(getPriority(pid)).toBe(5)
    // Not every kernel has sessions’ groups; where it has them, a niceness counts within one alone.
    const group = () => readFileSync(`/proc/${pid}/autogroup`, 'utf8').trim()
    if (existsSync(`/proc/${pid}/autogroup`)) await expect.poll(group).toMatch(/ nice 5$/)
  } finally {
    await build.cancel()
  }
})
