/** The page's end of a terminal's stream, over a real MessageChannel. */
import { MessageChannel } from 'node:worker_threads'
import type { TerminalEnd } from '../../../contract/terminals.ts'
import { BytePort } from '../../../main/vm/byte-port.ts'

const stepMs = 20

/** `isReading` false: what comes is not acknowledged until `read` is called. */
export function terminalPage(isReading = true) {
  const { port1, port2 } = new MessageChannel()
  const parts: Buffer[] = []
  let unread = 0
  let reads = isReading
  let end: TerminalEnd | null = null
  let isClosed = false
  port2.on('message', (message: Uint8Array | { ended?: TerminalEnd; closed?: unknown }) => {
    if (message instanceof Uint8Array) {
      parts.push(Buffer.from(message))
      if (reads) port2.postMessage({ ack: message.length })
      else unread += message.length
    } else if (message.ended !== undefined) end = message.ended
    else if ('closed' in message) isClosed = true
  })
  const port = new BytePort({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onClose: (listener) => void port1.on('close', listener),
    close: () => port1.close(),
  })
  return {
    port,
    text: () => Buffer.concat(parts).toString(),
    all: () => Buffer.concat(parts),
    bytes: () => parts.reduce((sum, part) => sum + part.length, 0),
    end: () => end,
    isClosed: () => isClosed,
    type: (words: string) => port2.postMessage(new TextEncoder().encode(words)),
    send: (bytes: Uint8Array) => port2.postMessage(bytes),
    resize: (columns: number, rows: number) => port2.postMessage({ resize: { columns, rows } }),
    read: () => {
      reads = true
      port2.postMessage({ ack: unread })
    },
    /** As a page does that closes the tab. */
    leave: () => {
      port2.postMessage({ close: true })
      port2.close()
    },
    dispose: () => port1.close(),
  }
}

/** Waits until it is so; gives up quietly, so that the expectation that follows says what is. */
export async function until(isSo: () => boolean, limitMs = 10_000): Promise<void> {
  for (let waited = 0; waited < limitMs && !isSo(); waited += stepMs)
    await new Promise((resolve) => setTimeout(resolve, stepMs))
}
