/** The serial console: past and present in order, nothing lost, nothing twice, and a slow page holds nobody up. */
import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, readSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BytePort } from '../../../main/vm/byte-port.ts'
import { Console } from '../../../main/vm/console.ts'

let folder: string
const closers: (() => void)[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-console-'))
  execFileSync('mkfifo', [path.join(folder, 'console.in')])
})
afterEach(async () => {
  for (const close of closers.splice(0)) close()
  await rm(folder, { recursive: true })
})

const newConsole = () => new Console(path.join(folder, 'console.log'), path.join(folder, 'console.in'))

/** A page over a real MessageChannel; `acks` false: it never says that it has dealt with anything. */
function page(acks = true) {
  const { port1, port2 } = new MessageChannel()
  closers.push(() => port1.close())
  const parts: Uint8Array[] = []
  port2.on('message', (message: unknown) => {
    if (!(message instanceof Uint8Array)) return
    parts.push(message)
    if (acks) port2.postMessage({ ack: message.length })
  })
  const port = new BytePort({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onClose: (listener) => void port1.on('close', listener),
    close: () => port1.close(),
  })
  const bytes = () => parts.reduce((sum, part) => sum + part.length, 0)
  const text = () => Buffer.concat(parts).toString()
  return { port, port2, text, bytes }
}

/** QEMU's end of the pipe, open for both ways as QEMU has it; what is there is read without waiting. */
function guestEnd() {
  const pipe = openSync(path.join(folder, 'console.in'), constants.O_RDWR | constants.O_NONBLOCK)
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(pipe)
    isOpen = false
  }
  closers.push(close)
  let heard = ''
  const read = () => {
    const buffer = Buffer.alloc(1024 * 1024)
    try {
      heard += buffer.toString('utf8', 0, readSync(pipe, buffer))
    } catch {
      // Nothing there yet.
    }
    return heard
  }
  return { read, close }
}

const type = ({ port2 }: { port2: MessagePort }, text: string) =>
  port2.postMessage(new TextEncoder().encode(text))

const until = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 400 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** What QEMU does with what the guest prints, whether somebody is connected or not. */
const log = (text: string) => appendFile(path.join(folder, 'console.log'), text)

test('a page sees what was said before it came and what is said after', async () => {
  await writeFile(path.join(folder, 'console.log'), 'before\n')
  const { port, text } = page()
  void newConsole().attach(port)
  await until(() => text() === 'before\n')
  await log('after\n')
  await until(() => text().endsWith('after\n'))
  // Longer than it is looked at after it has grown: now the kernel has to wake it.
  await new Promise((resolve) => setTimeout(resolve, 400))
  await log('and last')
  await until(() => text().endsWith('last'))
  expect(text()).toBe('before\nafter\nand last')
})

test('what a guest says first is seen by a page that was there before its first start', async () => {
  const serial = newConsole()
  const { port, text } = page()
  void serial.attach(port)
  await serial.prepare()
  expect((await stat(path.join(folder, 'console.log'))).mode & 0o777).toBe(0o600)
  await log('first\n')
  await until(() => text() === 'first\n')
  expect(text()).toBe('first\n')
})

test('a log that was removed is followed in its next one', async () => {
  const serial = newConsole()
  await serial.prepare()
  const { port, text } = page()
  void serial.attach(port)
  await log('old\n')
  await until(() => text() === 'old\n')
  await rm(path.join(folder, 'console.log'))
  await serial.prepare()
  await log('new\n')
  await until(() => text().endsWith('new\n'))
  expect(text()).toBe('old\nnew\n')
})

test('what the page types waits for the guest, in order, however much it is', async () => {
  const shown = page()
  void newConsole().attach(shown.port)
  const qemu = guestEnd()
  const pasted = Array.from({ length: 20_000 }, (_, n) => `line ${n}\r`).join('')
  type(shown, 'alice\r')
  type(shown, pasted)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await until(() => qemu.read().length === pasted.length + 6)
  expect(qemu.read()).toBe(`alice\r${pasted}`)
})

