/** A machine's builds in the real app with the starter: looked at before, kept, compared, gone back to, freed, over a crash. */
import type { Page } from '@playwright/test'
import type { Answer, Argument, CallName } from '../../contract/calls.ts'
import type { Reply } from '../../contract/bridge.ts'
import { expect, launch, ownProgram, test } from './app.ts'
import { bootMs, createMachine, status } from './user.ts'

/** Asks as the page does. */
async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Reply<Answer<Name>>> {
  const reply = await page.evaluate(
    async (given) => {
      const { called, words } = JSON.parse(given) as { called: CallName; words?: never }
      return JSON.stringify(await window.snowglobe.call(called, words))
    },
    JSON.stringify({ called: name, words: argument }),
  )
  return JSON.parse(reply) as Reply<Answer<Name>>
}

async function get<Name extends CallName>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  const reply = await ask(page, name, argument)
  if (!reply.ok) throw new Error(`${reply.error.message} ${reply.error.details ?? ''}`)
  return reply.value
}

async function machineOf(page: Page) {
  const [machine] = (await get(page, 'app.state', undefined)).machines
  if (machine === undefined) throw new Error('no machine')
  return machine
}

test('a former build is compared, gone back to and freed, but not while the machine runs on it', async ({
  home,
  app,
}) => {
  test.setTimeout(600_000)
  const { page } = app
  await createMachine(page, 'historic', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  const { id } = await machineOf(page)
  const list = (from = page) => get(from, 'builds.list', { id })
  // Counted behind everybody's back.
  await expect.poll(async () => (await list())[0]?.nixpkgsRevision, { timeout: 60_000 }).not.toBeNull()
  const [first] = await list()
  expect(first).toMatchObject({ outcome: 'succeeded', isThere: true, isCurrent: true })
  expect(first?.closureBytes).toBeGreaterThan(10_000_000)

  const { text, version } = await get(page, 'configuration.read', { id })
  const other = text.replace('lolcat', 'htop')
  expect(other).not.toBe(text)
  await get(page, 'configuration.save', { id, text: other, base: version })
  const preview = await get(page, 'build.preview', { id })
  expect(preview?.toBuild).toContain('nixos-vm')
  expect(preview?.packages).toEqual([
    { name: 'htop', before: [], after: [expect.any(String)] },
    { name: 'lolcat', before: [expect.any(String)], after: [] },
  ])

  await get(page, 'build.start', { id, thenStart: false })
  await expect.poll(async () => (await list()).length, { timeout: 120_000 }).toBe(2)
  await expect.poll(async () => (await machineOf(page)).needsBuild).toBe(false)
  const [second] = await list()
  const [former, latter] = [first?.key ?? '', second?.key ?? '']
  const difference = await get(page, 'builds.compare', { id, before: former, after: latter })
  expect(difference.packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['htop', 'lolcat']))

  const refused = { ok: false, error: { code: 'build/in-use' } }
  expect(await ask(page, 'builds.free', { id, keys: [latter] })).toMatchObject(refused)
  expect(await ask(page, 'builds.free', { id, keys: [former] })).toMatchObject(refused)
  await get(page, 'vm.stop', { id, rung: 'kill' })
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })

  const back = await get(page, 'builds.goBack', { id, key: former, withConfiguration: true })
  expect(back.needsBuild).toBe(false)
  expect((await get(page, 'configuration.read', { id })).text).toBe(text)
  const { bytes } = await get(page, 'builds.space', { id, keys: [latter] })
  expect(bytes).toBeGreaterThan(0)
  expect(await get(page, 'builds.free', { id, keys: [latter] })).toEqual({ bytes })
  expect(await get(page, 'builds.configuration', { id, key: latter })).toBe(other)
  const kept = await list()
  expect(kept).toMatchObject([
    { key: latter, isThere: false, isCurrent: false },
    { key: former, isThere: true, isCurrent: true },
  ])

  await app.kill()
  const again = await launch(ownProgram(home))
  try {
    expect(await list(again.page)).toEqual(kept)
    expect(
      await ask(again.page, 'builds.goBack', { id, key: latter, withConfiguration: false }),
    ).toMatchObject({
      ok: false,
      error: { code: 'build/gone' },
    })
    await get(again.page, 'vm.start', { id })
    await expect(status(again.page)).toHaveText('Running', { timeout: bootMs })
  } finally {
    await again.kill()
  }
})
