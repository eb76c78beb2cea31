/** What is worth a notification, and what is not. */
import { expect, test } from 'vitest'
import type { BuildStatus } from '../../../contract/build.ts'
import type { ImagesView } from '../../../contract/image.ts'
import type { TestOutcome, TestRun, TestView } from '../../../contract/test.ts'
import { newsOfImages, newsOfMachine, newsOfTest } from '../../../main/desktop/news.ts'
import { machine } from './machine-view.ts'

const off = { phase: 'off' } as const
const failure = { code: 'nix/build-failed', message: 'hello does not build.' } as const
const building = machine('web', off, {
  build: { phase: 'running', key: 'k', startedAt: 0 } as unknown as BuildStatus,
})
const built = (endedAt: number) =>
  machine('web', off, { build: { phase: 'succeeded', key: 'k', startedAt: 0, endedAt } })
const failed = machine('web', off, {
  build: { phase: 'failed', key: 'k', startedAt: 0, endedAt: 1, failure },
})

test('a build that failed, and one that took long', () => {
  expect(newsOfMachine(building, failed)).toEqual({
    title: '“web” could not be built',
    body: 'hello does not build.',
    shows: { machine: 'web' },
  })
  expect(newsOfMachine(building, built(60_000))?.title).toBe('“web” is built')
  expect(newsOfMachine(building, built(900))).toBeNull()
})

test('what was so before is no news, nor is what is heard of first', () => {
  expect(newsOfMachine(failed, failed)).toBeNull()
  expect(newsOfMachine(null, failed)).toBeNull()
})

test('a machine that crashed or stands still, and none that was shut down or paused', () => {
  const runs = machine('web', { phase: 'running', since: 1 })
  const crashed = machine('web', { phase: 'off', exit: { reason: 'failed', at: 1, failure } } as never)
  const done = machine('web', { phase: 'off', exit: { reason: 'guest', at: 1 } } as never)
  expect(newsOfMachine(runs, crashed)).toMatchObject({ title: '“web” has ended', body: failure.message })
  expect(newsOfMachine(runs, done)).toBeNull()
  expect(newsOfMachine(runs, machine('web', { phase: 'paused', since: 1, why: 'no-space' }))?.title).toBe(
    '“web” stands still',
  )
  expect(newsOfMachine(runs, machine('web', { phase: 'paused', since: 1, why: 'asked' }))).toBeNull()
})

test('a test that ended', () => {
  const view = (runs: Partial<TestRun>[]) => ({ id: 't', name: 'minimal', runs }) as TestView
  const run = (outcome: TestOutcome, more: Partial<TestRun> = {}) => ({
    key: '2',
    startedAt: 0,
    endedAt: 60_000,
    outcome,
    failure: null,
    ...more,
  })
  const before = view([{ key: '1' }])
  expect(newsOfTest(before, view([run('passed')]))?.title).toBe('Test “minimal” passed')
  expect(newsOfTest(before, view([run('failed', { failure })]))).toMatchObject({
    title: 'Test “minimal” failed',
    body: failure.message,
    shows: { test: 't' },
  })
  expect(newsOfTest(before, view([run('cancelled')]))).toBeNull()
  expect(newsOfTest(before, before)).toBeNull()
})

test('an image that failed or took long, and none that was there before', () => {
  const kind = { format: 'iso', way: 'installer' } as never
  const view = (status: BuildStatus): ImagesView => ({
    id: 'web',
    build: { kind, status, command: '' },
    images: [],
    hashing: null,
  })
  const begun = view({ phase: 'running', key: 'k', startedAt: 0 } as unknown as BuildStatus)
  const ended = (endedAt: number) => view({ phase: 'succeeded', key: 'k', startedAt: 0, endedAt })
  const broken = view({ phase: 'failed', key: 'k', startedAt: 0, endedAt: 1, failure })
  expect(newsOfImages(begun, ended(60_000), 'web')).toMatchObject({
    title: 'The image of “web” is built',
    shows: { machine: 'web' },
  })
  expect(newsOfImages(begun, ended(900), 'web')).toBeNull()
  expect(newsOfImages(begun, broken, 'web')).toMatchObject({
    title: 'The image of “web” could not be built',
    body: failure.message,
  })
  for (const before of [null, ended(60_000), broken])
    expect(newsOfImages(before, ended(60_000), 'web')).toBeNull()
})
