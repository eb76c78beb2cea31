/** The serial console's stream joined to a screen. */
import { openStream } from '../bridge.ts'
import type { StreamPort } from '../stream.ts'
import { gathered } from './drawing.ts'
import type { Screen } from './screen.ts'

/** Bytes are acknowledged when xterm has parsed them; `past` is called once, when the given number of bytes has been. */
export async function joinSerial(
  id: string,
  screen: Screen,
  options: { pastBytes: number; expectedBytes: number; past(this: void): void },
): Promise<StreamPort> {
  const port = await openStream({ stream: 'console', id, pastBytes: options.pastBytes })
  const draw = gathered(screen.view)
  let leftBytes = options.expectedBytes
  port.start({
    data: async (bytes) => {
      await draw(bytes)
      if (leftBytes > 0 && (leftBytes -= bytes.length) <= 0) options.past()
    },
    closed: () => undefined,
  })
  const encoder = new TextEncoder()
  screen.view.onData((typed) => port.send(encoder.encode(typed)))
  screen.view.onBinary((typed) => port.send(Uint8Array.from(typed, (character) => character.charCodeAt(0))))
  return port
}
