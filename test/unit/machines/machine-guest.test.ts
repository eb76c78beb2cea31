/** Files from the page into a guest, over a real MessageChannel and by the real agent; and what QEMU says of its port. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Failure } from '../../../contract/failure.ts'
import { BytePort } from '../../../main/vm/byte-port.ts'
import { MachineGuest } from '../../../main/machines/machine-guest.ts'
import { realAgent } from '../vm/real-agent.ts'

let real: Awaited<ReturnType<typeof realAgent>>
let guest: MachineGuest
let folder: string
let isOpen = false
const closers: (() => void)[] = []

beforeEach(async () => {
  real = await realAgent()
  folder = path.join(real.folder, 'home')
  await mkdir(folder)
  guest = new MachineGuest({
    socketFile: real.socketFile,
    qmp: () => Promise.resolve([{ label: 'agent0', 'frontend-open': isOpen, filename: 'x' }]),
    changed: () => undefined,
  })
})
afterEach(async () => {
  guest.off()
  for (const close of closers.splice(0)) close()
  await real.end()
})

const ready = async () => {
  isOpen = true
  await guest.look()
  await expect.poll(() => guest.agent.state.state).toBe('ready')
}

function page() {
  const { port1, port2 } = new MessageChannel()
  closers.push(() => port1.close())
  let acked = 0
  const opened = new Promise<void>((resolve) =>
    port2.on('message', (message: { open?: true; ack?: number }) => {
      if (message.open === true) resolve()
      acked += message.ack ?? 0
    }),
  )
  const port = new BytePort({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onClose: (listener) => void port1.on('close', listener),
    close: () => port1.close(),
  })
  return { port, port2, opened, acked: () => acked }
}

const failureOf = (promise: Promise<void>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )

test('QEMU says when the agent is there, by an answer and by events', async () => {
  isOpen = false
  await guest.look()
  expect(guest.agent.state).toEqual({ state: 'silent' })
  guest.heard({ event: 'VSERPORT_CHANGE', data: { id: 'another', open: true } })
  expect(guest.agent.state).toEqual({ state: 'silent' })
  guest.heard({ event: 'VSERPORT_CHANGE', data: { id: 'agent', open: true } })
  await expect.poll(() => guest.agent.state.state).toBe('ready')
  guest.heard({ event: 'VSERPORT_CHANGE', data: { id: 'agent', open: false } })
  expect(guest.agent.state).toEqual({ state: 'silent' })
  guest.off()
  expect(guest.agent.state).toEqual({ state: 'off' })
})

test('a file from the page is whole in the guest, and what is acknowledged is there', async () => {
  await ready()
  const { port, port2, opened, acked } = page()
  const bytes = randomBytes(300_000)
  const copying = guest.copyIn({ name: 'a.bin', folder, size: bytes.length }, port)
  await opened
  for (let at = 0; at < bytes.length; at += 70_000)
    port2.postMessage(new Uint8Array(bytes.subarray(at, at + 70_000)))
  await copying
  expect(bytes.equals(await readFile(path.join(folder, 'a.bin')))).toBe(true)
  await expect.poll(acked).toBeGreaterThan(200_000)
})

test('an empty file is one too', async () => {
  await ready()
  await guest.copyIn({ name: 'empty', folder, size: 0 }, page().port)
  expect(await readFile(path.join(folder, 'empty'), 'utf8')).toBe('')
})

test('a page that goes before the end leaves nothing', async () => {
  await ready()
  const { port, port2, opened } = page()
  const copying = failureOf(guest.copyIn({ name: 'a.bin', folder, size: 1000 }, port))
  await opened
  port2.postMessage(new Uint8Array(10))
  port2.postMessage({ close: true })
  expect(await copying).toBe('guest/stopped')
  expect(await readdir(folder)).toEqual([])
})

test('more bytes than were announced are refused', async () => {
  await ready()
  const { port, port2, opened } = page()
  const copying = failureOf(guest.copyIn({ name: 'a.bin', folder, size: 5 }, port))
  await opened
  port2.postMessage(new Uint8Array(10))
  expect(await copying).toBe('guest/not-copied')
  expect(await readdir(folder)).toEqual([])
})

test('without an agent nothing can be copied, and it is said', async () => {
  expect(await failureOf(guest.copyIn({ name: 'a', folder, size: 1 }, page().port))).toBe('vm/not-running')
})
