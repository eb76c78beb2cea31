/** The calls about machines' networks. */
import type { networkCalls } from '../contract/network-calls.ts'
import { Failure } from '../contract/failure.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import { freePort } from './system/port-holder.ts'
import { isSame } from './vm/forwards.ts'
import { say } from './words/say.ts'

export function makeNetworkHandlers({ machines, desktop }: Parts): Pick<Handlers, keyof typeof networkCalls> {
  const network = (id: string) => machines.get(id).vm.network
  return {
    'network.forwards': ({ id }) => network(id).list(),
    'network.add': ({ id, forward }) => network(id).add(forward, machines.nameOfProcess),
    'network.remove': ({ id, forward }) => network(id).remove(forward),
    'network.open': async ({ id, forward }) => {
      const known = await network(id).list()
      if (!known.some((one) => isSame(one, forward)))
        throw new Failure({ code: 'vm/forward-refused', message: say`This port is not forwarded any more.` })
      // Made here of an address that is forwarded, so that no page can have another one opened.
      desktop.openLocal(forward.hostAddress === '' ? '127.0.0.1' : forward.hostAddress, forward.hostPort)
    },
    'network.shares': ({ id }) => machines.get(id).vm.network.shares(),
    'network.revealShare': async ({ id, tag }) => {
      const share = (await machines.get(id).vm.network.shares()).find((one) => one.tag === tag)
      if (share?.source == null || share.isThere === false)
        throw new Failure({
          code: 'machine/folder-unusable',
          message: say`This shared folder is not there any more.`,
          hint: say`Put it back before the next start.`,
        })
      desktop.reveal(share.source)
    },
    'network.freePort': ({ protocol, start }) => freePort(protocol, start),
  }
}
