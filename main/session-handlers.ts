/** What the calls about interactive sessions of tests do. */
import type { sessionCalls } from '../contract/session-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'

export function makeSessionHandlers({ tests }: Parts): Pick<Handlers, keyof typeof sessionCalls> {
  return {
    'sessions.list': async () => {
      await tests.list()
      return tests.all.map(({ id }) => tests.session(id).view())
    },
    'sessions.start': ({ id }) => tests.openSession(id),
    'sessions.end': ({ id }) => tests.session(id).end(),
    'sessions.readScript': ({ id }) => tests.session(id).readScript(),
    'sessions.do': ({ id, what }) => tests.session(id).act(what),
    'sessions.picture': ({ id, node }) => tests.seats(id).picture(node),
  }
}
