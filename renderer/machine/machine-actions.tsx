/** What can be done with a machine besides its main action: the entries of its menu. */
import {
  CopyPlus,
  Disc3,
  FlaskConical,
  FolderOpen,
  Hammer,
  PackageOpen,
  Pause,
  Play,
  RefreshCw,
  RotateCcw,
  Trash2,
  Zap,
} from 'lucide-react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { buildAndRun } from '../build/build-and-run.ts'
import { resetDisk } from '../disk/disk-tab.tsx'
import { attempt } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { imagesText } from '../text/images.ts'
import { text } from '../text/text.ts'
import type { Action } from '../ui/controls.tsx'
import { stop } from './main-button.tsx'
import { isTryOut } from './machine-tabs.ts'

/** `ask` opens the dialogs of those that ask first. */
export function actionsOf(
  machine: MachineView,
  ask: { remove(this: void): void; copy(this: void, kind: 'clone' | 'export'): void },
): Action[] {
  const { id, vm, build } = machine
  const isOff = vm.phase === 'off'
  const isBuilding = build.phase === 'running' || build.phase === 'cancelling'
  const held: Action[] =
    vm.phase === 'paused'
      ? [
          {
            id: 'resume',
            label: text.actions.resume,
            icon: <Play size={15} />,
            run: run(() => call('vm.resume', { id })),
          },
        ]
      : vm.phase === 'running'
        ? [
            {
              id: 'pause',
              label: text.actions.pause,
              icon: <Pause size={15} />,
              run: run(() => call('vm.pause', { id })),
            },
          ]
        : []
  const running: Action[] = isOff
    ? [
        {
          id: 'start',
          label: text.actions.start,
          icon: <Play size={15} />,
          isDisabled: !machine.hasResult || isBuilding,
          run: run(() => call('vm.start', { id })),
        },
        {
          id: 'try',
          label: text.actions.startPassing,
          icon: <FlaskConical size={15} />,
          isDisabled: !machine.hasResult || isBuilding || machine.disk.path === null,
          run: run(() => call('vm.start', { id, isPassing: true })),
        },
      ]
    : [
        {
          id: 'restart',
          label: text.actions.restart,
          icon: <RefreshCw size={15} />,
          isDisabled: vm.phase !== 'running' && vm.phase !== 'paused',
          run: run(() => call('vm.reset', { id })),
        },
        {
          id: 'force',
          label: text.actions.forceOff,
          icon: <Zap size={15} />,
          run: () => stop(id, 'terminate'),
        },
      ]
  const all = [
    ...running,
    ...held,
    {
      id: 'build',
      label: text.actions.build,
      icon: <Hammer size={15} />,
      shortcut: 'Shift+F5',
      isDisabled: isBuilding,
      run: run(() => buildAndRun(id, false)),
    },
    {
      id: 'image',
      label: imagesText.buildAn,
      icon: <Disc3 size={15} />,
      run: () => showTab(id, 'images'),
    },
    {
      id: 'reset',
      label: text.actions.resetDisk,
      icon: <RotateCcw size={15} />,
      isDisabled: !isOff || !machine.disk.exists,
      run: () => resetDisk(machine),
    },
    {
      id: 'clone',
      label: text.copy.clone,
      icon: <CopyPlus size={15} />,
      isDisabled: machine.task !== null,
      run: () => ask.copy('clone'),
    },
    {
      id: 'export',
      label: text.copy.export,
      icon: <PackageOpen size={15} />,
      isDisabled: machine.task !== null,
      run: () => ask.copy('export'),
    },
    {
      id: 'reveal',
      label: text.actions.reveal,
      icon: <FolderOpen size={15} />,
      run: run(() => call('machines.reveal', { id })),
    },
    {
      id: 'remove',
      label: text.actions.remove,
      icon: <Trash2 size={15} />,
      isDangerous: true,
      isDisabled: !isOff || isBuilding,
      run: ask.remove,
    },
  ]
  return isTryOut(machine) ? all.filter(({ id: action }) => !needConfiguration.has(action)) : all
}

/** What makes no sense for a machine that only starts an image. */
const needConfiguration = new Set(['start', 'build', 'image', 'clone', 'export'])

const run = (action: () => Promise<unknown>) => () => attempt(action)
