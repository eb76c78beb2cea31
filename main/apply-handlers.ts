/** The calls about switching a running guest to what is built. */
import type { applyCalls } from '../contract/apply-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'

export function makeApplyHandlers({ host, machines }: Parts): Pick<Handlers, keyof typeof applyCalls> {
  return {
    'apply.look': ({ id }) => machines.get(id).vm.apply.look(),
    'apply.run': async ({ id, token }) => {
      const machine = machines.get(id)
      try {
        return await machine.vm.apply.run((text) => host.emit('guest.said', { id, token, text }))
      } finally {
        await machine.refresh()
      }
    },
  }
}
