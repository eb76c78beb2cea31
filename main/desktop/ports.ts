/** Hands byte streams to the page: a MessagePort for each, made here, wrapped so that the rest of main sees a plain port. */
import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron'
import { channels, type StreamMessage } from '../../contract/bridge.ts'
import { Failure } from '../../contract/failure.ts'
import { streamRequest, type StreamRequest } from '../../contract/streams.ts'
import { BytePort, type Port } from '../vm/byte-port.ts'
import type { OurPages } from './sender.ts'
import { say } from '../words/say.ts'

export function servePorts(
  pages: OurPages,
  open: (request: StreamRequest, port: BytePort) => Promise<void>,
  logInternal: (error: unknown) => string,
): void {
  ipcMain.on(channels.stream, (event, request: unknown, token: unknown) => {
    if (!pages.accepts(event) || typeof token !== 'string' || token.length > 100) return
    const parsed = streamRequest.safeParse(request)
    if (!parsed.success) {
      const error = { code: 'call/bad-argument' as const, message: say`There is no such stream.` }
      event.senderFrame?.postMessage(channels.stream, {
        snowglobeStream: token,
        error,
      } satisfies StreamMessage)
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    const port = new BytePort(wrap(port1))
    event.senderFrame?.postMessage(channels.stream, { snowglobeStream: token } satisfies StreamMessage, [
      port2,
    ])
    open(parsed.data, port).catch((error: unknown) => {
      const failure =
        error instanceof Failure
          ? error.toData()
          : {
              code: 'internal' as const,
              message: say`The stream broke off inside Snowglobe.`,
              hint: say`The log has it as ${logInternal(error)}.`,
            }
      port.close(failure)
    })
  })
}

/** Bytes are copied, never transferred: transferring from main loses them (electron#34905). */
function wrap(port: MessagePortMain): Port {
  port.start()
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', ({ data }) => listener(data)),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  }
}
