import { expect, it } from 'vitest'
import { marker, running } from '../system/running.ts'
import { makeFixture, newConfiguration } from './fixture.ts'

it('ends the builders of a nix-build that was killed, and no other ones of the same name', async () => {
  const [mine, other] = await Promise.all([makeFixture(), makeFixture()])
  const [seconds, others] = [marker(), marker()]
  await mine.configure(newConfiguration(`sleep ${seconds} & sleep ${seconds}`))
  await other.configure(newConfiguration(`sleep ${others}`))
  const [build, untouched] = [mine.build(), other.build()]
  await expect.poll(() => running(`sleep\0${seconds}`).length, { timeout: 15_000 }).toBe(2)
  await expect.poll(() => running(`sleep\0${others}`).length, { timeout: 15_000 }).toBe(1)
  process.kill(build.pid ?? 0, 'SIGKILL')
  expect(await build.done).toMatchObject({
    failure: { code: 'nix/build-failed', message: 'nix-build was killed in the middle of its work.' },
  })
  expect(running(seconds)).toEqual([])
  expect(running(`sleep\0${others}`)).toHaveLength(1)
  await untouched.cancel()
  await Promise.all([mine.remove(), other.remove()])
})
