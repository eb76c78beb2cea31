/** The page's side of the bridge: calls that throw, events, streams. */
import type { Bridge } from '../contract/bridge.ts'
import type { Answer, Argument, CallName } from '../contract/calls.ts'
import type { FailureData } from '../contract/failure.ts'
import type { StreamRequest } from '../contract/streams.ts'
import { StreamPort } from './stream.ts'

declare global {
  interface Window {
    snowglobe: Bridge
  }
}

/** A failure that main answered with. */
export class CallFailure extends Error {
  readonly data: FailureData

  constructor(data: FailureData) {
    super(data.message)
    this.data = data
  }
}

/** Calls main; throws `CallFailure`. */
export async function call<Name extends CallName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  const reply = await window.snowglobe.call(name, argument)
  if (reply.ok) return reply.value
  throw new CallFailure(reply.error)
}

/** Whatever was thrown, as something that can be shown. */
export function failureOf(error: unknown): FailureData {
  if (error instanceof CallFailure) return error.data
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

let streams = 0

/** Opens a byte stream; the port comes as a message to this window, marked with our token. */
export function openStream(request: StreamRequest): Promise<StreamPort> {
  const token = `stream-${++streams}`
  return new Promise((resolve, reject) => {
    const listen = (event: MessageEvent) => {
      const message: unknown = event.data
      if (event.source !== window || typeof message !== 'object' || message === null) return
      if (!('snowglobeStream' in message) || message.snowglobeStream !== token) return
      window.removeEventListener('message', listen)
      const port = event.ports[0]
      if (port !== undefined) resolve(new StreamPort(port))
      else reject(new Error('error' in message ? JSON.stringify(message.error) : 'no port'))
    }
    window.addEventListener('message', listen)
    window.snowglobe.open(request, token)
  })
}
