/** The calls about running VMs. */
import type { vmCalls } from '../contract/vm-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'

export function makeVmHandlers({ host, machines }: Parts): Pick<Handlers, keyof typeof vmCalls> {
  return {
    'vm.start': ({ id, isPassing }) => machines.get(id).start({ isPassing }),
    'vm.stop': ({ id, rung }) => machines.get(id).vm.stop(rung),
    'vm.pause': ({ id }) => machines.get(id).vm.pause(),
    'vm.resume': ({ id }) => machines.get(id).vm.resume(),
    'vm.reset': ({ id }) => machines.get(id).vm.reset(),
    'vm.health': ({ id }) => machines.get(id).vm.health.read(),
    'kvm.try': async () => {
      for (const machine of machines.all) {
        const trial = await machine.vm.trial()
        if (trial !== null) return host.kvm.again(trial)
      }
      await host.kvm.recall()
      return host.kvm.state
    },
  }
}
