/** The text that is given to a machine's clipboard: what QEMU's VNC server reads of it (ui/vnc-clipboard.c). */
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { clipboardMessage } from '../../../../renderer/display/clipboard-message.ts'

/** The messages one after the other, as the server takes them apart. */
function parsed(bytes: Uint8Array): { flags: number; data: Uint8Array }[] {
  if (bytes.length === 0) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  expect(view.getUint8(0)).toBe(6)
  const size = -view.getInt32(4)
  return [
    { flags: view.getUint32(8), data: bytes.subarray(12, 8 + size) },
    ...parsed(bytes.subarray(8 + size)),
  ]
}

test('a text is told of and sent as it is, in a stream that ends', async () => {
  const text = 'Grüße ☃\nzweite Zeile\n'
  const [news, provided, ...more] = parsed(await clipboardMessage(text))
  expect(more).toEqual([])
  expect(news).toEqual({ flags: 0x08_00_00_01, data: new Uint8Array() })
  expect(provided?.flags).toBe(0x10_00_00_01)
  // Throws where the stream has no end.
  const inflated = inflateSync(provided?.data ?? new Uint8Array())
  expect(inflated.readUInt32BE(0)).toBe(Buffer.byteLength(text))
  expect(inflated.subarray(4).toString()).toBe(text)
})
