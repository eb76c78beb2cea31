/** What can be done with the terminal that is shown. */
import {
  ClipboardCopy,
  Eraser,
  FileDown,
  RefreshCcw,
  Scaling,
  ZoomIn,
  ZoomOut,
  CaseSensitive,
} from 'lucide-react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import type { Action } from '../ui/controls.tsx'
import { zoom } from './letters.ts'
import type { Screen } from './screen.ts'
import { tellSize } from './tell-size.ts'

export function consoleActions(shown: {
  machine: MachineView
  /** Null while it is not on the page yet. */
  screen: Screen | null
  isSerial: boolean
  /** Whether to type into the console is for the user to say. */
  unsure(this: void): void
}): Action[] {
  const { machine, screen, isSerial, unsure } = shown
  if (screen === null) return []
  const save = async () => {
    if (await call('console.save', { id: machine.id })) notify({ message: text.console.logSaved })
  }
  const tell = async () => {
    if ((await tellSize(machine, screen)) === 'unsure') unsure()
  }
  const ofSerial: Action[] = [
    {
      id: 'save',
      label: text.console.saveLog,
      icon: <FileDown size={15} />,
      run: () => attempt(save),
    },
    {
      id: 'size',
      label: text.console.tellSize,
      icon: <Scaling size={15} />,
      isDisabled: machine.vm.phase !== 'running',
      run: () => attempt(tell),
    },
  ]
  return [
    {
      id: 'copy-all',
      label: text.console.copyAll,
      icon: <ClipboardCopy size={15} />,
      run: () => screen.copyAll(),
    },
    ...(isSerial ? ofSerial : []),
    {
      id: 'clear',
      label: text.console.clear,
      icon: <Eraser size={15} />,
      run: () => screen.view.clear(),
    },
    {
      id: 'reset',
      label: text.console.reset,
      icon: <RefreshCcw size={15} />,
      run: () => screen.view.reset(),
    },
    {
      id: 'larger',
      label: text.console.larger,
      icon: <ZoomIn size={15} />,
      shortcut: text.keys('Ctrl++'),
      run: () => zoom(1),
    },
    {
      id: 'smaller',
      label: text.console.smaller,
      icon: <ZoomOut size={15} />,
      shortcut: text.keys('Ctrl+-'),
      run: () => zoom(-1),
    },
    {
      id: 'usual',
      label: text.console.usualSize,
      icon: <CaseSensitive size={15} />,
      shortcut: text.keys('Ctrl+0'),
      run: () => zoom(0),
    },
  ]
}
