/** Programs in real pseudo-terminals: what they say and are told, their size, their end, and that nothing is left of them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identify } from '../../../main/system/process-identity.ts'
import { Pty } from '../../../main/terminals/pty.ts'
import { terminalPage, until } from './page.ts'

let folder: string
const opened: { pty: Pty; dispose(): void }[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-pty-'))
})
afterEach(async () => {
  for (const { pty, dispose } of opened.splice(0)) {
    await pty.end()
    dispose()
  }
  await rm(folder, { recursive: true })
})

async function run(script: string, isReading = true) {
  const page = terminalPage(isReading)
  const pty = await Pty.start({
    file: '/bin/sh',
    args: ['-c', script],
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    size: { columns: 91, rows: 33 },
  })
  opened.push({ pty, dispose: page.dispose })
  return { ...page, pty, ended: pty.join(page.port) }
}

const pidIn = async (name: string) => Number(await readFile(path.join(folder, name), 'utf8').catch(() => '0'))

test('it has a terminal of the page’s size, and hears of another size', async () => {
  const page = await run('stty size; trap "stty size; exit" WINCH; while :; do sleep 0.05; done')
  await until(() => page.text().includes('33 91'))
  page.resize(120, 40)
  await page.ended
  expect(page.text()).toMatch(/33 91\s+40 120/)
})

test('what is typed reaches it, and its exit code is told', async () => {
  const page = await run('read line; echo "heard $line"; exit 7')
  page.type('words\r')
  expect(await page.ended).toEqual({ code: 7, signal: 0, hasNewKeys: false })
  expect(page.text()).toContain('heard words')
})

test('a program that is ended by a signal says so', async () => {
  const page = await run('kill -TERM $$')
  expect(await page.ended).toMatchObject({ signal: 15 })
})

test('of a flood not one byte is lost, also when the page reads only after the program’s end', async () => {
  const page = await run('head -c 3000000 /dev/zero | tr "\\0" x; echo; echo over', false)
  await until(() => page.bytes() > 1_000_000)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const held = page.bytes()
  page.read()
  await page.ended
  expect(held).toBeLessThan(2_500_000)
  expect(page.text().match(/x/g)).toHaveLength(3_000_000)
  expect(page.text()).toMatch(/over\r\n$/)
})

test('the last words of a program that ends at once are not lost, also when the page is slow', async () => {
  const page = await run('head -c 1400000 /dev/zero | tr "\\0" y; echo; echo over', false)
  await until(() => page.bytes() > 1_000_000)
  // Longer than the 0.2 s after which node-pty closes.
  await new Promise((resolve) => setTimeout(resolve, 500))
  page.read()
  await page.ended
  expect(page.text().match(/y/g)).toHaveLength(1_400_000)
  expect(page.text()).toMatch(/over\r\n$/)
})

test('a long paste arrives whole', async () => {
  const page = await run('stty raw -echo; echo ready; head -c 500000 | wc -c')
  await until(() => page.text().includes('ready'))
  page.type('z'.repeat(500_000))
  await page.ended
  expect(page.text()).toContain('500000')
})

test('when the page goes, the program goes, with what it started', async () => {
  const page = await run('sleep 600 & echo $! > child; wait')
  await until(() => identify(page.pty.pid) !== null)
  let child = 0
  for (let tries = 0; tries < 200 && child === 0; tries++) {
    child = await pidIn('child')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(identify(child)).not.toBeNull()
  page.leave()
  await until(() => identify(child) === null && identify(page.pty.pid) === null)
  expect([identify(child), identify(page.pty.pid)]).toEqual([null, null])
})

test('a program that hears neither hanging up nor TERM is killed', async () => {
  const page = await run('trap "" HUP TERM; echo deaf; while :; do sleep 0.1; done')
  await until(() => page.text().includes('deaf'))
  const { pid } = page.pty
  await page.pty.end()
  expect(identify(pid)).toBeNull()
})

test('a program that is not there is a failure that says so, or ends at once', async () => {
  const page = terminalPage()
  const ended = await Pty.start({
    file: '/nowhere/shell',
    args: [],
    cwd: folder,
    env: {},
    size: { columns: 80, rows: 24 },
  }).then(
    (pty) => pty.join(page.port),
    (error: unknown) => error,
  )
  page.dispose()
  expect(ended).toMatchObject({
    code: expect.toSatisfy((code) => code === 1 || code === 'terminal/not-possible'),
  })
})
