/** The screen's bytes while nobody looks: over a real MessagePort, against main's end of it. */
import { setTimeout as delay } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { BytePort } from '../../../../main/vm/byte-port.ts'
import { VncChannel } from '../../../../renderer/display/vnc-channel.ts'
import { StreamPort } from '../../../../renderer/stream.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

function joined() {
  const { port1, port2 } = new MessageChannel()
  ends.push(() => port1.close())
  const main = new BytePort({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onClose: (listener) => void port1.on('close', listener),
    close: () => port1.close(),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's port is the DOM's, with more
  const channel = new VncChannel(new StreamPort(port2 as unknown as MessagePort))
  const taken: number[] = []
  // As noVNC does (core/websock.js, attach).
  Object.assign(channel, { onmessage: ({ data }: { data: ArrayBuffer }) => void taken.push(data.byteLength) })
  channel.start()
  return { main, channel, taken }
}

test('what comes while nobody looks waits, holds its sender back, and is there in order afterwards', async () => {
  const { main, channel, taken } = joined()
  await main.send(new Uint8Array(10))
  await expect.poll(() => taken).toEqual([10])
  channel.hold(true)
  let isThrough = false
  const sent = main.send(new Uint8Array(2 * 1024 * 1024)).then(() => (isThrough = true))
  void main.send(new Uint8Array(3))
  await delay(100)
  expect(taken).toEqual([10])
  expect(isThrough).toBe(false)
  channel.hold(false)
  await sent
  await main.send(new Uint8Array(4))
  await expect.poll(() => taken).toEqual([10, 2 * 1024 * 1024, 3, 4])
})
