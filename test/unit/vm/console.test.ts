/** The serial console: past and present in order, nothing lost, nothing twice, and a slow page holds nobody up. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BytePort } from '../../../main/vm/byte-port.ts'
import { Console } from '../../../main/vm/console.ts'

let folder: string
let server: Server
let guest: Promise<Socket>
const closers: (() => void)[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-console-'))
  server = createServer()
  guest = new Promise((resolve) => server.once('connection', resolve))
  await new Promise<void>((resolve) => server.listen(path.join(folder, 'serial.sock'), resolve))
})
afterEach(async () => {
  for (const close of closers.splice(0)) close()
  server.close()
  await rm(folder, { recursive: true })
})

const newConsole = () =>
  new Console(path.join(folder, 'console.log'), {
    serial: path.join(folder, 'serial.sock'),
    keys: path.join(folder, 'keys.sock'),
  })

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

const until = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 400 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** What QEMU does with each piece: to the socket, then to the log. */
async function say(socket: Socket, text: string) {
  socket.write(text)
  await new Promise((resolve) => setTimeout(resolve, 15))
  await appendFile(path.join(folder, 'console.log'), text)
}

test('a page sees what was said before it came and what is said after', async () => {
  await writeFile(path.join(folder, 'console.log'), 'before\n')
  const serial = newConsole()
  await serial.connect()
  const { port, text } = page()
  void serial.attach(port)
  const socket = await guest
  await say(socket, 'after\n')
  await say(socket, 'and last')
  await until(() => text().endsWith('last'))
  expect(text()).toBe('before\nafter\nand last')
})

test('what the page types reaches the guest', async () => {
  const serial = newConsole()
  await serial.connect()
  const { port, port2 } = page()
  void serial.attach(port)
  const socket = await guest
  const heard = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(bytes.toString())))
  port2.postMessage(new TextEncoder().encode('alice\r'))
  expect(await heard).toBe('alice\r')
})

test('a page that does not keep up is sent no more than its window, and the guest goes on', async () => {
  await writeFile(path.join(folder, 'console.log'), '')
  const serial = newConsole()
  await serial.connect()
  const slow = page(false)
  const quick = page()
  void serial.attach(slow.port)
  void serial.attach(quick.port)
  const socket = await guest
  const flood = 'x'.repeat(1024 * 1024)
  for (let round = 0; round < 4; round++) await say(socket, flood)
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
  await serial.trim()
  // But for the line that would have been cut.
  expect(await serial.logBytes()).toBe(16 * 1024 * 1024 - 1024)
  await serial.connect()
  await say(await guest, 'after\n')
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
