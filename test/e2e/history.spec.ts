/** A machine's builds in the real app with the starter: looked at before, kept, compared, gone back to, freed, over a crash. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Answer, Argument, CallName } from '../../contract/calls.ts'
import type { Reply } from '../../contract/bridge.ts'
import { expect, launch, ownProgram, test } from './app.ts'
import { build, buildMs, quickMachine } from './quick-machine.ts'
import { bootMs, createMachine, openTab, status } from './user.ts'

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

test('the result of a former build is offered while it is there, its configuration always', async ({
  page,
  home,
}) => {
  test.setTimeout(300_000)
  const { folder, write } = await quickMachine(home)
  const script = (word: string) => `echo ${word}; mkdir $out; ln -s $needs $out/${word}`
  const preview = page.getByRole('region', { name: 'What building would do' })
  await expect(page.getByRole('heading', { name: 'quick', level: 1 })).toBeVisible()
  await openTab(page, 'Build')
  await expect(preview).toContainText('2 derivations to build', { timeout: buildMs })
  await build(page, /^Built in/)
  await write(script('second'))
  await expect(preview).toContainText('→ "echo second', { timeout: buildMs })
  await build(page, /^Built in/)
  // Written, but never built.
  await write(script('third'))
  await expect(preview).toContainText('→ "echo third', { timeout: buildMs })
  await expect(preview).toContainText(/closure is [\d.]+\s\w+; the size of what is built is not known yet\./)

  const list = page.getByRole('listbox', { name: 'Builds of this machine' })
  const rows = list.getByRole('option')
  const goBack = page.getByRole('button', { name: 'Go back to this build' })
  const take = page.getByRole('button', { name: 'Use this configuration' })
  const isChosen = (n: number) => expect(rows.nth(n)).toHaveAttribute('aria-selected', 'true')

  await test.step('the list and what is shown of a build are chosen by arrow keys', async () => {
    await page.getByRole('radio', { name: 'Latest build' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect(rows).toHaveCount(2)
    await expect(goBack).toBeDisabled()
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await isChosen(1)
    await page.getByRole('radio', { name: 'Configuration' }).click()
    await expect(page.locator('.comparison')).toContainText('echo third')
  })

  await test.step('what going back replaces is kept, and is a text alone', async () => {
    await goBack.click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to this build' }).click()
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(0)).toContainText('Kept text')
    // What was looked at still is.
    await isChosen(2)
    await rows.nth(0).click()
    await expect(page.locator('.comparison')).toContainText('echo third')
    await expect(page.getByRole('radio', { name: 'Steps and log' })).toBeDisabled()
    await expect(goBack).toBeDisabled()
  })

  const editor = page.getByRole('textbox', { name: 'configuration.nix' })
  await test.step('its text comes into the editor, unsaved, and can be undone', async () => {
    await take.click()
    await expect(page.getByRole('tab', { name: 'Configuration' })).toHaveAttribute('aria-selected', 'true')
    await expect(editor).toContainText('echo third')
    await expect(page.getByText('Unsaved changes')).toBeVisible()
    expect(await readFile(path.join(folder, 'configuration.nix'), 'utf8')).toContain('echo first')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(editor).toContainText('echo first')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('a result that was given up is not offered, its text is', async () => {
    await openTab(page, 'Build')
    await rows.nth(1).click()
    await expect(goBack).toBeEnabled()
    await page.getByRole('button', { name: 'Free space…' }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(/This frees \d/, { timeout: buildMs })
    await dialog.getByRole('button', { name: 'Free space' }).click()
    await expect(rows.nth(1)).toContainText('no longer in the store', { timeout: buildMs })
    await expect(goBack).toBeDisabled()
    await take.click()
    await expect(editor).toContainText('echo second')
  })
})
