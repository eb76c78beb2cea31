/** The calls about the inside of a running guest. */
import type { guestCalls } from '../contract/guest-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import { say } from './words/say.ts'

export function makeGuestHandlers({
  host,
  machines,
  desktop,
}: Parts): Pick<Handlers, keyof typeof guestCalls> {
  const guestOf = (id: string) => machines.get(id).vm.guest
  return {
    'guest.facts': ({ id }) => guestOf(id).facts(),
    'guest.ports': ({ id }) => guestOf(id).ports(),
    'guest.run': ({ id, token, command, user }) =>
      guestOf(id).run(token, command, user, (text) => host.emit('guest.said', { id, token, text })),
    // The folder is the user's choice in the system's own dialog, so that no page can name one.
    'guest.copyOut': async ({ id, token, file }) => {
      const folder = await desktop.chooseFolder(say`Choose a folder for the file`)
      if (folder === null) return null
      return guestOf(id).copyOut(token, file, folder, (bytes, ofBytes) =>
        host.emit('guest.copied', { id, token, bytes, ofBytes }),
      )
    },
    'guest.stop': ({ id, token }) => guestOf(id).stop(token),
  }
}
