/** What the page sees of a machine, as little as can be. */
import type { MachineView } from '../../../contract/machine.ts'
import type { VmStatus } from '../../../contract/vm.ts'

export function machine(name: string, vm: VmStatus, more: Partial<MachineView> = {}): MachineView {
  return {
    id: name.toLowerCase(),
    name,
    folder: `/m/${name}`,
    nixpkgs: { kind: 'host' },
    pin: null,
    isFetchingNixpkgs: false,
    configuration: { kind: 'own' },
    createdAt: 1,
    build: { phase: 'never' },
    hasResult: true,
    written: '',
    needsBuild: false,
    isBehind: false,
    vm,
    accelerator: null,
    trouble: null,
    screen: 'fixed',
    isPassing: false,
    disk: {} as MachineView['disk'],
    agent: {} as MachineView['agent'],
    clipboard: 'off',
    task: null,
    ...more,
  }
}