test('two Snowglobes type to one guest, and each sees what it says', async () => {
  await writeFile(path.join(folder, 'console.log'), 'login: ')
  const [app, command] = [page(), page()]
  for (const { port } of [app, command]) void newConsole().attach(port)
  const qemu = guestEnd()
  type(app, 'al')
  await until(() => qemu.read() === 'al')
  type(command, 'ice')
  await until(() => qemu.read() === 'alice')
  await log(qemu.read())
  await until(() => app.text() === 'login: alice' && command.text() === 'login: alice')
  expect([app.text(), command.text()]).toEqual(['login: alice', 'login: alice'])
})

test('what is typed while no guest listens, or was left by one that ended, is not typed to the next', async () => {
  const shown = page()
  void newConsole().attach(shown.port)
  type(shown, 'nobody')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const first = guestEnd()
  type(shown, 'unread')
  await new Promise((resolve) => setTimeout(resolve, 100))
  first.close()
  const second = guestEnd()
  type(shown, 'b')
  await until(() => second.read() !== '')
  expect(second.read()).toBe('b')
})

test('a page that nobody looks at is sent nothing until somebody does', async () => {
  await writeFile(path.join(folder, 'console.log'), 'before\n')
  const { port, port2, text } = page()
  void newConsole().attach(port)
  await until(() => text() === 'before\n')
  port2.postMessage({ hold: true })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await log('unseen\n')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await log('and more\n')
  expect(text()).toBe('before\n')
  port2.postMessage({ hold: false })
  await until(() => text().endsWith('more\n'))
  expect(text()).toBe('before\nunseen\nand more\n')
})

test('a page that does not keep up is sent no more than its window, and the others go on', async () => {
  await writeFile(path.join(folder, 'console.log'), '')
  const serial = newConsole()
  const slow = page(false)
  const quick = page()
  void serial.attach(slow.port)
  void serial.attach(quick.port)
  const flood = 'x'.repeat(1024 * 1024)
  for (let round = 0; round < 4; round++) await log(flood)
  await until(() => quick.bytes() === 4 * flood.length)
  expect(quick.bytes()).toBe(4 * flood.length)
  expect(slow.bytes()).toBeLessThanOrEqual(1024 * 1024 + 64 * 1024)
})

test('a long past is cut at a line’s start', async () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `line ${n} of the boot\n`).join('')
  await writeFile(path.join(folder, 'console.log'), lines)
  const { port, text } = page()
  void newConsole().attach(port)
  await until(() => text().endsWith('line 59999 of the boot\n'))
  expect(text()).toMatch(/^line \d+ of the boot\n/)
  expect(text().length).toBeGreaterThan(400 * 1024)
})

test('more of the past is sent to a page that asks for it', async () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `line ${n} of the boot\n`).join('')
  await writeFile(path.join(folder, 'console.log'), lines)
  const serial = newConsole()
  expect(await serial.logBytes()).toBe(lines.length)
  const { port, text } = page()
  void serial.attach(port, 2 * lines.length)
  await until(() => text().endsWith('line 59999 of the boot\n'))
  expect(text()).toBe(lines)
})

test('a log that is too long keeps its end when the machine starts anew, and no page sees anything twice', async () => {
  const line = `${'x'.repeat(1023)}\n`
  await writeFile(path.join(folder, 'console.log'), line.repeat(33 * 1024))
  const serial = newConsole()
  const { port, text } = page()
  void serial.attach(port, 10 * 1024 + 100)
  await until(() => text().length === 10 * 1024)
  await serial.prepare()
  // But for the line that would have been cut.
  expect(await serial.logBytes()).toBe(16 * 1024 * 1024 - 1024)
  await log('after\n')
  await until(() => text().endsWith('after\n'))
  expect(text()).toBe(`${line.repeat(10)}after\n`)
})

test('the log is saved as it is, also when there is none', async () => {
  const serial = newConsole()
  await serial.saveLog(path.join(folder, 'none'))
  expect(await readFile(path.join(folder, 'none'), 'utf8')).toBe('')
  await writeFile(path.join(folder, 'console.log'), '\x1b[32mgreen\x1b[0m\n')
  await serial.saveLog(path.join(folder, 'some'))
  expect(await readFile(path.join(folder, 'some'), 'utf8')).toBe('\x1b[32mgreen\x1b[0m\n')
})
